import AssayModel

/// A case: its journal, and what stands after it. `standing` is always the fold of `journal`.
package struct Session: Hashable, Sendable {
  package internal(set) var journal = Journal()
  package internal(set) var standing = Standing()
  /// The commands that were taken back and do not stand again.
  package internal(set) var undoneCommands: Set<Int> = []
  /// The commands that decided something about the case, undone or not.
  var decisions = CommandNumbers()
  /// The entries whose facts this version does not know.
  package internal(set) var unknownFacts: [Int] = []
  /// How many ids of each letter were ever given.
  var given = GivenIDs()

  package init() {}

  /// Folds a journal from its beginning. Throws the first entry that cannot be true; one that
  /// follows a fact of a later version may rest on it, and is left out instead.
  package init(folding journal: Journal) throws(FoldError) {
    self.journal = journal
    self.journal.dropWithheld()
    let journal = self.journal
    // A loop over the entries themselves would copy each of them.
    let entries = journal.entries.span
    for index in entries.indices {
      do throws(Refusal) {
        let (fact, number) = (entries[index].fact, entries[index].number)
        try reserveIDs(of: fact, in: number)
        try note(fact, of: entries[index].command, in: number)
      } catch {
        guard unknownFacts.isEmpty else { continue }
        throw FoldError(entry: entries[index].number, problem: error.problem)
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
      try reserveIDs(of: entry.fact, in: entry.number)
      if entry.fact.concernsCommands {
        try refold(after: entry)
      } else if entry.fact.withholds {
        try withhold(entry)
        return
      } else {
        try standing.apply(entry, of: journal)
        try note(entry.fact, of: entry.command, in: entry.number)
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
  /// Notes the ids that the fact of an entry gives, so that none is given twice.
  private mutating func reserveIDs(of fact: Fact, in entry: Int) throws(Refusal) {
    switch fact {
    case .missing:
      switch journal.withheld.made[entry] {
      case .claim(let id): try reserve(id)
      case .source(let id): try reserve(id)
      default: break
      }
    case .loaded(let id, _): try reserve(id)
    case .named(let id, _, _, _): try reserve(id)
    case .accepted(let id, _, _):
      try reserve(id)
      given.figures += 1
    case .claimed(let id, _, _): try reserve(id)
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
