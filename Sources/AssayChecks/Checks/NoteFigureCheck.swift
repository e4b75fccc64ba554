import AssayJournal
import AssayModel

/// A casualty figure that stands in a note alone. Numbers that are typed beside a thing pass every
/// check; the reader is run over notes, and what no claim of the same thing says, and no text that it
/// is anchored in, is named.
package enum NoteFigureCheck: WholeCaseCheck {
  package static let name = "note-with-unanchored-figure"
  package static let summary = "Figures in notes that no claim carries."
  package static let tier = Tier.strict

  package static func findings(in standing: Standing, _ words: WordReader) -> [Finding] {
    standing.notes.sorted { $0.key.description < $1.key.description }.flatMap { item, notes in
      let figures = notes.flatMap { note in
        words.figures(note.text).map { (figure: $0, analyst: note.analyst) }
      }
      guard !figures.isEmpty else { return [Finding]() }
      let known = numbers(beside: item, standing, words)
      let open = figures.filter { figure, _ in
        let quantity = figure.quantity
        let stated = [quantity.value, quantity.low, quantity.high].compactMap { $0 }
          .filter { $0 > 1 }
        return !stated.isEmpty && known.isDisjoint(with: stated)
      }
      guard !open.isEmpty else { return [] }
      let said = enumerated(open.map { "\"\($0.figure.quote)\"" })
      return [
        Finding(
          check: name, severity: .notice,
          message: "A note on \(item) says \(said), which no claim of it carries",
          evidence: open.map {
            Finding.Evidence(id: "\(item)", words: $0.figure.quote, source: "\($0.analyst)'s note")
          }, incident: incident(of: item, standing),
          remedy: "claim it on the article that says it; a call is an article too: load its notes")
      ]
    }
  }

  private static func incident(of item: ItemID, _ standing: Standing) -> IncidentID? {
    switch item {
    case .incident(let id): id
    case .claim(let id): standing.claims[id]?.incident
    case .article, .source: nil
    }
  }

  /// The numbers that claims of the same thing state, and those of the text that they are anchored in.
  private static func numbers(
    beside item: ItemID, _ standing: Standing, _ words: WordReader
  ) -> Set<Int> {
    var claims: [Claim] = []
    var texts: [String] = []
    switch item {
    case .incident(let id): claims = standing.claims(of: id)
    case .claim(let id):
      guard let claim = standing.claims[id] else { return [] }
      claims = [claim] + (claim.incident.map { standing.claims(of: $0) } ?? [])
      texts = [claim.anchor.quote]
    case .article(let id):
      guard let article = standing.articles[id]?.article else { return [] }
      texts = [article.headline ?? "", article.body]
    case .source(let id): claims = standing.claims.all.filter { $0.content.speakers.contains(id) }
    }
    var numbers = Set(texts.flatMap { words.numbers($0) })
    for claim in claims {
      guard case .harm(let count) = claim.content.about else { continue }
      let quantity = count.quantity
      numbers.formUnion([quantity.value, quantity.low, quantity.high].compactMap { $0 })
    }
    return numbers
  }

  private static func note(_ text: String, on item: ItemID) -> ExampleStep {
    .facts([.noted(item: item, text: text)])
  }

  private static let seven = ExampleStep.claim(
    by: "police", .body("7 were killed", .killed, .exact(7, words: "7")))

  package static let examples = [
    CheckExample(
      "a toll that somebody told on the telephone", fires: true, seven,
      note("The medic says 12 people were killed.", on: .claim(ClaimID(number: 1)))),
    CheckExample(
      "on an incident", fires: true, seven,
      note("12 people were killed, says the mayor.", on: .incident(IncidentID(number: 1)))),
    CheckExample(
      "a number that a claim carries", fires: false, seven,
      note("The 7 people killed are named in a list.", on: .claim(ClaimID(number: 1)))),
    CheckExample(
      "numbers that count nobody", fires: false, seven,
      note("Called twice on 12 March; 3 pages.", on: .claim(ClaimID(number: 1)))),
  ]
}
