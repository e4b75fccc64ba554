import AssayModel

/// A case: its journal, and what stands after it. `standing` is always the fold of `journal`.
package struct Session: Hashable, Sendable {
  package private(set) var journal = Journal()
  package private(set) var standing = Standing()
  /// The commands that were taken back and do not stand again.
  package private(set) var undoneCommands: Set<Int> = []
  /// The commands that decided something about the case, undone or not.
  private var decisions = CommandNumbers()
  /// The entries whose facts this version does not know.
  package private(set) var unknownFacts: [Int] = []
  /// How many ids of each letter were ever given.
  private var given = GivenIDs()

  package init() {}

  /// Folds a journal from its beginning. Throws the first entry that cannot be true; one that
  /// follows a fact of a later version may rest on it, and is left out instead.
  package init(folding journal: Journal) throws(FoldError) {
    self.journal = journal
    self.journal.dropWithheld()
    let journal = self.journal
    for entry in journal.entries {
      do throws(Refusal) {
        try reserveIDs(of: entry)
        try note(entry)
      } catch {
        guard unknownFacts.isEmpty else { continue }
        throw FoldError(entry: entry.number, problem: error.problem)
      }
    }
    standing = try Self.fold(
      journal, without: undoneCommands, roomFor: given, firstUnknown: unknownFacts.first)
  }

  package var articles: Register<ArticleID, StandingArticle> { standing.articles }
  package var sources: Register<SourceID, Source> { standing.sources }
  package var claims: Register<ClaimID, Claim> { standing.claims }
  package var incidents: Register<IncidentID, Incident> { standing.incidents }
  package var assessments: [AssessmentSubject: Assessment] { standing.assessments }

  /// The id that the next thing of this kind gets, plus `offset` for those before it in one command.
  /// An id is never given twice, even when its command is taken back.
  package func nextID<ID: Identifier>(_: ID.Type = ID.self, offset: Int = 0) -> ID {
    ID(number: given[ID.letter] + 1 + offset)
  }

  /// Keeps an article's text for the `loaded` fact that follows.
  package mutating func keep(_ article: Article) { journal.keep(SealedArticle(article)) }

  /// Takes in the next entry, or refuses it and changes nothing.
  package mutating func apply(_ entry: Entry) throws(Refusal) {
    let givenBefore = given
    do throws(Refusal) {
      try reserveIDs(of: entry)
      if entry.fact.concernsCommands {
        try refold(after: entry)
      } else if entry.fact.withholds {
        try withhold(entry)
        return
      } else {
        try standing.apply(entry, of: journal)
        try note(entry)
      }
    } catch {
      given = givenBefore
      throw error
    }
    journal.append(entry)
  }

  /// Makes the entries of one command and takes them in, all or none. `salts` gives each its salt.
  /// Returns them as they must be written down.
  package mutating func record(
    _ facts: [Fact], articles: [Article] = [], analyst: String, time: Instant,
    salt: () -> String
  ) throws(Refusal) -> [Entry] {
    let before = journal.entries.count
    // What is withheld cannot be folded back; such commands are rare, and may cost a copy.
    let whole = facts.contains(where: \.withholds) ? self : nil
    let command = journal.lastCommand + 1
    for article in articles where journal.articles[article.id] != nil {
      throw Refusal("loads \(article.id), which is loaded already")
    }
    for article in articles { keep(article) }
    var made: [Entry] = []
    do throws(Refusal) {
      for fact in facts {
        let entry = Entry(
          number: journal.entries.count + 1, command: command, analyst: analyst, time: time,
          fact: fact, salt: Salt(of: salt()), previous: journal.lastHash)
        try apply(entry)
        made.append(entry)
      }
    } catch {
      do throws(FoldError) {
        if let whole { self = whole } else { try takeBack(to: before, articles: articles) }
      } catch let fold {
        throw Refusal("\(error.problem); and \(fold.afterTakingBack)")
      }
      throw error
    }
    return made
  }

  /// Forgets the entries after the first `count`, which were never written down, and `articles`,
  /// which came with them. What is left folded before; throws, and changes nothing, where it does
  /// not fold again, because the session is no longer what is written down then.
  package mutating func takeBack(to count: Int, articles: [Article]) throws(FoldError) {
    var shorter = journal
    shorter.removeEntries(after: count)
    for article in articles { shorter.forget(article.id) }
    self = try Session(folding: shorter)
  }
}

/// Why a journal does not fold.
package struct FoldError: Error, Hashable, Sendable {
  /// The number of the entry that cannot be true.
  package let entry: Int
  package let problem: String

  /// What an analyst is told where entries that were never written down cannot be forgotten.
  package var afterTakingBack: String {
    "it could not be taken back, because entry \(entry) \(problem): leave without saving, and open the session again"
  }
}

extension Session {
  /// Notes the ids that a fact gives, so that none is given twice.
  private mutating func reserveIDs(of entry: Entry) throws(Refusal) {
    switch entry.fact {
    case .missing:
      switch journal.withheld.made[entry.number] {
      case .claim(let id): try reserve(id)
      case .source(let id): try reserve(id)
      default: break
      }
    case .loaded(let id, _): try reserve(id)
    case .named(let id, _, _, _): try reserve(id)
    case .accepted(let id, _, _), .claimed(let id, _, _): try reserve(id)
    case .opened(let id, _, _, _, _): try reserve(id)
    case .unknown(let json): reserveIDs(in: json)
    default: break
    }
  }

  /// Notes the ids that a fact of a later version may give: those in it that are next.
  private mutating func reserveIDs(in json: JSON) {
    for id in json.ids.sorted(by: { $0.number < $1.number })
    where id.number == given[id.letter] + 1 {
      given[id.letter] = id.number
    }
  }

  private mutating func reserve<ID: Identifier>(_ id: ID) throws(Refusal) {
    guard id == nextID(ID.self) else {
      throw Refusal("gives the id \(id) where \(nextID(ID.self)) is next")
    }
    given[ID.letter] = id.number
  }
}

// MARK: - Taking back and letting stand again

extension Session {
  /// The newest command that stands and decided something; what `undo` takes back by itself.
  package var newestStandingCommand: Int? {
    journal.entries.last {
      !$0.fact.concernsCommands && !undoneCommands.contains($0.command)
    }?.command
  }

  /// The command that was taken back last, as long as nothing was decided since.
  package var newestUndoneCommand: Int? {
    for entry in journal.entries.reversed() {
      guard entry.fact.concernsCommands else { return nil }
      if case .undone(let command) = entry.fact, undoneCommands.contains(command) {
        return command
      }
    }
    return nil
  }

  /// Whether `command` is one that decided something about the case.
  package func isDecision(_ command: Int) -> Bool { decisions.contains(command) }

  /// Keeps account of which commands stand and which facts are unknown.
  private mutating func note(_ entry: Entry) throws(Refusal) {
    switch entry.fact {
    case .undone(let command):
      guard command < entry.command, decisions.contains(command) else {
        throw Refusal("takes back \(command), which decided nothing")
      }
      guard !journal.withheld.commands.contains(command) else {
        throw Refusal("takes back \(command), which withheld something for good")
      }
      guard undoneCommands.insert(command).inserted else {
        throw Refusal("takes back \(command), which does not stand")
      }
    case .redone(let command):
      guard undoneCommands.remove(command) != nil else {
        throw Refusal("lets \(command) stand again, which was not taken back")
      }
    case .unknown:
      unknownFacts.append(entry.number)
      decisions.insert(entry.command)
    default: decisions.insert(entry.command)
    }
  }

  /// Makes `standing` what the entries fold into without the commands that are taken back after
  /// `entry`. A fact that no longer applies refuses the change and is named.
  private mutating func refold(after entry: Entry) throws(Refusal) {
    let undoneBefore = undoneCommands
    try note(entry)
    if let command = entry.fact.redoneCommand, addAtTheEnd(command) { return }
    // What stood before was folded with these texts, which never change; only a command that comes
    // back may never have been.
    let holds = unknownFacts.isEmpty && journal.hasEachDigestOnce
    let redone = entry.fact.redoneCommand
    do throws(FoldError) {
      standing = try Self.fold(
        journal, without: undoneCommands, roomFor: given, firstUnknown: unknownFacts.first,
        anchorsOf: { holds && $0 != redone })
    } catch {
      undoneCommands = undoneBefore
      throw Refusal("entry \(error.entry) \(error.problem) otherwise")
    }
  }

  /// Takes in the entry that withholds something: what it names leaves the journal, and the rest
  /// is folded again.
  private mutating func withhold(_ entry: Entry) throws(Refusal) {
    try requireWithholdable(entry)
    var shorter = journal
    shorter.append(entry)
    do throws(FoldError) {
      self = try Session(folding: shorter)
    } catch {
      throw Refusal("entry \(error.entry) \(error.problem) otherwise")
    }
  }

  /// Whether an entry withholds only what holds words and is needed for nothing else.
  private func requireWithholdable(_ entry: Entry) throws(Refusal) {
    guard case .withheld(let item, let part, let numbers, _) = entry.fact else { return }
    guard part.isOf(item) else { throw Refusal("withholds the \(part.rawValue) of \(item)") }
    if part == .claim || part == .name {
      guard let first = numbers.first, journal.entries.indices.contains(first - 1),
        journal.entries[first - 1].fact.withholdableMade == item
      else { throw Refusal("withholds \(item) without the entry that made it") }
    }
    for number in numbers {
      guard journal.entries.indices.contains(number - 1) else {
        throw Refusal("withholds entry \(number), which is not there")
      }
      guard journal.entries[number - 1].fact.mayBeWithheld(with: item) else {
        throw Refusal("withholds entry \(number), which does not speak of \(item) alone")
      }
    }
  }

  /// The session as it was after the command with this number, and as far as it is not withheld now.
  package func asOf(command: Int) throws(FoldError) -> Session {
    let count = journal.entries.firstIndex { $0.command > command } ?? journal.entries.count
    return try Session(folding: journal.prefix(count))
  }

  /// Lets a command stand again after which nothing stands that was decided: its facts come last, as
  /// they would in a fold. Answers whether that could be done.
  private mutating func addAtTheEnd(_ command: Int) -> Bool {
    let entries = journal.entries
    guard unknownFacts.isEmpty, let first = entries.firstIndex(where: { $0.command == command }),
      entries[first...].allSatisfy({
        $0.command == command || $0.fact.concernsCommands || undoneCommands.contains($0.command)
      })
    else { return false }
    // One of its later facts may be refused, after the earlier ones were taken in.
    var longer = standing
    do throws(Refusal) {
      for entry in entries[first...] where entry.command == command {
        try longer.apply(entry, of: journal)
      }
    } catch {
      return false
    }
    standing = longer
    return true
  }

  /// What the entries fold into without `commands`. `areTrue` answers for which commands the words of
  /// the anchors were found in the articles before.
  private static func fold(
    _ journal: Journal, without commands: Set<Int>, roomFor given: GivenIDs, firstUnknown: Int?,
    anchorsOf areTrue: (Int) -> Bool = { _ in false }
  ) throws(FoldError) -> Standing {
    var standing = Standing(roomFor: given)
    standing.withheldClaims = journal.withheld.claims
    standing.withheldNames = Set(journal.withheld.names.keys)
    // A loop over the entries themselves would copy each of them.
    let entries = journal.entries.span
    for index in entries.indices
    where commands.isEmpty || !commands.contains(entries[index].command) {
      do throws(Refusal) {
        try standing.apply(
          entries[index], of: journal, anchorHolds: areTrue(entries[index].command))
      } catch {
        let number = entries[index].number
        if let firstUnknown, firstUnknown < number { continue }
        throw FoldError(entry: number, problem: error.problem)
      }
    }
    return standing
  }
}

extension JSON {
  /// All texts in it that are ids.
  fileprivate var ids: [(letter: Unicode.Scalar, number: Int)] {
    switch self {
    case .text(let text):
      ItemID(text).flatMap { _ in decimal(text.utf8.dropFirst()) }
        .map { [(text.unicodeScalars[text.startIndex], $0)] } ?? []
    case .array(let elements): elements.flatMap(\.ids)
    case .object(let members): members.values.flatMap(\.ids)
    case .null, .bool, .integer, .number: []
    }
  }
}
