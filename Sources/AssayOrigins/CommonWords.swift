/// Which words of texts are nobody's: the furniture of pages, and phrases that everybody uses. They
/// count nowhere, neither as shared nor as a text's own.
///
/// A fingerprint is common that stands in several families; a word is common where the fingerprint
/// nearest to it is.
struct CommonWords {
  /// In so many families a fingerprint is common. Our own: of 3, 4, 6 and 10, 4 tells best.
  private static let families = 4
  /// Of a story with very many reprints some are cut until they look like families of their own: as
  /// long as these are less than a fourth of the texts, the words are the story's.
  private static let leastShare = 4

  private let index: FingerprintIndex
  /// By the number of the fingerprint.
  private let areCommon: [Bool]

  init(_ index: FingerprintIndex, _ families: Families) {
    self.index = index
    var seen: Set<Int32> = []
    areCommon = (0..<index.sharedCount).map { shared in
      let members = index.members(of: shared)
      guard members.count >= Self.families else { return false }
      seen.removeAll(keepingCapacity: true)
      let least = max(Self.families, members.count / Self.leastShare)
      for member in members {
        seen.insert(families.first[Int(member)])
        if seen.count >= least { return true }
      }
      return false
    }
  }

  /// Whether a fingerprint that texts share is common.
  func isCommon(_ shared: Int) -> Bool { areCommon[shared] }

  /// The runs of words of a text that are common.
  func runs(of text: Int, wordCount: Int) -> Coverage.Runs {
    var runs: Coverage.Runs = []
    var begin: Int32 = 0
    for place in index.places(of: text) {
      let end =
        place.next.map { (place.word + $0 + Int32(Shingles.length)) / 2 } ?? Int32(wordCount)
      if let shared = place.shared, areCommon[shared], begin < end {
        if let last = runs.last, last.upperBound == begin {
          runs[runs.count - 1] = last.lowerBound..<end
        } else {
          runs.append(begin..<end)
        }
      }
      begin = max(begin, end)
    }
    return runs
  }
}
