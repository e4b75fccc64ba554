import AssayModel

extension Fact {
  /// An accepted claim, whose members are those of one written by hand as well.
  static let blankClaim = accepted(
    claim: ClaimID(number: 1), anchor: .blank, content: .blank)

  /// A fact of each kind, for a reader to fill.
  private static let blanks: [(kind: [UInt8], fact: Fact)] = {
    let article = ArticleID(number: 1)
    let claim = ClaimID(number: 1)
    let source = SourceID(number: 1)
    let incident = IncidentID(number: 1)
    let facts: [Fact] = [
      .linked(claim: claim, incident: incident),
      .accepted(claim: claim, anchor: .blank, content: .blank),
      .claimed(claim: claim, anchor: .blank, content: .blank),
      .loaded(article: article, record: .zero),
      .named(source: source, name: "", kind: .unknown, onlyIn: nil),
      .misread(anchor: .blank, why: nil),
      .setAside(anchor: .blank, why: nil),
      .shelved(article: article, why: nil),
      .corrected(claim: claim, content: .blank, why: nil),
      .withdrawn(claim: claim, why: ""),
      .tagged(item: .claim(claim), label: ""),
      .untagged(item: .claim(claim), label: ""),
      .noted(item: .claim(claim), text: ""),
      .graded(source: source, reliability: .f, why: ""),
      .described(source: source, kind: nil, party: nil, alias: nil),
      .detailed(article: article, details: ArticleDetails(), cleared: []),
      .mergedSource(source: source, into: source),
      .cleared(item: .source(source), fields: []),
      .credited(claim: claim, credibility: .six, why: ""),
      .judged(claim: claim, verdict: .unverifiable, why: ""),
      .opened(incident: incident, handle: "", place: nil, dates: nil, kind: nil),
      .amended(incident: incident, handle: nil, place: nil, dates: nil, kind: nil),
      .merged(incident: incident, into: incident),
      .placed(incident: incident, within: nil),
      .involved(incident: incident, party: "", role: nil, of: nil, claims: []),
      .traced(articles: [], relation: .same, why: ""),
      .assessed(
        subject: AssessmentSubject(incident: incident, harm: .killed, groups: []),
        outcome: .unknown, claims: [], seen: [], why: ""),
      .waived(finding: "", claims: [], reader: nil, why: ""),
      .undone(command: 1),
      .redone(command: 1),
      .withheld(item: .claim(claim), part: .claim, entries: [], why: ""),
      .released(name: "", assessments: [], why: nil),
    ]
    return facts.map { (Array($0.kind.utf8), $0) }
  }()

  /// The blank fact of a kind; `nil` where this version knows no such kind.
  static func blank(of kind: UnsafeBufferPointer<UInt8>) -> Fact? {
    blanks.first { $0.kind.count == kind.count && $0.kind.elementsEqual(kind) }?.fact
  }
}

extension Fact {
  /// The fact as a session saves it, as a tree.
  package var json: JSON {
    if case .unknown(let json) = self { return json }
    return TreeWriter.tree(of: self, Fact.coded)
  }

  /// Reads a fact. What is of an unknown kind, or has members or values that this version would
  /// not write, becomes `unknown`, so that nothing is lost in reading; damage shows by the hash.
  package init(json: JSON) throws(FormatError) {
    guard let members = json.object else { throw FormatError("the fact is no object") }
    guard var kind = members["fact"]?.text else { throw FormatError("`fact` is missing") }
    guard let blank = kind.withUTF8({ Fact.blank(of: $0) }) else {
      self = .unknown(json)
      return
    }
    do throws(FormatError) {
      self = try TreeReader.read(json, of: "the fact", blank: blank, Fact.coded)
    } catch {
      self = .unknown(json)
    }
  }
}
