import AssayJournal
import AssayModel
import AssayOrigins

/// `sources --independent`: how many origins the articles of a case have, why, and what analysts and
/// the claims' speakers say of it.
struct OriginReport {
  private let origins: CaseOrigins
  private let session: Session
  /// For each article that is a reprint, the pair with the one that it has most of.
  private let nearest: [Int: Origins.Pair]
  /// The claims that stand in the body of each article.
  private let claims: [Digest: [Claim]]

  init(_ origins: CaseOrigins, of session: Session) {
    self.origins = origins
    self.session = session
    var nearest: [Int: Origins.Pair] = [:]
    for pair in origins.pairs where pair.likeness == .reprint {
      guard origins.numbers[pair.first] == origins.numbers[pair.second] else { continue }
      for member in [pair.first, pair.second] {
        // Pairs come in order, and the first of those that are equally near stays.
        if let known = nearest[member], known.share >= pair.share { continue }
        nearest[member] = pair
      }
    }
    self.nearest = nearest
    let carriers = Set(
      origins.statements.lazy.flatMap(\.places).map { origins.entries[$0.entry].article.digest })
    claims = Dictionary(
      grouping: session.claims.all.filter {
        carriers.contains($0.anchor.digest) && $0.anchor.span.part == .body
      }, by: \.anchor.digest)
  }

  /// The origins with their articles, then what articles of different origins share.
  var report: Report {
    guard !origins.entries.isEmpty else {
      return Report("origins", line: "No articles yet: `load FILE` brings one in.")
    }
    let rows = origins.origins.enumerated().flatMap { number, members in
      members.map { (number: number + 1, member: $0, first: members[0]) }
    }
    let table = Table(
      "articles",
      columns: [
        Table.Column("origin", right: true), Table.Column("article"),
        Table.Column("outlet", flexible: true), Table.Column("published"),
        Table.Column("why", flexible: true), Table.Column("credits", flexible: true),
      ],
      of: rows, row: { row($0.number, $0.member, first: $0.first) })
    var report = Report("origins", [.line("\(summary, .heading)"), .table(table)])
    for line in decisions + sharedPassages + sharedStatements { report.add(line: line) }
    for line in SharedVoices(of: session).lines { report.add(line: line) }
    return report
  }

  private var summary: String {
    func count(_ number: Int, _ word: String) -> String {
      "\(number) \(word)\(number == 1 ? "" : "s")"
    }
    return count(origins.entries.count, "article") + ", " + count(origins.origins.count, "origin")
  }

  private func row(_ number: Int, _ member: Int, first: Int) -> [Cell] {
    let entry = origins.entries[member]
    return [
      Cell(number), Cell(entry.article.id), Cell(entry.article.details.outlet, .source),
      Cell(entry.article.details.published?.description),
      Cell(member == first ? nil : reason(member, first: first)),
      Cell(list: CreditLines.find(in: entry.article.body)),
    ]
  }

  /// Why an article belongs to an origin: its likeness to the one that it has most of.
  private func reason(_ member: Int, first: Int) -> String {
    let held = origins.traced.pairs(.same).filter {
      $0.first == origins.entries[member].article.id
        || $0.second == origins.entries[member].article.id
    }
    if let pair = held.first {
      let own = origins.entries[member].article.id
      return "held to be of one origin with \(pair.first == own ? pair.second : pair.first)"
    }
    guard let nearest = nearest[member] else { return "word for word \(id(first))" }
    let other = nearest.first == member ? nearest.second : nearest.first
    return "reprint: \(percent(nearest.share)) in common with \(id(other))"
  }

  /// What analysts decided, whatever the words suggest.
  private var decisions: [StyledText] {
    OriginRelation.allCases.flatMap { relation in
      origins.traced.pairs(relation).compactMap { pair in
        guard let decision = origins.traced.decisions[pair] else { return nil }
        var line = relation.words(for: [pair.first, pair.second], verb: "held")
        line.append(" by \(decision.analyst.singleLine): \(decision.why.singleLine)")
        return line
      }
    }
  }

  /// What articles of different origins have in common besides statements.
  private var sharedPassages: [StyledText] {
    origins.pairs.filter { $0.likeness == .sharesPassages }.compactMap { pair in
      let entry = origins.entries[pair.first]
      guard !areOneOrigin(pair.first, pair.second),
        let words = pair.longestPassage(of: entry.compared, in: entry.article.body)
      else { return nil }
      return """
        \("\(id(pair.first)), \(id(pair.second))", .id)  share passages and neither is a reprint: \
        \("\"\(shortened(words))\"", .quote)
        """
    }
  }

  /// The statements that articles of different origins carry, and the claims that stand in them.
  private var sharedStatements: [StyledText] {
    origins.statements.compactMap { statement in
      let carriers = Set(statement.places.map(\.entry)).sorted()
      guard carriers.contains(where: { !areOneOrigin($0, carriers[0]) }) else { return nil }
      let claims = statement.places.flatMap { place in
        (self.claims[origins.entries[place.entry].article.digest] ?? []).filter {
          place.scalars.lowerBound <= $0.anchor.span.start
            && $0.anchor.span.end <= place.scalars.upperBound
        }
      }.map(\.id)
      let rests =
        claims.isEmpty
        ? ""
        : "; one source for \(Set(claims).sorted().map(\.description).joined(separator: ", "))"
      return """
        \(carriers.map(id).joined(separator: ", "), .id)  carry one statement: \
        \("\"\(shortened(statement.words))\"", .quote)\(rests)
        """
    }
  }

  private func areOneOrigin(_ one: Int, _ other: Int) -> Bool {
    origins.numbers[one] == origins.numbers[other]
  }

  private func id(_ entry: Int) -> String { origins.entries[entry].article.id.description }

  private func percent(_ share: Double) -> String { "\(Int((share * 100).rounded())) %" }

  /// Words for a line: their beginning, where they are many.
  private func shortened(_ words: String) -> String {
    let flat = words.split(whereSeparator: \.isWhitespace)
    return flat.prefix(14).joined(separator: " ") + (flat.count > 14 ? " …" : "")
  }
}
