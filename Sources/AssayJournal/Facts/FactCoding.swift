import AssayModel

extension Fact {
  /// The fact as a session saves it: tagged by its kind, absent members unknown.
  package var json: JSON {
    var members: [String: JSON]
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
    case .tagged(let item, let label):
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

  /// Reads a fact. What is of an unknown kind, or has members that this version would not write,
  /// becomes `unknown`, so that nothing is lost in reading. Throws where a known fact is damaged.
  package init(json: JSON) throws(FormatError) {
    let members = try Members(json, of: "the fact")
    let read = try Self.read(members, kind: try members.text("fact"))
    self = read.map { $0.json == json ? $0 : .unknown(json) } ?? .unknown(json)
  }

  private static func read(_ members: Members, kind: String) throws(FormatError) -> Fact? {
    switch kind {
    case "loaded":
      .loaded(
        article: try members.value("article") { ArticleID($0) },
        record: try members.value("record") { Digest(hexadecimal: $0) })
    case "named":
      .named(
        source: try members.value("source") { SourceID($0) },
        name: try members.text("name"),
        kind: try members.value("kind") { SourceKind(rawValue: $0) },
        onlyIn: try members.optionalValue("onlyIn") { ArticleID($0) })
    case "accepted":
      .accepted(
        claim: try members.value("claim") { ClaimID($0) },
        anchor: try Anchor(json: members["anchor"]),
        content: try ClaimContent(json: members["content"]))
    case "claimed":
      .claimed(
        claim: try members.value("claim") { ClaimID($0) },
        anchor: try Anchor(json: members["anchor"]),
        content: try ClaimContent(json: members["content"]))
    case "tagged":
      .tagged(
        item: try members.value("item") { ItemID($0) }, label: try members.text("label"))
    case "graded":
      .graded(
        source: try members.value("source") { SourceID($0) },
        reliability: try members.value("grade") { Reliability(rawValue: $0) },
        why: try members.text("why"))
    case "opened":
      .opened(
        incident: try members.value("incident") { IncidentID($0) },
        handle: try members.text("handle"), place: try members.optionalText("place"),
        dates: try members.optionalValue("dates") { DateRange($0) },
        kind: try members.optionalText("kind"))
    case "linked":
      .linked(
        claim: try members.value("claim") { ClaimID($0) },
        incident: try members.value("incident") { IncidentID($0) })
    case "assessed":
      .assessed(
        subject: AssessmentSubject(
          incident: try members.value("incident") { IncidentID($0) },
          harm: try members.value("harm") { Harm(rawValue: $0) },
          groups: try members.values("groups") { Group(rawValue: $0) }),
        outcome: try AssessmentOutcome(members),
        claims: try members.values("claims") { ClaimID($0) },
        seen: try members.values("seen") { ClaimID($0) }, why: try members.text("why"))
    case "undone": .undone(command: try members.integer("command"))
    case "redone": .redone(command: try members.integer("command"))
    default: nil
    }
  }
}
