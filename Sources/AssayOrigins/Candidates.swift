/// The pairs of texts that are worth a comparison.
struct Candidates {
  /// Two texts; `longer` comes first in the order of texts.
  struct Pair: Hashable {
    let longer: Int32
    let shorter: Int32
  }

  /// In order of the longer text, then of the shorter.
  private(set) var pairs: [Pair] = []

  /// A fingerprint leads to so many texts: the longest. A story with thousands of reprints is known
  /// by these.
  private static let mostMembers = 8
  /// A text is compared with so many longer ones: those with which it shares most fingerprints.
  private static let mostPartners = 4

  /// - Parameter share: how many of the fingerprints of one of its texts a pair must share; a pair
  ///   that shares fewer is no reprint.
  init(_ index: FingerprintIndex, _ common: CommonWords, count: Int, share: Double) {
    var own = [Int32](repeating: 0, count: count)
    var found = [Int32](repeating: 0, count: count)
    var met: [Int32] = []
    for text in 0..<count {
      for number in index.numbers(of: text) {
        guard number < 0 || !common.isCommon(Int(number)) else { continue }
        own[text] += 1
        guard number >= 0 else { continue }
        index.withMembers(of: Int(number)) { members in
          for member in members.prefix(Self.mostMembers) {
            guard member < text else { break }
            if found[Int(member)] == 0 { met.append(member) }
            found[Int(member)] += 1
          }
        }
      }
      met.removeAll {
        let fewer = Swift.min(own[text], own[Int($0)])
        guard Double(found[Int($0)]) < share * Double(fewer) else { return false }
        found[Int($0)] = 0
        return true
      }
      met.sort { (found[Int($0)], $1) > (found[Int($1)], $0) }
      for partner in met.prefix(Self.mostPartners) {
        pairs.append(Pair(longer: partner, shorter: Int32(text)))
      }
      for member in met { found[Int(member)] = 0 }
      met.removeAll(keepingCapacity: true)
    }
    pairs.sort { ($0.longer, $0.shorter) < ($1.longer, $1.shorter) }
  }
}
