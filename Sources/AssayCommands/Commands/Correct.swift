import AssayJournal
import AssayModel
import AssayReading

/// `correct CLAIM field=value…`: puts a claim right.
package struct Correct: Command {
  package static let declaration = Declaration(
    "correct", topic: .claim,
    summary: "Put a claim right, field by field; the log keeps what it was.",
    parameters: [
      Parameter("CLAIM", .claim, help: "the claim"),
      Parameter("count", .quantity, .named, .optional, help: "7, 11+, 7-9, \"at least 11\" …"),
      Parameter("people", .words, .named, .optional, help: "the people counted, or none"),
      Parameter("groups", .group, .named, .optional, help: "who they are: child,civilian, or none"),
      Parameter("harm", .harm, .named, .optional, help: "killed, injured …"),
      Parameter("words", .words, .named, .optional, help: "the value of a claim about no harm"),
      Parameter("stance", .stance, .named, .optional, help: "asserts, denies, fears …"),
      Parameter(
        "scope", .choice(Scope.allCases.map(\.rawValue)), .named, .optional,
        help: "incident, period or cumulative"),
      Parameter(
        "by", .source, .named, .optional, help: "who says so, or none for the article itself"),
      Parameter("via", .source, .named, .optional, help: "who passed it on, or none"),
      Parameter("asof", .moment, .named, .optional, help: "when the count was made, or none"),
      Parameter("partof", .claim, .named, .optional, help: "the claim that includes it, or none"),
      Parameter(
        "translation", .words, .named, .optional, help: "the quote in your language, or none"),
      Parameter("why", .words, .dashed, .optional, help: "the reason"),
    ],
    examples: [
      Example(
        "correct c1 count=\"at least 9\" --why \"the headline drops the floor\"",
        after: ["load harbour.txt", "claim a1 \"Nine killed\" killed 9"], says: "drops the floor"),
      Example(
        "correct c1 count=\"at least 9\" by=\"city council\"",
        after: ["load harbour.txt", "claim a1 \"Nine killed\" killed 9"], says: "killed 9+"),
    ])

  private let claim: Word
  private let arguments: Arguments

  package init(_ arguments: Arguments) throws(CommandError) {
    claim = try arguments.required("CLAIM")
    self.arguments = arguments
    let fields = Self.declaration.parameters.filter { $0.form == .named }
    guard fields.contains(where: { arguments.optional($0.name) != nil }) else {
      throw CommandError(
        "Nothing is to be corrected", hint: Self.declaration.usageHint,
        column: arguments.endColumn)
    }
  }

  package func run(in session: Session, world: World) throws(CommandError) -> Outcome {
    let claim = try session.claim(claim)
    let old = claim.content
    var sources = NewSources(session: session)
    let content = ClaimContent(
      about: try about(old.about), stance: try stance(old.stance),
      speakers: try speakers(old.speakers, of: claim, in: session, &sources),
      asOf: try asOf(old.asOf),
      partOf: try whole(old.partOf, of: claim.id, in: session),
      translation: arguments.optional("translation").map { $0.clears ? nil : $0.text }
        ?? old.translation)
    guard content != old else {
      throw CommandError("\(claim.id) says that already", hint: "`show \(claim.id)` shows it whole")
    }
    var line: StyledText = "\(claim.id)  \(content.phrase)"
    if content.phrase != old.phrase {
      line.append("  was: ")
      line.append(old.phrase)
    }
    for name in ["groups", "by", "via", "asof", "partof", "translation"] {
      if let word = arguments.optional(name) { line.append("  \(name)=\(word.text)") }
    }
    let why = arguments.optional("why")?.text
    if let why { line.append("  \(why.singleLine)", as: .muted) }
    return Outcome(
      facts: sources.facts + [.corrected(claim: claim.id, content: content, why: why)],
      report: Report("correct", [.line(line)] + sources.lines.map { .line($0) }))
  }

  private func about(_ old: About) throws(CommandError) -> About {
    switch old {
    case .matter(let matter, let words):
      for name in ["count", "people", "groups", "harm", "scope", "partof"] {
        if let word = arguments.optional(name) {
          throw CommandError(
            "\(self.claim.text) is about no harm, and has no \(name)",
            hint: "`withdraw` it and `claim` anew", column: word.column)
        }
      }
      return .matter(matter, words: arguments.optional("words")?.text ?? words)
    case .harm(let count):
      if let word = arguments.optional("words") {
        throw CommandError(
          "\(self.claim.text) is about a harm", hint: "correct its count= or people=",
          column: word.column)
      }
      return .harm(try self.count(count))
    }
  }

  private func count(_ old: HarmCount) throws(CommandError) -> HarmCount {
    var quantity = old.quantity
    if let word = arguments.optional("count") {
      guard let typed = Quantity(typed: word.text) else {
        throw CommandError(
          "\"\(word.text)\" is no count", hint: "write 7, 11+, >10, 7-9, ~20 or \"at least 11\"",
          column: word.column)
      }
      quantity = typed
    }
    let words = arguments.optional("people").map { $0.clears ? "" : $0.text }
    var groups = words.map { Reader.groups(of: $0) } ?? old.people.groups
    if let word = arguments.optional("groups") { groups = try readGroups(word) }
    var harm = old.harm
    if let word = arguments.optional("harm") {
      guard let known = Harm(rawValue: word.text) else {
        throw CommandError(
          "There is no harm \"\(word.text)\"",
          hint: Harm.allCases.map(\.rawValue).joined(separator: ", "), column: word.column)
      }
      harm = known
    }
    return HarmCount(
      harm: harm, quantity: quantity,
      people: People(words: words ?? old.people.words, groups: groups),
      scope: try arguments.optional("scope").map(readScope) ?? old.scope)
  }

  private func stance(_ old: Stance) throws(CommandError) -> Stance {
    guard let word = arguments.optional("stance") else { return old }
    guard let stance = Stance(rawValue: word.text) else {
      throw CommandError(
        "There is no stance \"\(word.text)\"",
        hint: Stance.allCases.map(\.rawValue).joined(separator: ", "), column: word.column)
    }
    return stance
  }

  private func speakers(
    _ old: [SourceID], of claim: Claim, in session: Session, _ sources: inout NewSources
  ) throws(CommandError) -> [SourceID] {
    guard let article = session.articleID(of: claim) else { return old }
    var speakers = old
    if let word = arguments.optional("by") {
      guard !word.clears else { return [] }
      speakers = [try sources.source(typed: word, in: article)] + speakers.dropFirst()
    }
    if let word = arguments.optional("via") {
      guard let first = speakers.first else {
        throw CommandError(
          "\(claim.id) is the article's own, and nobody passed it on",
          hint: "say who said it with by=", column: word.column)
      }
      speakers =
        word.clears ? [first] : [first, try sources.source(typed: word, in: article)]
    }
    return speakers
  }

  private func asOf(_ old: Moment?) throws(CommandError) -> Moment? {
    guard let word = arguments.optional("asof") else { return old }
    return word.clears ? nil : try moment(word)
  }

  private func whole(
    _ old: ClaimID?, of part: ClaimID, in session: Session
  ) throws(CommandError) -> ClaimID? {
    guard let word = arguments.optional("partof") else { return old }
    guard let whole = try session.whole(word) else { return nil }
    var next: ClaimID? = whole
    while let id = next {
      guard id != part else {
        throw CommandError("\(part) cannot be a part of itself", column: word.column)
      }
      next = session.claims[id]?.content.partOf
    }
    return whole
  }
}
