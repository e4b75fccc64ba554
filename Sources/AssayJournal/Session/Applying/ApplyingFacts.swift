import AssayModel

extension Standing {
  /// Takes a fact in, or refuses it and changes nothing. `anchorHolds` says that the words of its
  /// anchor were found in the article before.
  mutating func apply(
    _ entry: Entry, of journal: Journal, anchorHolds: Bool = false
  ) throws(Refusal) {
    if !withheldClaims.isEmpty, namesWithheldClaim(entry.fact) { return }
    switch entry.fact {
    case .loaded(let id, let record): try load(id, record: record, from: journal)
    case .shelved(let id, _): try shelve(id)
    case .accepted(let id, let anchor, let content):
      try add(
        Claim(
          id: id, anchor: anchor, content: content, review: .accepted,
          analyst: entry.analyst, entry: entry.number), anchorHolds: anchorHolds)
    case .claimed(let id, let anchor, let content):
      try add(
        Claim(
          id: id, anchor: anchor, content: content, review: .written,
          analyst: entry.analyst, entry: entry.number), anchorHolds: anchorHolds)
    case .misread(let anchor, let why):
      try review(
        anchor, FigureReview(outcome: .misread, why: why, analyst: entry.analyst),
        anchorHolds: anchorHolds)
    case .setAside(let anchor, let why):
      try review(
        anchor, FigureReview(outcome: .aside, why: why, analyst: entry.analyst),
        anchorHolds: anchorHolds)
    case .corrected(let id, let content, let why):
      try correct(id, to: content, entry: entry.number)
      if let why {
        claims[id]?.corrections.append(Correction(why: why, analyst: entry.analyst))
      }
    case .withdrawn(let id, let why): try withdraw(id, why: why, analyst: entry.analyst)
    case .credited(let id, let credibility, let why):
      try credit(
        id, Credit(credibility: credibility, why: why, analyst: entry.analyst), entry: entry.number)
    case .judged(let id, let outcome, let why):
      try judge(
        id, Verdict(outcome: outcome, why: why, analyst: entry.analyst), entry: entry.number)
    case .named(let id, let name, let kind, let article):
      try add(Source(id: id, name: name, kind: kind, onlyIn: article))
    case .graded(let id, let reliability, let why):
      let before = sources[id]
      try grade(id, Grade(reliability: reliability, why: why, analyst: entry.analyst))
      noteGrounds(of: id, before: before, entry: entry.number)
    case .described(let id, let kind, let party, let alias):
      let before = sources[id]
      try describe(id, kind: kind, party: party, alias: alias)
      noteGrounds(of: id, before: before, entry: entry.number)
    case .detailed(let id, let details, let cleared):
      try detail(id, details, clearing: cleared, entry: entry.number)
    case .mergedSource(let id, let other):
      let before = sources[other]
      try merge(id, into: other, entry: entry.number)
      noteGrounds(of: other, before: before, entry: entry.number)
    case .cleared(.source(let id), let fields):
      let before = sources[id]
      try clear(fields, of: .source(id))
      noteGrounds(of: id, before: before, entry: entry.number)
    case .cleared(let item, let fields): try clear(fields, of: item)
    case .opened(let id, let handle, let place, let dates, let kind):
      try open(Incident(id: id, handle: handle, place: place, dates: dates, kind: kind))
    case .amended(let id, let handle, let place, let dates, let kind):
      try amend(id, handle: handle, place: place, dates: dates, kind: kind)
    case .merged(let id, let other): try merge(id, into: other, entry: entry.number)
    case .placed(let id, let outer): try place(id, within: outer)
    case .involved(let id, let party, let role, let of, let claims):
      try involve(
        party, in: id,
        as: role.map {
          Party(
            name: party, role: $0, of: of, claims: claims, analyst: entry.analyst,
            entry: entry.number)
        }, restingOn: claims)
      grounds.change(.item(.incident(id)), entry: entry.number)
    case .linked(let claim, let incident): try link(claim, to: incident, entry: entry.number)
    case .traced(let articles, let relation, let why):
      try trace(
        articles, OriginDecision(relation: relation, why: why, analyst: entry.analyst))
      for id in tracedOrigins.connected(to: articles) {
        grounds.change(.item(.article(id)), entry: entry.number)
      }
    case .tagged(let item, let label): try tag(item, "tags") { $0.addOnce(label) }
    case .untagged(let item, let label): try tag(item, "untags") { $0.removeAll { $0 == label } }
    case .noted(let item, let text):
      try note(item, Note(text: text, analyst: entry.analyst, time: entry.time))
    case .assessed(let subject, let outcome, let claims, let seen, let why):
      try assess(
        Assessment(
          subject: subject, outcome: outcome, claims: claims, seen: seen, why: why,
          analyst: entry.analyst, entry: entry.number))
    case .waived(let finding, let claims, let reader, let why):
      try waive(
        finding,
        Waiver(
          claims: claims, reader: reader, why: why, analyst: entry.analyst, entry: entry.number))
    case .released(let name, let assessments, let why):
      try release(
        Release(
          name: name, assessments: assessments, why: why, analyst: entry.analyst,
          time: entry.time, command: entry.command), of: journal)
    case .withheld(let item, let part, _, _):
      if part == .details { try markChanged(item, entry: entry.number) }
    case .missing:
      try requireWithheld(entry, in: journal)
      // Who spoke is not known any more, and who spoke again still is.
      if case .source(let id) = journal.withheld.made[entry.number] {
        try add(Source(id: id, name: "\(id) (withheld)", kind: .unknown, onlyIn: nil))
      }
    case .undone, .redone, .unknown: break
    }
  }
}

extension [String] {
  /// Adds `label` unless it is there already.
  fileprivate mutating func addOnce(_ label: String) {
    if !contains(label) { append(label) }
  }
}
