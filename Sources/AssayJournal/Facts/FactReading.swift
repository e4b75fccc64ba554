import AssayModel

extension Fact {
  /// Reads a fact. What is of an unknown kind, or has members or values that this version would
  /// not write, becomes `unknown`, so that nothing is lost in reading; damage shows by the hash.
  package init(json: JSON) throws(FormatError) {
    let members = try Members(json, of: "the fact")
    let kind = try members.text("fact")
    let read: Fact?
    do throws(FormatError) {
      read = try Self.read(members, kind: kind)
    } catch {
      read = nil
    }
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
    case "misread":
      .misread(
        anchor: try Anchor(json: members["anchor"]), why: try members.optionalText("why"))
    case "set-aside":
      .setAside(
        anchor: try Anchor(json: members["anchor"]), why: try members.optionalText("why"))
    case "shelved":
      .shelved(
        article: try members.value("article") { ArticleID($0) },
        why: try members.optionalText("why"))
    case "corrected":
      .corrected(
        claim: try members.value("claim") { ClaimID($0) },
        content: try ClaimContent(json: members["content"]),
        why: try members.optionalText("why"))
    case "withdrawn":
      .withdrawn(
        claim: try members.value("claim") { ClaimID($0) }, why: try members.text("why"))
    case "untagged":
      .untagged(
        item: try members.value("item") { ItemID($0) }, label: try members.text("label"))
    case "noted":
      .noted(item: try members.value("item") { ItemID($0) }, text: try members.text("text"))
    case "described":
      .described(
        source: try members.value("source") { SourceID($0) },
        kind: try members.optionalValue("kind") { SourceKind(rawValue: $0) },
        party: try members.optionalText("party"), alias: try members.optionalText("alias"))
    case "detailed":
      .detailed(
        article: try members.value("article") { ArticleID($0) },
        details: try ArticleDetails(members),
        cleared: members["cleared"] == nil
          ? [] : try members.values("cleared") { ArticleDetail(rawValue: $0) })
    case "source-merged":
      .mergedSource(
        source: try members.value("source") { SourceID($0) },
        into: try members.value("into") { SourceID($0) })
    case "credited":
      .credited(
        claim: try members.value("claim") { ClaimID($0) },
        credibility: try members.value("credibility") { Credibility(rawValue: $0) },
        why: try members.text("why"))
    case "judged":
      .judged(
        claim: try members.value("claim") { ClaimID($0) },
        verdict: try members.value("verdict") { Verdict.Outcome(rawValue: $0) },
        why: try members.text("why"))
    case "amended":
      .amended(
        incident: try members.value("incident") { IncidentID($0) },
        handle: try members.optionalText("handle"), place: try members.optionalText("place"),
        dates: try members.optionalValue("dates") { DateRange($0) },
        kind: try members.optionalText("kind"))
    case "merged":
      .merged(
        incident: try members.value("incident") { IncidentID($0) },
        into: try members.value("into") { IncidentID($0) })
    case "placed":
      .placed(
        incident: try members.value("incident") { IncidentID($0) },
        within: try members.optionalValue("within") { IncidentID($0) })
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
