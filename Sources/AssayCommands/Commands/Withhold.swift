import AssayJournal
import AssayModel

/// `withhold ID… --why`: takes words out of the session's files for good.
package struct Withhold: Command {
  package static let declaration = Declaration(
    "withhold", topic: .session,
    summary:
      "Take a claim, a note, a source's name or an article's words out of the files, for good.",
    discussion: """
      For a witness, a takedown or a right to the words. That it was withheld, by whom and why is \
      recorded; what was withheld leaves the session file and its journal at once, and an article's \
      raw bytes leave the evidence. The chain of hashes stays whole, and `verify` says withheld, not \
      broken. It cannot be undone. `withhold c3` takes a claim with everything that was said of it, \
      `withhold c3 note=1` its first note, `withhold s2` a source's name and what is known of it, \
      `withhold a1` an article's headline and text, \
      `withhold a1 part=details` its name, outlet, author, address and the like.
      """,
    parameters: [
      Parameter("ID", .item, .positional, .several, help: "a claim, source or article, such as c3"),
      Parameter(
        "part", .choice(["words", "details"]), .named, .optional,
        help: "of an article; words without it"),
      Parameter("note", .number, .named, .optional, help: "only this note, counted as `show` does"),
      Parameter("why", .words, .dashed, .required, help: "the reason, which stays in the file"),
    ],
    examples: [
      Example(
        "withhold c1 --why \"the witness asked for it\"",
        after: ["load harbour.txt", "accept a1 \"Nine killed\""], says: "c1  withheld: accepted"),
      Example(
        "withhold a1 --why \"taken down by the outlet\"", after: ["load harbour.txt"],
        says: "headline and text"),
      Example(
        "withhold c1 note=1 --why \"it names a witness\"",
        after: ["load harbour.txt", "accept a1.1", "note c1 \"said by Anna\""],
        says: "c1  withheld: noted"),
    ])

  private let items: [Word]
  private let part: Word?
  private let note: Word?
  private let why: String

  package init(_ arguments: Arguments) throws(CommandError) {
    items = arguments.each("ID")
    part = arguments.optional("part")
    note = arguments.optional("note")
    why = try arguments.required("why").text
    if let part, part.text != "words", part.text != "details" {
      throw CommandError(
        "An article has no part \"\(part.text)\"", hint: "words or details", column: part.column)
    }
    if let note, items.count > 1 {
      throw CommandError("note= is a note of one thing", column: note.column)
    }
  }

  package func run(in session: Session, world: World) throws(CommandError) -> Outcome {
    var outcome = Outcome(report: Report("withhold"), effect: .dropWithheld)
    for word in items { try withhold(word, in: session, to: &outcome) }
    let leaving = outcome.facts.compactMap { fact -> ItemID? in
      guard case .withheld(let item, _, _, _) = fact else { return nil }
      return item
    }
    for item in leaving { tellWhatStays(of: item, beside: leaving, in: session, &outcome.report) }
    outcome.report.add(
      line:
        "\("Nothing of it can be called back: not by undo, and not from exports, copies, backups and scripts made before.", .muted)"
    )
    return outcome
  }

  private func withhold(
    _ word: Word, in session: Session, to outcome: inout Outcome
  ) throws(CommandError) {
    let item = try item(word, in: session)
    if let note {
      let entry = try noteEntry(note, on: item, in: session)
      add([entry], of: item, .note, in: session, to: &outcome)
      return
    }
    switch item {
    case .claim:
      guard part == nil else {
        throw CommandError("Only an article has part=", column: part?.column)
      }
      let entries = session.entries(withholdableWith: item)
      add(entries, of: item, .claim, in: session, to: &outcome)
    case .article(let id):
      try withhold(session, id, word, to: &outcome)
    case .source(let id):
      guard part == nil else {
        throw CommandError("Only an article has part=", column: part?.column)
      }
      guard session.journal.withheld.names[id] == nil else {
        throw CommandError("The name of \(id) was withheld already", column: word.column)
      }
      add(
        session.entries(withholdableWith: item), of: item, .name, in: session, to: &outcome)
    case .incident:
      throw CommandError(
        "\(item) can only lose a note",
        hint: "note=1; what is said of it is withheld claim by claim", column: word.column)
    }
  }

  private func withhold(
    _ session: Session, _ id: ArticleID, _ word: Word, to outcome: inout Outcome
  ) throws(CommandError) {
    let isText = part?.text != "details"
    guard let article = session.journal.articles[id],
      !(isText ? article.isTextWithheld : article.areDetailsWithheld)
    else {
      throw CommandError(
        "The \(isText ? "words" : "details") of \(id) were withheld already", column: word.column)
    }
    // Decisions about words that became no claim hold the words; amended details hold details.
    let entries = session.journal.entries.filter { entry in
      switch entry.fact {
      case .misread(let anchor, _), .setAside(let anchor, _):
        isText && anchor.digest == article.digest
      case .detailed(id, _, _): !isText
      default: false
      }
    }
    let what =
      isText
      ? "headline and text, \(article.length(of: .headline) + article.length(of: .body)) characters, and the raw bytes"
      : "name and details as loaded"
    add(
      entries, of: .article(id), isText ? .text : .details, in: session, besides: what, to: &outcome
    )
  }

  /// The thing that a word means; claims that were withdrawn or taken back hold words as well.
  private func item(_ word: Word, in session: Session) throws(CommandError) -> ItemID {
    guard let id = ClaimID(word.text), session.standing.withheldClaims[id] == nil,
      !session.entries(withholdableWith: .claim(id)).isEmpty
    else { return try session.item(word) }
    return .claim(id)
  }

  private func noteEntry(
    _ word: Word, on item: ItemID, in session: Session
  ) throws(CommandError) -> Entry {
    let notes = session.journal.entries.filter {
      guard case .noted(item, _) = $0.fact else { return false }
      return !session.undoneCommands.contains($0.command)
    }
    guard let number = decimal(word.text.utf8), number > 0, number <= notes.count else {
      throw CommandError(
        "\(item) has no note \(word.text)",
        hint: notes.isEmpty ? nil : "it has \(counted(notes.count, "note"))", column: word.column)
    }
    return notes[number - 1]
  }

  /// Adds the fact, and the line that says exactly what leaves.
  private func add(
    _ entries: [Entry], of item: ItemID, _ part: WithheldPart, in session: Session,
    besides what: String? = nil, to outcome: inout Outcome
  ) {
    outcome.facts.append(
      .withheld(item: item, part: part, entries: entries.map(\.number), why: why))
    let told = [what].compactMap { $0 } + entries.map { "\($0.fact.kind) (command \($0.command))" }
    outcome.report.add(
      line: "\(item.description, .id)  withheld: \(told.joined(separator: ", "))")
  }

  /// Says what the session still holds of a thing, besides those that leave with it.
  private func tellWhatStays(
    of item: ItemID, beside leaving: [ItemID], in session: Session, _ report: inout Report
  ) {
    guard note == nil, part?.text != "details" else { return }
    var stays: [String] = []
    switch item {
    case .claim(let id): stays = placesLeft(of: id, beside: leaving, in: session)
    case .article(let id):
      let quoting = claims(anchoredIn: id, in: session)
        .filter { !leaving.contains(.claim($0)) }
      if !quoting.isEmpty {
        stays.append(
          "the quotes of \(list(quoting)), with up to \(Anchor.contextLength) characters on either side"
        )
      }
    case .source: stays.append("what articles, quotes and notes call \(item)")
    case .incident: break
    }
    for words in stays { report.add(line: "\("still there:", .warning) \(words)") }
  }

  /// Where a claim's words, its speaker and its number are besides in its own entries.
  private func placesLeft(
    of id: ClaimID, beside leaving: [ItemID], in session: Session
  ) -> [String] {
    var places: [String] = []
    let made = session.journal.entries.compactMap { entry -> (Anchor, ClaimContent)? in
      guard case .accepted(id, let anchor, let content) = entry.fact.asAccepted else { return nil }
      return (anchor, content)
    }
    for (anchor, content) in made {
      if let article = session.standing.articleByDigest[anchor.digest],
        !leaving.contains(.article(article)),
        !(session.journal.articles[article]?.isTextWithheld ?? true)
      {
        places.append("its words in \(article), until `withhold \(article)`")
      }
      let beside = claims(beside: anchor, in: session)
        .filter { $0 != id && !leaving.contains(.claim($0)) }
      if !beside.isEmpty {
        places.append("some of its words, beside the quotes of \(list(beside))")
      }
      for speaker in content.speakers
      where !leaving.contains(.source(speaker)) && session.journal.withheld.names[speaker] == nil {
        let name = session.sources[speaker]?.name ?? ""
        places.append("\(speaker) \(name), until `withhold \(speaker)`")
      }
    }
    let resting = session.assessments.values.filter { $0.claims.contains(id) }
      .map { "\(session.handle(of: $0.subject.incident)) \($0.subject.words)" }.sorted()
    if !resting.isEmpty {
      places.append("that \(resting.joined(separator: ", ")) rests on it, and the reason given")
    }
    return places
  }

  /// "c1, c2"; of many, the first.
  private func list(_ claims: [ClaimID]) -> String {
    let names = claims.map(\.description)
    let shown = names.count > 6 ? names.prefix(5) + ["and \(names.count - 5) more"] : names[...]
    return shown.joined(separator: ", ")
  }

  /// The claims whose anchors hold some of the words at another, as what stands before or after.
  private func claims(beside anchor: Anchor, in session: Session) -> [ClaimID] {
    let reach = Anchor.contextLength
    return session.journal.entries.compactMap { entry in
      guard case .accepted(let claim, let other, _) = entry.fact.asAccepted,
        other.digest == anchor.digest, other.span.part == anchor.span.part,
        other.span.start - reach < anchor.span.end, anchor.span.start < other.span.end + reach
      else { return nil }
      return claim
    }
  }

  private func claims(anchoredIn id: ArticleID, in session: Session) -> [ClaimID] {
    session.journal.entries.compactMap { entry in
      guard case .accepted(let claim, let anchor, _) = entry.fact.asAccepted,
        anchor.digest == session.journal.articles[id]?.digest
      else { return nil }
      return claim
    }
  }
}

extension Session {
  /// The entries that say something of this thing alone, the one that made it first.
  fileprivate func entries(withholdableWith item: ItemID) -> [Entry] {
    journal.entries.filter { $0.fact.mayBeWithheld(with: item) }
  }
}

extension Fact {
  /// A claim's making, in whichever way.
  fileprivate var asAccepted: Fact {
    guard case .claimed(let id, let anchor, let content) = self else { return self }
    return .accepted(claim: id, anchor: anchor, content: content)
  }
}
