import AssayJournal
import AssayModel

extension Session {
  /// Whether an entry concerns a thing: it names it, rests on it, or takes back a command that does.
  func speaks(_ entry: Entry, of item: ItemID) -> Bool {
    switch entry.fact {
    case .missing: itemOfWithheld(entry) == item
    case .undone(let command), .redone(let command):
      journal.entries(of: command).contains { !$0.fact.concernsCommands && speaks($0, of: item) }
    case .released(_, let numbers, _):
      numbers.contains { number in
        journal.entries.indices.contains(number - 1)
          && journal.entries[number - 1].fact.speaks(of: item)
      }
    default:
      entry.fact.speaks(of: item)
        || entry.fact.anchor.map { isAnchor($0, in: item) } ?? false
    }
  }

  /// The thing with which an entry's content was withheld.
  func itemOfWithheld(_ entry: Entry) -> ItemID? {
    journal.withheld.entries[entry.number].flatMap { journal.withheld.reasons[$0]?.item }
  }

  private func isAnchor(_ anchor: Anchor, in item: ItemID) -> Bool {
    guard case .article(let id) = item else { return false }
    return journal.articles[id]?.digest == anchor.digest
  }
}

extension Journal {
  /// Where the words stand that a claim was made from; `nil` where nothing made it, or it was withheld.
  func anchor(of claim: ClaimID) -> Anchor? {
    for entry in entries {
      switch entry.fact {
      case .accepted(claim, let anchor, _), .claimed(claim, let anchor, _): return anchor
      default: continue
      }
    }
    return nil
  }

  /// The entries that a command made; they follow one another.
  func entries(of command: Int) -> ArraySlice<Entry> {
    var low = 0
    var high = entries.count
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].command < command { low = middle + 1 } else { high = middle }
    }
    return entries[low...].prefix { $0.command == command }
  }
}

extension Fact {
  /// Where the fact's words stand.
  fileprivate var anchor: Anchor? {
    switch self {
    case .accepted(_, let anchor, _), .claimed(_, let anchor, _), .misread(let anchor, _),
      .setAside(let anchor, _):
      anchor
    default: nil
    }
  }

  /// Whether the fact names a thing.
  fileprivate func speaks(of item: ItemID) -> Bool {
    switch self {
    case .loaded(let id, _), .shelved(let id, _), .detailed(let id, _, _): item == .article(id)
    case .named(let id, _, _, let article):
      item == .source(id) || article.map { item == .article($0) } ?? false
    case .graded(let id, _, _), .described(let id, _, _, _): item == .source(id)
    case .mergedSource(let id, let other): item == .source(id) || item == .source(other)
    case .accepted(let id, _, let content), .claimed(let id, _, let content),
      .corrected(let id, let content, _):
      item == .claim(id) || content.names(item)
    case .withdrawn(let id, _), .credited(let id, _, _), .judged(let id, _, _):
      item == .claim(id)
    case .tagged(let named, _), .untagged(let named, _), .noted(let named, _),
      .cleared(let named, _), .withheld(let named, _, _, _):
      item == named
    case .opened(let id, _, _, _, _), .amended(let id, _, _, _, _): item == .incident(id)
    case .merged(let id, let other): item == .incident(id) || item == .incident(other)
    case .placed(let id, let outer):
      item == .incident(id) || outer.map { item == .incident($0) } ?? false
    case .involved(let id, _, _, _, let claims):
      item == .incident(id) || claims.contains { item == .claim($0) }
    case .linked(let claim, let incident): item == .claim(claim) || item == .incident(incident)
    case .waived(_, let claims, _, _): claims.contains { item == .claim($0) }
    case .traced(let articles, _, _): articles.contains { item == .article($0) }
    case .assessed(let subject, let outcome, let claims, _, _):
      item == .incident(subject.incident) || claims.contains { item == .claim($0) }
        || outcome.preferred.map { item == .source($0) } ?? false
    case .misread, .setAside, .undone, .redone, .released, .missing, .unknown: false
    }
  }
}

extension ClaimContent {
  /// Whether the claim is said by this source.
  fileprivate func names(_ item: ItemID) -> Bool { speakers.contains { item == .source($0) } }
}

extension AssessmentOutcome {
  /// The source that was put before the others.
  fileprivate var preferred: SourceID? {
    guard case .preferring(let source, _, _) = self else { return nil }
    return source
  }
}
