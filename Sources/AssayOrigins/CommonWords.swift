/// Which words of texts are nobody's: the furniture of pages, and phrases that everybody uses. They
/// count nowhere, neither as shared nor as a text's own.
///
/// A fingerprint is common that stands in several families; a word is common where the fingerprint
/// nearest to it is.
struct CommonWords {
  /// In so many families a fingerprint is common. Our own.
  private static let families = 4
  /// Of a story with very many reprints some are cut until they look like families of their own: as
  /// long as these are less than a fourth of the texts, the words are the story's.
  private static let leastShare = 4

  private let index: FingerprintIndex
  /// By the number of the fingerprint.
  private let areCommon: [Bool]

  init(_ index: FingerprintIndex, _ families: Families) {
    self.index = index
    // For each family, the last fingerprint that was met in it.
    var met = [Int32](repeating: -1, count: families.first.count)
    areCommon = (0..<index.sharedCount).map { shared in
      index.withMembers(of: shared) { members in
        guard members.count >= Self.families else { return false }
        let least = max(Self.families, members.count / Self.leastShare)
        var count = 0
        for member in members {
          let family = Int(families.first[Int(member)])
          if met[family] == shared { continue }
          met[family] = Int32(shared)
          count += 1
          if count >= least { return true }
        }
        return false
      }
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
