/// Texts gathered roughly: each belongs to the longest text that has much of it. A family stands for
/// one story when it is asked in how many stories some words stand; who has whose words is decided
/// afterwards, pair by pair.
struct Families {
  /// The first text of each text's family. The first text is the longest.
  private(set) var first: [Int32]

  /// How much of a text its family's first must have, and a third of that share of each third of the
  /// text. Our own, tuned on 259 newspaper texts.
  private static let leastShare = 0.3
  /// And how many fingerprints.
  private static let fewest = 3
  /// Words that stand in so many families are nobody's; no text joins a family for them.
  private static let mostFirsts = 4

  /// Texts in order of their length, the longest first.
  init(_ index: FingerprintIndex, count: Int) {
    first = (0..<Int32(count)).map { $0 }
    var firsts = [Int32](repeating: -1, count: index.sharedCount * Self.mostFirsts)
    var shared = [Shared](repeating: Shared(), count: count)
    var met: [Int32] = []
    for text in 0..<count {
      let numbers = index.numbers(of: text)
      var crowded = 0
      for (ordinal, number) in numbers.enumerated() where number >= 0 {
        let slots = Self.slots(of: number)
        let isCrowded = firsts[slots.upperBound - 1] >= 0
        if isCrowded { crowded += 1 }
        for slot in slots {
          let first = firsts[slot]
          guard first >= 0 else { break }
          if shared[Int(first)].count == 0 { met.append(first) }
          shared[Int(first)].add(ordinal * 3 / numbers.count, isCrowded: isCrowded)
        }
      }
      let family = Self.family(met, shared, of: numbers.count - crowded)
      for first in met { shared[Int(first)] = Shared() }
      met.removeAll(keepingCapacity: true)
      if let family {
        first[text] = family
        continue
      }
      for number in numbers where number >= 0 {
        let free = Self.slots(of: number).first { firsts[$0] < 0 || firsts[$0] == text }
        if let free { firsts[free] = Int32(text) }
      }
    }
  }

  /// Where the first texts of a fingerprint's families are.
  private static func slots(of number: Int32) -> Range<Int> {
    Int(number) * mostFirsts..<(Int(number) + 1) * mostFirsts
  }

  /// How many fingerprints of a text a family shares, in each third of the text.
  private struct Shared {
    var thirds = SIMD4<UInt32>()
    /// How many of them stand in as many families as are counted.
    var crowded: UInt32 = 0

    var count: Int { Int(thirds.wrappedSum()) }

    mutating func add(_ third: Int, isCrowded: Bool) {
      thirds[third] += 1
      if isCrowded { crowded += 1 }
    }

    /// Whether the family has enough of a text with `total` fingerprints that are not crowded.
    func isEnough(of total: Int) -> Bool {
      let least = leastShare * Double(total + Int(crowded))
      return count >= fewest && Double(count) >= least
        && Double(min(thirds[0], thirds[1], thirds[2])) * 9 >= least
    }
  }

  /// The family that has most of a text, and something of its beginning, middle and end. What pages
  /// have in common stands above or below the story, however long it is.
  private static func family(_ met: [Int32], _ shared: [Shared], of total: Int) -> Int32? {
    var best: (family: Int32, count: Int)?
    for family in met where shared[Int(family)].isEnough(of: total) {
      let count = shared[Int(family)].count
      if let known = best, (known.count, -known.family) > (count, -family) { continue }
      best = (family, count)
    }
    return best?.family
  }
}
