import AssayJournal
import AssayModel
import AssayReading

/// `claim ARTICLE "quote" ABOUT VALUE`: a claim about anything, written by hand.
package struct ClaimByHand: Command {
  package static let declaration = Declaration(
    "claim", topic: .claim,
    summary: "Write a claim by hand, about a harm or about anything else a source says.",
    discussion: """
      The quote anchors the claim and must stand in the article in one place; "…"#2 means its \
      second place. For a harm the value is a count and then the people: 7, 11+, 7-9, ~20, "at \
      least 11", several. For anything else it is words. Without `by=` it is the article's own voice.
      """,
    parameters: [
      Parameter("ARTICLE", .article, help: "the article that says so"),
      Parameter("\"QUOTE\"", .quote, help: "its words, copied"),
      Parameter(
        "STANCE", .stance, .positional, .optional,
        help: "asserts (without it), denies, fears, threatens or former"),
      Parameter("ABOUT", .about, help: "killed, injured … or responsible, target, when, said …"),
      Parameter("VALUE", .words, .positional, .several, help: "the count and the people, or words"),
      Parameter("by", .source, .named, .optional, help: "who says so, by id or name"),
      Parameter("via", .source, .named, .optional, help: "who passed it on"),
      Parameter("in", .incident, .named, .optional, help: "the incident"),
      Parameter("groups", .group, .named, .optional, help: "who the people are: child,civilian"),
      Parameter(
        "scope", .words, .named, .optional,
        help: "incident (without it), period or cumulative"),
      Parameter("asof", .moment, .named, .optional, help: "when the count was made"),
      Parameter(
        "partof", .claim, .named, .optional,
        help: "the claim whose count includes this one, or none"),
      Parameter("translation", .words, .named, .optional, help: "the quote in your language"),
    ],
    examples: [
      Example(
        "claim a1 \"Nine killed\" killed 9 people", after: ["load harbour.txt"], says: "killed 9"),
      Example(
        "claim a1 \"fired from across the river\" responsible Northern Front by=\"city council\"",
        after: ["load harbour.txt"], says: "responsible Northern Front"),
      Example(
        "claim a1 \"Two of the dead were children\" killed 2 children partof=c1",
        after: ["load harbour.txt", "accept a1 \"killing at least seven people\""],
        says: "part of c1"),
    ])

  private let article: Word
  private let quote: Word
  private let stance: Stance
  private let about: About
  private let speakers: [Word]
  private let incident: Word?
  private let asOf: Moment?
  private let whole: Word?
  private let translation: String?

  package init(_ arguments: Arguments) throws(CommandError) {
    article = try arguments.required("ARTICLE")
    quote = try arguments.required("\"QUOTE\"")
    stance = arguments.optional("STANCE").flatMap { Stance(rawValue: $0.text) } ?? .asserts
    about = try AboutWords(
      about: try arguments.required("ABOUT"), value: arguments.all("VALUE"),
      groups: arguments.optional("groups"), scope: arguments.optional("scope")
    ).read()
    speakers = [arguments.given("by"), arguments.given("via")].compactMap { $0 }
    if let via = arguments.given("via"), arguments.given("by") == nil {
      throw CommandError(
        "`via=` says who passed it on, and nobody is named who said it",
        hint: "say who said it with by=", column: via.column)
    }
    if case .matter = about {
      for name in ["groups", "scope", "partof"] {
        if let word = arguments.optional(name) {
          throw CommandError(
            "Only a claim about a harm has \(name)=", hint: "leave it out", column: word.column)
        }
      }
    }
    incident = arguments.given("in")
    asOf = try arguments.given("asof").map(moment)
    whole = arguments.optional("partof")
    translation = arguments.given("translation")?.text
  }

  package func run(in session: Session, world: World) throws(CommandError) -> Outcome {
    let article = try session.article(article)
    let incident = try incident.map { word throws(CommandError) in try session.incident(word) }
    let span = try QuoteFinder(article: article).place(of: quote)
    guard let anchor = Anchor(of: span, in: article, harm: nil) else {
      preconditionFailure("a quote was found outside its article")
    }
    var sources = NewSources(session: session)
    var speakerIDs: [SourceID] = []
    for speaker in speakers {
      speakerIDs.append(try sources.source(typed: speaker, in: article.id))
    }
    let claim: ClaimID = session.nextID()
    let whole = try whole.flatMap { word throws(CommandError) in try session.whole(word) }
    let content = ClaimContent(
      about: about, stance: stance, speakers: speakerIDs, asOf: asOf, partOf: whole,
      translation: translation)
    var facts = sources.facts
    facts.append(.claimed(claim: claim, anchor: anchor, content: content))
    if let incident { facts.append(.linked(claim: claim, incident: incident.id)) }
    var line: StyledText = "\(claim)  \(content.phrase)"
    line.append("  \"\(shortened(anchor.quote.singleLine))\"", as: .quote)
    if let whole { line.append("  part of \(whole)", as: .muted) }
    if let incident { line.append("  in \(incident.handle)", as: .muted) }
    var report = Report("claim", [.line(line)] + sources.lines.map { .line($0) })
    let said = Set(Reader.numbers(in: translation ?? anchor.quote))
    let typed = about.numbers
    if let number = typed.min(), said.isDisjoint(with: typed), number > 0 {
      report.add(
        line:
          "    \("the quoted words do not say \(number): quote those that do, or `undo`", .warning)"
      )
    }
    return Outcome(facts: facts, report: report)
  }
}

/// The words of a claim's matter and value, as typed.
struct AboutWords {
  let about: Word
  let value: [Word]
  let groups: Word?
  let scope: Word?

  func read() throws(CommandError) -> About {
    if let harm = Harm(rawValue: about.text) { return .harm(try count(of: harm)) }
    guard let matter = Matter(rawValue: about.text) else { throw Self.unknown(about) }
    let words = value.map(\.text).joined(separator: " ").trimmed
    guard !words.isEmpty else {
      throw CommandError(
        "The claim says nothing of \(matter.rawValue)",
        hint: "write what the source says, in words",
        column: value.first?.column)
    }
    return .matter(matter, words: words)
  }

  /// What to say to a word that no claim can be about.
  static func unknown(_ word: Word) -> CommandError {
    let known = Harm.allCases.map(\.rawValue) + Matter.allCases.map(\.rawValue)
    let near = nearest(to: word.text, among: known).map { "did you mean \($0)? " } ?? ""
    return CommandError(
      "A claim cannot be about \"\(word.text)\"",
      hint: near + "it can be about \(known.joined(separator: ", "))", column: word.column)
  }

  private func count(of harm: Harm) throws(CommandError) -> HarmCount {
    if value.count > 1, value[0].text.allSatisfy(\.isNumber), let second = value[1].text.first,
      second.isNumber, !value[1].isQuoted
    {
      throw CommandError(
        "Two numbers follow one another: \(value[0].text) \(value[1].text)",
        hint: "quote a number with spaces: \"100 000\"", column: value[1].column)
    }
    // The longest beginning that reads as a count; the rest is the people.
    for length in stride(from: min(value.count, 5), to: 0, by: -1) {
      // "7 9 people" is no number: only a modifier and its number stand in several words.
      guard value[..<length].count(where: { $0.text.contains(where: \.isNumber) }) < 2 else {
        continue
      }
      let typed = value[..<length].map(\.text).joined(separator: " ")
      guard let quantity = Quantity(typed: typed) else { continue }
      let people = value[length...].map(\.text).joined(separator: " ")
      return HarmCount(
        harm: harm, quantity: quantity,
        people: People(
          words: people, groups: try groups.map(readGroups) ?? Reader.groups(of: people)),
        scope: try scope.map(readScope) ?? .incident)
    }
    throw CommandError(
      "\"\(value.first?.text ?? "")\" is no count",
      hint: "write 7, 11+, >10, 7-9, ~20, \"at least 11\", dozens or several, then the people",
      column: value.first?.column)
  }
}

/// The groups in a list such as `child,civilian`; `none` for none.
func readGroups(_ word: Word) throws(CommandError) -> [Group] {
  guard !word.clears else { return [] }
  var read: [Group] = []
  for name in word.text.split(separator: ",") {
    guard let group = Group(rawValue: String(name)) else {
      let known = Group.allCases.map(\.rawValue)
      let near = nearest(to: String(name), among: known).map { "did you mean \($0)? " } ?? ""
      throw CommandError(
        "There is no group \"\(name)\"", hint: near + "see `help words`", column: word.column)
    }
    read.append(group)
  }
  return read
}

/// The scope that a word names.
func readScope(_ word: Word) throws(CommandError) -> Scope {
  guard let scope = Scope(rawValue: word.text) else {
    throw CommandError(
      "There is no scope \"\(word.text)\"", hint: "incident, period or cumulative",
      column: word.column)
  }
  return scope
}
