import AssayModel

extension Fact {
  /// The members of every kind of fact in the order of their names: the one list from which facts
  /// are read and written. A reader is given a blank fact of the kind.
  static func coded(_ members: inout some MemberCoder & ~Copyable, _ fact: Fact) -> Fact {
    switch fact {
    case .loaded(let article, let record):
      let article = members.value("article", article)
      members.kind(of: fact)
      return .loaded(article: article, record: members.value("record", record))
    case .named(let source, let name, let kind, let onlyIn):
      members.kind(of: fact)
      let kind = members.value("kind", kind)
      let name = members.text("name", name)
      let onlyIn = members.optionalValue("onlyIn", onlyIn)
      return .named(
        source: members.value("source", source), name: name, kind: kind, onlyIn: onlyIn)
    case .accepted(let claim, let anchor, let content),
      .claimed(let claim, let anchor, let content):
      let anchor = members.object("anchor", anchor, Anchor.coded)
      let claim = members.value("claim", claim)
      let content = members.object("content", content, ClaimContent.coded)
      // Only their kind tells these two apart.
      switch members.text("fact", fact.kind) {
      case "accepted": return .accepted(claim: claim, anchor: anchor, content: content)
      case "claimed": return .claimed(claim: claim, anchor: anchor, content: content)
      default:
        members.refuse()
        return fact
      }
    case .misread(let anchor, let why):
      let anchor = members.object("anchor", anchor, Anchor.coded)
      members.kind(of: fact)
      return .misread(anchor: anchor, why: members.optionalText("why", why))
    case .setAside(let anchor, let why):
      let anchor = members.object("anchor", anchor, Anchor.coded)
      members.kind(of: fact)
      return .setAside(anchor: anchor, why: members.optionalText("why", why))
    case .shelved(let article, let why):
      let article = members.value("article", article)
      members.kind(of: fact)
      return .shelved(article: article, why: members.optionalText("why", why))
    case .corrected(let claim, let content, let why):
      let claim = members.value("claim", claim)
      let content = members.object("content", content, ClaimContent.coded)
      members.kind(of: fact)
      return .corrected(claim: claim, content: content, why: members.optionalText("why", why))
    case .withdrawn(let claim, let why):
      let claim = members.value("claim", claim)
      members.kind(of: fact)
      return .withdrawn(claim: claim, why: members.text("why", why))
    case .tagged(let item, let label):
      members.kind(of: fact)
      let item = members.value("item", item)
      return .tagged(item: item, label: members.text("label", label))
    case .untagged(let item, let label):
      members.kind(of: fact)
      let item = members.value("item", item)
      return .untagged(item: item, label: members.text("label", label))
    case .noted(let item, let text):
      members.kind(of: fact)
      let item = members.value("item", item)
      return .noted(item: item, text: members.text("text", text))
    case .graded(let source, let reliability, let why):
      members.kind(of: fact)
      let reliability = members.value("grade", reliability)
      let source = members.value("source", source)
      return .graded(
        source: source, reliability: reliability, why: members.text("why", why))
    case .described(let source, let kind, let party, let alias):
      let alias = members.optionalText("alias", alias)
      members.kind(of: fact)
      let kind = members.optionalValue("kind", kind)
      let party = members.optionalText("party", party)
      return .described(
        source: members.value("source", source), kind: kind, party: party, alias: alias)
    case .detailed(let article, var details, let cleared):
      details.archiveURL = members.optionalText("archiveURL", details.archiveURL)
      let article = members.value("article", article)
      details.author = members.optionalText("author", details.author)
      let cleared = members.optionalValues("cleared", cleared)
      members.kind(of: fact)
      details.language = members.optionalText("language", details.language)
      details.outlet = members.optionalText("outlet", details.outlet)
      details.platform = members.optionalText("platform", details.platform)
      details.published = members.optionalValue("published", details.published)
      details.url = members.optionalText("url", details.url)
      return .detailed(article: article, details: details, cleared: cleared)
    case .mergedSource(let source, let other):
      members.kind(of: fact)
      let other = members.value("into", other)
      return .mergedSource(source: members.value("source", source), into: other)
    case .cleared(let item, let fields):
      members.kind(of: fact)
      let fields = members.values("fields", fields)
      return .cleared(item: members.value("item", item), fields: fields)
    case .credited(let claim, let credibility, let why):
      let claim = members.value("claim", claim)
      let credibility = members.value("credibility", credibility)
      members.kind(of: fact)
      return .credited(
        claim: claim, credibility: credibility, why: members.text("why", why))
    case .judged(let claim, let verdict, let why):
      let claim = members.value("claim", claim)
      members.kind(of: fact)
      let verdict = members.value("verdict", verdict)
      return .judged(claim: claim, verdict: verdict, why: members.text("why", why))
    case .opened(let incident, let handle, let place, let dates, let kind):
      let dates = members.optionalValue("dates", dates)
      members.kind(of: fact)
      let handle = members.text("handle", handle)
      let incident = members.value("incident", incident)
      let kind = members.optionalText("kind", kind)
      let place = members.optionalText("place", place)
      return .opened(incident: incident, handle: handle, place: place, dates: dates, kind: kind)
    case .amended(let incident, let handle, let place, let dates, let kind):
      let dates = members.optionalValue("dates", dates)
      members.kind(of: fact)
      let handle = members.optionalText("handle", handle)
      let incident = members.value("incident", incident)
      let kind = members.optionalText("kind", kind)
      let place = members.optionalText("place", place)
      return .amended(incident: incident, handle: handle, place: place, dates: dates, kind: kind)
    case .merged(let incident, let other):
      members.kind(of: fact)
      let incident = members.value("incident", incident)
      return .merged(incident: incident, into: members.value("into", other))
    case .placed(let incident, let outer):
      members.kind(of: fact)
      let incident = members.value("incident", incident)
      return .placed(incident: incident, within: members.optionalValue("within", outer))
    case .involved(let incident, let party, let role, let of, let claims):
      let claims = members.values("claims", claims)
      members.kind(of: fact)
      let incident = members.value("incident", incident)
      let of = members.optionalText("of", of)
      let party = members.text("party", party)
      return .involved(
        incident: incident, party: party, role: members.optionalValue("role", role), of: of,
        claims: claims)
    case .linked(let claim, let incident):
      let claim = members.value("claim", claim)
      members.kind(of: fact)
      return .linked(claim: claim, incident: members.value("incident", incident))
    case .traced(let articles, let relation, let why):
      let articles = members.values("articles", articles)
      members.kind(of: fact)
      let relation = members.value("origin", relation)
      return .traced(articles: articles, relation: relation, why: members.text("why", why))
    case .assessed(let subject, let outcome, let claims, let seen, let why):
      let written = OutcomeMembers(outcome)
      let best = members.optionalInteger("best", written.best)
      let claims = members.values("claims", claims)
      members.kind(of: fact)
      let groups = members.values("groups", subject.groups)
      let harm = members.value("harm", subject.harm)
      let high = members.optionalInteger("high", written.high)
      let imputed = members.optionalValues("imputed", written.imputed)
      let incident = members.value("incident", subject.incident)
      let low = members.optionalInteger("low", written.low)
      let method = members.optionalText("method", written.method)
      let choices = members.optionalText("parameters", written.choices)
      let way = members.value("reached", written.way)
      let seen = members.values("seen", seen)
      let source = members.optionalValue("source", written.source)
      let why = members.text("why", why)
      let read = OutcomeMembers(
        way: way, best: best, high: high, low: low, source: source, method: method,
        choices: choices, imputed: imputed)
      if read.outcome == nil { members.refuse() }
      return .assessed(
        subject: AssessmentSubject(incident: incident, harm: harm, groups: groups),
        outcome: read.outcome ?? outcome, claims: claims, seen: seen, why: why)
    case .waived(let finding, let claims, let reader, let why):
      let claims = members.values("claims", claims)
      members.kind(of: fact)
      let finding = members.text("finding", finding)
      let reader = members.optionalText("reader", reader)
      return .waived(
        finding: finding, claims: claims, reader: reader, why: members.text("why", why))
    case .undone(let command):
      let command = members.integer("command", command)
      members.kind(of: fact)
      return .undone(command: command)
    case .redone(let command):
      let command = members.integer("command", command)
      members.kind(of: fact)
      return .redone(command: command)
    case .withheld(let item, let part, let entries, let why):
      let entries = members.integers("entries", entries)
      members.kind(of: fact)
      let item = members.value("item", item)
      let part = members.value("part", part)
      return .withheld(item: item, part: part, entries: entries, why: members.text("why", why))
    case .released(let name, let assessments, let why):
      let assessments = members.integers("assessments", assessments)
      members.kind(of: fact)
      let name = members.text("name", name)
      return .released(
        name: name, assessments: assessments, why: members.optionalText("why", why))
    case .missing, .unknown:
      // A fact of a later version has members that nobody here can name.
      members.refuse()
      return fact
    }
  }
}
