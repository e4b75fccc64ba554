import AssayJournal
import AssayModel
import AssayOrigins

/// Puts the articles of a case together by origin where analysts decided on some of them: what is
/// held to be of one origin first, then reprints, the likest first, and never two that are held to be
/// independent.
struct DecidedOrigins {
  /// The articles of each origin, by their places in the list that was given; in order of first
  /// appearance.
  let origins: [[Int]]

  private typealias Link = (one: Int, other: Int, share: Double)

  init(_ entries: [CaseOrigins.Entry], _ pairs: [Origins.Pair], _ traced: TracedOrigins) {
    let places = Dictionary(
      entries.enumerated().map { ($0.element.article.id, $0.offset) },
      uniquingKeysWith: { first, _ in first })
    func links(_ relation: OriginRelation) -> [Link] {
      traced.pairs(relation).compactMap { pair in
        places[pair.first].flatMap { one in places[pair.second].map { (one, $0, 1) } }
      }
    }
    let apart = links(.independent)
    var originOf = Array(entries.indices)
    var members = entries.indices.map { [$0] }
    for link in links(.same) + Self.reprints(entries, pairs) {
      let (one, other) = (originOf[link.one], originOf[link.other])
      guard one != other,
        !apart.contains(where: {
          Set([originOf[$0.one], originOf[$0.other]]) == [one, other]
        })
      else { continue }
      for member in members[other] { originOf[member] = one }
      members[one] += members[other]
      members[other] = []
    }
    origins = members.filter { !$0.isEmpty }.map { $0.sorted() }.sorted { $0[0] < $1[0] }
  }

  /// Articles that are reprints of each other, the likest first. `pairs` know each text once, by the
  /// first article that has it.
  private static func reprints(
    _ entries: [CaseOrigins.Entry], _ pairs: [Origins.Pair]
  ) -> [Link] {
    var byText: [UInt64: [Int]] = [:]
    for (place, entry) in entries.enumerated() where entry.compared.wordCount > 0 {
      byText[entry.compared.identity, default: []].append(place)
    }
    func carriers(of entry: Int) -> [Int] { byText[entries[entry].compared.identity] ?? [] }
    var links: [Link] = []
    for same in byText.values {
      for (number, one) in same.enumerated() { links += same[..<number].map { ($0, one, 1) } }
    }
    for pair in pairs where pair.likeness == .reprint {
      for one in carriers(of: pair.first) {
        links += carriers(of: pair.second).map { (one, $0, pair.share) }
      }
    }
    return links.sorted { ($1.share, $0.one, $0.other) < ($0.share, $1.one, $1.other) }
  }
}
