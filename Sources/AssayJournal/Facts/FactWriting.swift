import AssayModel

extension Fact {
  /// The fact as a session saves it: tagged by its kind, absent members unknown.
  package var json: JSON {
    var members: JSONMembers
    switch self {
    case .loaded(let article, let record):
      members = ["article": .text("\(article)"), "record": .text(record.hexadecimal)]
    case .named(let source, let name, let sourceKind, let article):
      members = [
        "source": .text("\(source)"), "name": .text(name), "kind": .text(sourceKind.rawValue),
      ]
      members["onlyIn"] = article.map { .text("\($0)") }
    case .accepted(let claim, let anchor, let content),
      .claimed(let claim, let anchor, let content):
      members = [
        "claim": .text("\(claim)"), "anchor": anchor.json, "content": content.json,
      ]
    case .misread(let anchor, let why), .setAside(let anchor, let why):
      members = ["anchor": anchor.json]
      members["why"] = why.map(JSON.text)
    case .shelved(let article, let why):
      members = ["article": .text("\(article)")]
      members["why"] = why.map(JSON.text)
    case .corrected(let claim, let content, let why):
      members = ["claim": .text("\(claim)"), "content": content.json]
      members["why"] = why.map(JSON.text)
    case .withdrawn(let claim, let why):
      members = ["claim": .text("\(claim)"), "why": .text(why)]
    case .noted(let item, let text):
      members = ["item": .text("\(item)"), "text": .text(text)]
    case .described(let source, let sourceKind, let party, let alias):
      members = ["source": .text("\(source)")]
      members["kind"] = sourceKind.map { .text($0.rawValue) }
      members["party"] = party.map(JSON.text)
      members["alias"] = alias.map(JSON.text)
    case .detailed(let article, let details, let cleared):
      members = details.members
      members["article"] = .text("\(article)")
      if !cleared.isEmpty { members["cleared"] = .list(cleared.map(\.rawValue)) }
    case .mergedSource(let source, let into):
      members = ["source": .text("\(source)"), "into": .text("\(into)")]
    case .credited(let claim, let credibility, let why):
      members = [
        "claim": .text("\(claim)"), "credibility": .text(credibility.rawValue), "why": .text(why),
      ]
    case .judged(let claim, let verdict, let why):
      members = [
        "claim": .text("\(claim)"), "verdict": .text(verdict.rawValue), "why": .text(why),
      ]
    case .tagged(let item, let label), .untagged(let item, let label):
      members = ["item": .text("\(item)"), "label": .text(label)]
    case .graded(let source, let reliability, let why):
      members = [
        "source": .text("\(source)"), "grade": .text(reliability.rawValue), "why": .text(why),
      ]
    case .opened(let incident, let handle, let place, let dates, let incidentKind):
      members = ["incident": .text("\(incident)"), "handle": .text(handle)]
      members["place"] = place.map(JSON.text)
      members["dates"] = dates.map { .text("\($0)") }
      members["kind"] = incidentKind.map(JSON.text)
    case .merged(let incident, let into):
      members = ["incident": .text("\(incident)"), "into": .text("\(into)")]
    case .placed(let incident, let outer):
      members = ["incident": .text("\(incident)")]
      members["within"] = outer.map { .text("\($0)") }
    case .amended(let incident, let handle, let place, let dates, let incidentKind):
      members = ["incident": .text("\(incident)")]
      members["handle"] = handle.map(JSON.text)
      members["place"] = place.map(JSON.text)
      members["dates"] = dates.map { .text("\($0)") }
      members["kind"] = incidentKind.map(JSON.text)
    case .linked(let claim, let incident):
      members = ["claim": .text("\(claim)"), "incident": .text("\(incident)")]
    case .assessed(let subject, let outcome, let claims, let seen, let why):
      members = outcome.members
      members["incident"] = .text("\(subject.incident)")
      members["harm"] = .text(subject.harm.rawValue)
      members["groups"] = .list(subject.groups.map(\.rawValue))
      members["claims"] = .list(claims)
      members["seen"] = .list(seen)
      members["why"] = .text(why)
    case .undone(let command), .redone(let command):
      members = ["command": .integer(command)]
    case .unknown(let json):
      return json
    }
    members["fact"] = .text(kind)
    return .object(members)
  }
}
