import AssayJournal
import AssayModel

/// `source SOURCE [kind=] [of=] [alias=]`: what is known of a source; `source merge SOURCE INTO`: that
/// two are one.
package struct DescribeSource: Command {
  package static let declaration = Declaration(
    "source", topic: .sources,
    summary:
      "Say what a source is: its kind, its party, another name for it; or that it is another one.",
    discussion: """
      `source merge SOURCE INTO` says that two are one: the claims of the first are INTO's from then \
      on, and so are its names, and its grade, kind and party where INTO has none. What rests on \
      those claims is stale.
      """,
    parameters: [
      Parameter("merge", .literal("merge"), .positional, .optional, help: "say that two are one"),
      Parameter("SOURCE", .source, help: "the source, by id or name"),
      Parameter("INTO", .source, .positional, .optional, help: "for merge: the one that it is"),
      Parameter(
        "kind", .choice(SourceKind.allCases.map(\.rawValue)), .named, .optional,
        help: "outlet, agency, official, institution, witness, armed-group or monitor"),
      Parameter("of", .words, .named, .optional, help: "the party whose voice it is, or none"),
      Parameter(
        "alias", .words, .named, .optional,
        help: "another name that articles use; none takes them all away"),
    ],
    examples: [
      Example(
        "source \"city health office\" kind=institution alias=\"health office\"",
        after: ["load harbour.txt", "accept a1 \"killing at least seven people\""],
        says: "institution"),
      Example(
        "source merge s2 \"city health office\"",
        after: [
          "load harbour.txt", "accept a1 \"killing at least seven people\"",
          "claim a1 \"Nine killed\" killed 9 by=\"health office of the city\"",
        ], says: "1 claim went over"),
    ])

  private let source: Word
  private let merger: SourceMerger?
  private let kind: Word?
  private let party: String?
  private let cleared: [ItemField]
  private let alias: Word?

  package init(_ arguments: Arguments) throws(CommandError) {
    source = try arguments.required("SOURCE")
    kind = arguments.optional("kind")
    party = arguments.given("of")?.text
    alias = arguments.given("alias")
    cleared =
      (arguments.clears("of") ? [.party] : []) + (arguments.clears("alias") ? [.aliases] : [])
    let other = arguments.optional("INTO")
    if arguments.optional("merge") != nil {
      guard let other else { throw Self.unfinishedMerger(arguments) }
      if let word = [kind, arguments.optional("of"), arguments.optional("alias")].compactMap({ $0 })
        .first
      {
        throw CommandError(
          "`source merge` says nothing else of a source", hint: "say it in a line of its own",
          column: word.column)
      }
      merger = SourceMerger(source: source, other: other)
      return
    }
    merger = nil
    if let other {
      throw CommandError(
        "`\(other.text)` is one word too many", hint: "put a name of several words in quotes",
        column: other.column)
    }
    guard kind != nil || party != nil || alias != nil || !cleared.isEmpty else {
      // The grammar takes a single word for the source.
      if source.text == "merge", !source.isQuoted { throw Self.unfinishedMerger(arguments) }
      throw CommandError(
        "Nothing is said of the source", hint: "say kind=, of= or alias=",
        column: arguments.endColumn)
    }
  }

  private static func unfinishedMerger(_ arguments: Arguments) -> CommandError {
    CommandError(
      "`source merge` needs the source that it is", hint: "source merge SOURCE INTO",
      column: arguments.endColumn)
  }

  package func run(in session: Session, world: World) throws(CommandError) -> Outcome {
    if let merger { return try merger.outcome(in: session) }
    let typed = try session.sourceOrOutlet(source)
    let source = typed.source
    let kind = try kind.map { word throws(CommandError) in
      guard let kind = word.clears ? .unknown : SourceKind(rawValue: word.text) else {
        throw CommandError(
          "There is no kind of source \"\(word.text)\"",
          hint: SourceKind.allCases.map(\.rawValue).joined(separator: ", "), column: word.column)
      }
      return kind
    }
    if let alias,
      let other = session.standing.sources(called: alias.text).first(where: { $0.id != source.id })
    {
      throw CommandError(
        "\(other.id) is called \"\(alias.text)\"", hint: "two sources cannot share a name",
        column: alias.column)
    }
    var line: StyledText =
      "\(source.id)  \(source.name, .source)  \((kind ?? source.kind).rawValue)"
    if let party = party ?? (cleared.contains(.party) ? nil : source.party) {
      line.append("  of \(party)")
    }
    let aliases =
      (cleared.contains(.aliases) ? [] : source.aliases) + (alias.map { [$0.text] } ?? [])
    if !aliases.isEmpty { line.append("  also \(aliases.joined(separator: ", "))", as: .muted) }
    if cleared.contains(.aliases), !source.aliases.isEmpty {
      line.append("  no longer \(source.aliases.joined(separator: ", "))", as: .muted)
    }
    var facts = typed.naming
    if kind != nil || party != nil || alias != nil {
      facts.append(.described(source: source.id, kind: kind, party: party, alias: alias?.text))
    }
    if !cleared.isEmpty { facts.append(.cleared(item: .source(source.id), fields: cleared)) }
    return Outcome(facts: facts, report: Report("source", line: line))
  }
}
