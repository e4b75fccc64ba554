import AssayJournal
import AssayModel
import TestSupport

/// A case that analysts build by chance, one valid command after the other.
struct RandomCase {
  var made = WrittenCase()
  var generator: SeededGenerator
  /// What the last undo or redo was refused with.
  var refusal: Refusal?

  var session: Session { made.session }

  /// Whether some of its commands withhold what others decided.
  let withholds: Bool

  init(seed: UInt64, withholds: Bool = true) {
    generator = SeededGenerator(seed: seed)
    self.withholds = withholds
  }

  /// Takes in one command; an undo or a redo may be refused.
  mutating func step() throws {
    refusal = nil
    switch Int.random(in: 0..<25, using: &generator) {
    case 0, 1: try load()
    case 2: try name()
    case 3, 4, 5: try claim(.accepted)
    case 6: try claim(.written)
    case 7: try tag()
    case 8: try grade()
    case 9: try open()
    case 10, 11: try link()
    case 12: try assess()
    case 13, 14: try changeCommand(undoing: true)
    case 15: try changeCommand(undoing: false)
    case 16, 17: try decideOnClaim()
    case 18: try decideOnFigure()
    case 19, 20: try decideOnIncident()
    case 21, 22: if withholds { try withhold() }
    case 23: try release()
    default: try describe()
    }
  }

  mutating func any<Element>(_ elements: some Sequence<Element>) -> Element? {
    Array(elements).randomElement(using: &generator)
  }

  mutating func words() -> String {
    let known = [
      "seven", "were killed", "e\u{301}té", "é", "👩‍👩‍👧", "\"so\"", "\\", "\n", "\u{2028}", "\u{85}",
      "\u{7F}", "\u{0}", "کشته", "ﬀ", " ", "12", "\u{1B}[0m", "\u{FEFF}",
    ]
    let count = Int.random(in: 1...12, using: &generator)
    return (0..<count).map { _ in known.randomElement(using: &generator) ?? "" }
      .joined(separator: " ")
  }

  private mutating func load() throws {
    let id: ArticleID = session.nextID()
    let headline = Bool.random(using: &generator) ? words() : nil
    try made.load(
      .example(
        id.number, headline: headline, "\(id) \(words())",
        details: ArticleDetails(
          outlet: Bool.random(using: &generator) ? words() : nil,
          published: any([nil, Moment("2024-02-29"), Moment("2024-02-29T23:59")]) ?? nil)))
  }

  private mutating func name() throws {
    try made.record([
      .named(
        source: session.nextID(), name: words(), kind: any(SourceKind.allCases) ?? .unknown,
        onlyIn: Bool.random(using: &generator)
          ? any(session.articles.all)?.article.id : nil)
    ])
  }

  private mutating func claim(_ review: Review) throws {
    guard let article = any(session.articles.all)?.article else { return try load() }
    var facts: [Fact] = []
    var taken = Set(session.standing.claimByFigure.keys)
    for offset in 0..<Int.random(in: 1...3, using: &generator) {
      let part: Part = article.headline == nil ? .body : any(Part.allCases) ?? .body
      let length = article.text(of: part).unicodeScalars.count
      let start = Int.random(in: 0...length, using: &generator)
      let end = Int.random(in: start...length, using: &generator)
      let harm = review == .accepted ? any(Harm.allCases) : nil
      let span = Span(part: part, start: start, end: end)
      guard let anchor = Anchor(of: span, in: article, harm: harm) else { continue }
      if let harm {
        let place = FigurePlace(digest: article.digest, span: span, harm: harm)
        guard taken.insert(place).inserted else { break }
      }
      let id: ClaimID = session.nextID(offset: offset)
      facts.append(
        review == .accepted
          ? .accepted(claim: id, anchor: anchor, content: content())
          : .claimed(claim: id, anchor: anchor, content: content()))
    }
    if !facts.isEmpty { try made.record(facts) }
  }

  mutating func content() -> ClaimContent {
    let quantity = any([
      Quantity.exact(7, words: "seven"), .atLeast(7, words: "at least 7"), .vague("several"),
      .between(7, 9, words: "7 to 9"), .noneReported(words: "none"), .about(20, words: "some 20"),
    ])
    let about: About =
      Bool.random(using: &generator)
      ? .matter(any(Matter.allCases) ?? .other, words: words())
      : .harm(
        HarmCount(
          harm: any(Harm.allCases) ?? .killed, quantity: quantity ?? .vague("some"),
          people: People(words: words(), groups: [any(Group.allCases)].compactMap { $0 }),
          scope: any(Scope.allCases) ?? .incident))
    return ClaimContent(
      about: about, stance: any(Stance.allCases) ?? .asserts,
      speakers: [any(session.sources.all)?.id].compactMap { $0 },
      asOf: any([nil, Moment("1999-12-31"), Moment("2024-01-18T00:00")]) ?? nil,
      partOf: Bool.random(using: &generator) ? any(session.claims.all)?.id : nil,
      translation: Bool.random(using: &generator) ? words() : nil)
  }

  private mutating func tag() throws {
    let items =
      session.articles.all.map { ItemID.article($0.article.id) }
      + session.claims.all.map { .claim($0.id) } + session.sources.all.map { .source($0.id) }
      + session.incidents.all.map { .incident($0.id) }
    guard let item = any(items) else { return try load() }
    try made.record(.tagged(item: item, label: any(["key", "été", "e\u{301}te\u{301}"]) ?? ""))
  }

  private mutating func grade() throws {
    guard let source = any(session.sources.all) else { return try name() }
    try made.record(
      .graded(
        source: source.id, reliability: any(Reliability.allCases) ?? .f, why: words()))
  }

  private mutating func open() throws {
    let id: IncidentID = session.nextID()
    try made.record(
      .opened(
        incident: id, handle: "handle-\(id)", place: any([nil, words()]) ?? nil,
        dates: any([nil, DateRange("2024-01-18"), DateRange("2024-01-18/2024-02-01")]) ?? nil,
        kind: any([nil, "airstrike"]) ?? nil))
  }

  private mutating func link() throws {
    guard let claim = any(session.claims.all) else { return try claim(.accepted) }
    guard let incident = any(session.incidents.all) else { return try open() }
    try made.record(.linked(claim: claim.id, incident: incident.id))
  }

  private mutating func assess() throws {
    guard let incident = any(session.incidents.all) else { return try open() }
    let claims = session.standing.claims(of: incident.id).map(\.id)
    let outcomes: [AssessmentOutcome] = [
      .range(low: 0, high: nil, best: nil), .range(low: 7, high: 9, best: 8), .unknown,
      .pending, .asking,
      .method(
        MethodResult(
          method: words(), choices: any([nil, words()]) ?? nil, low: 7, high: any([nil, 9]) ?? nil,
          best: any([nil, 8]) ?? nil, imputed: any([[], [.low], [.high, .low]]) ?? [])),
    ]
    try made.record(
      .assessed(
        subject: AssessmentSubject(
          incident: incident.id, harm: any(Harm.allCases) ?? .killed,
          groups: Bool.random(using: &generator) ? [.child, .woman] : []),
        outcome: any(outcomes) ?? .unknown, claims: Array(claims.prefix(1)), seen: claims,
        why: words()))
  }

  private mutating func changeCommand(undoing: Bool) throws {
    let last = session.journal.lastCommand
    let commands = (1...max(1, last)).filter {
      session.isDecision($0) && session.undoneCommands.contains($0) != undoing
    }
    guard let command = any(commands) else { return }
    let before = session
    do {
      try made.record(undoing ? .undone(command: command) : .redone(command: command))
    } catch let refused as Refusal {
      refusal = refused
      assert(before == session)
    }
  }
}
