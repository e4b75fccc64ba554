/// Which texts share which fingerprints.
struct FingerprintIndex {
  /// A fingerprint in its text.
  struct Place: Hashable {
    /// The number of the fingerprint where several texts share it.
    let shared: Int?
    /// Where its first word stands in the text.
    let word: Int32
    /// Where the first word of the text's next fingerprint stands.
    let next: Int32?
  }

  /// Where the texts of each shared fingerprint begin in `members`.
  private var memberStarts: [UInt32] = [0]
  private var members: [Int32] = []
  /// Where the fingerprints of each text begin in `numbers` and `words`.
  private var starts: [Int] = [0]
  /// The numbers of the texts' fingerprints, in their order; -1 for those that nobody shares.
  private var numbers: [Int32] = []
  private var words: [Int32] = []

  private struct Posting: Comparable {
    let fingerprint: UInt64
    let text: Int32
    /// Which of the text's fingerprints it is.
    let ordinal: Int32

    static func < (left: Posting, right: Posting) -> Bool {
      left.fingerprint != right.fingerprint
        ? left.fingerprint < right.fingerprint
        : (left.text, left.ordinal) < (right.text, right.ordinal)
    }
  }

  init(_ texts: [ComparedText]) {
    // About two of eleven shingles are fingerprints.
    let expected = texts.reduce(0) { $0 + $1.words.count } / 5
    words.reserveCapacity(expected)
    var hashes: [UInt64] = []
    hashes.reserveCapacity(expected)
    starts.reserveCapacity(texts.count + 1)
    for compared in texts {
      for fingerprint in Shingles.fingerprints(of: compared.words) {
        words.append(fingerprint.word)
        hashes.append(fingerprint.hash)
      }
      starts.append(words.count)
    }
    numbers = [Int32](repeating: -1, count: words.count)
    var parts = Parts(hashes, starts)
    hashes = []
    parts.forEachSorted { number($0) }
  }

  /// Gives numbers to the fingerprints that several texts share.
  private mutating func number(_ postings: UnsafeMutableBufferPointer<Posting>) {
    var begin = 0
    while begin < postings.count {
      let fingerprint = postings[begin].fingerprint
      var end = begin + 1
      while end < postings.count, postings[end].fingerprint == fingerprint { end += 1 }
      if postings[end - 1].text != postings[begin].text {
        let number = Int32(memberStarts.count - 1)
        for posting in postings[begin..<end] {
          if members.count == memberStarts[Int(number)] || members.last != posting.text {
            members.append(posting.text)
          }
          numbers[starts[Int(posting.text)] + Int(posting.ordinal)] = number
        }
        memberStarts.append(UInt32(members.count))
      }
      begin = end
    }
  }

  /// How many fingerprints several texts share; they have the numbers from 0.
  var sharedCount: Int { memberStarts.count - 1 }

  /// The texts that share a fingerprint, in order.
  @inline(__always)
  func withMembers<Result>(
    of shared: Int, _ body: (Slice<UnsafeBufferPointer<Int32>>) -> Result
  ) -> Result {
    members.withUnsafeBufferPointer {
      body($0[Int(memberStarts[shared])..<Int(memberStarts[shared + 1])])
    }
  }

  /// How many fingerprints a text has.
  func count(of text: Int) -> Int { starts[text + 1] - starts[text] }

  /// The numbers of a text's fingerprints, in their order; -1 for those that nobody shares.
  func numbers(of text: Int) -> ArraySlice<Int32> { numbers[starts[text]..<starts[text + 1]] }

  /// The fingerprints of a text, in their order.
  func places(of text: Int) -> some Sequence<Place> {
    let range = starts[text]..<starts[text + 1]
    return range.lazy.map {
      Place(
        shared: numbers[$0] < 0 ? nil : Int(numbers[$0]), word: words[$0],
        next: $0 + 1 < range.upperBound ? words[$0 + 1] : nil)
    }
  }

  /// All postings, parted by the highest bits of their fingerprints, so that each part is sorted
  /// within the processor's cache.
  private struct Parts {
    private var postings: [Posting]
    private var ends: [Int]

    init(_ hashes: [UInt64], _ starts: [Int]) {
      var bits: UInt64 = 0
      while hashes.count >> Int(bits) > 256, bits < 20 { bits += 1 }
      func part(_ hash: UInt64) -> Int { Int((hash >> 32) >> (32 - bits)) }
      var next = [Int](repeating: 0, count: 1 << Int(bits) + 1)
      for hash in hashes { next[part(hash) + 1] += 1 }
      for part in 1..<next.count { next[part] += next[part - 1] }
      postings = [Posting](
        repeating: Posting(fingerprint: 0, text: 0, ordinal: 0), count: hashes.count)
      for text in 0..<starts.count - 1 {
        for place in starts[text]..<starts[text + 1] {
          let part = part(hashes[place])
          postings[next[part]] = Posting(
            fingerprint: hashes[place], text: Int32(text), ordinal: Int32(place - starts[text]))
          next[part] += 1
        }
      }
      ends = next
    }

    /// Gives out the parts, each sorted.
    mutating func forEachSorted(_ body: (UnsafeMutableBufferPointer<Posting>) -> Void) {
      postings.withUnsafeMutableBufferPointer { postings in
        var begin = 0
        for end in ends where end > begin {
          var part = UnsafeMutableBufferPointer(rebasing: postings[begin..<end])
          part.sort()
          body(part)
          begin = end
        }
      }
    }
  }
}
