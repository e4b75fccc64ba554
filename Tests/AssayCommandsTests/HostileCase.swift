import AssayCommands
import AssayDigest
import AssayJournal
import AssayModel
import AssayStore
import Testing

/// A session, saved by somebody who means ill, that has a hostile text in one place. What commands
/// would refuse to take in, as an analyst's name with control characters, stands there all the same.
struct HostileCase: Sendable, CustomTestStringConvertible {
  /// Where in a session a text of others can stand.
  enum Place: String, CaseIterable, Sendable {
    case headline, body, fileName, outlet, author, url
    case sourceName, alias, party, gradeReason
    case handle, incidentPlace, incidentKind, side, sideOf, finding, waiverReason
    case words, translation, label, note, credibilityReason, verdictReason, assessmentReason
    case analyst
  }

  /// A text that tries to be more than text.
  struct Kind: Sendable {
    let name: String
    let text: String
  }

  static let kinds = [
    Kind(name: "clears the screen", text: "7\u{1B}[2J\u{1B}[31m dead"),
    Kind(name: "fills the clipboard", text: "\u{1B}]52;c;aGk=\u{7}"),
    Kind(name: "asks the terminal", text: "\u{1B}P$qm\u{1B}\\"),
    Kind(name: "C1 controls", text: "\u{9B}5n\u{9D}0;x\u{9C}"),
    Kind(name: "turns words round", text: "a\u{202E}11\u{202C}7"),
    Kind(name: "isolates words", text: "\u{2067}seven\u{2069}\u{2066}"),
    Kind(name: "a formula", text: "=cmd|' /C calc'!A0"),
    Kind(name: "a sum", text: "+7"), Kind(name: "a difference", text: "-7 killed"),
    Kind(name: "a function", text: "@SUM(A1)"), Kind(name: "a tab before", text: "\t=1+2"),
    Kind(name: "a line of its own", text: "a\nc9  killed 900"),
    Kind(name: "a return", text: "\rc9  killed 900\r\nb"),
    Kind(name: "other line ends", text: "a\u{2028}c9\u{2029}b\u{85}c"),
    Kind(name: "a zero byte", text: "a\u{0}b"),
    Kind(name: "nothing to see", text: "1\u{200B}2\u{FEFF}3\u{2060}\u{AD}"),
    Kind(name: "tags", text: "a\u{E0041}\u{E007F}"),
    Kind(name: "a very long word", text: String(repeating: "wort", count: 400)),
    Kind(name: "a pile of accents", text: "e" + String(repeating: "\u{301}", count: 300)),
    Kind(name: "quotes and commas", text: "\",\"=1+2\",\"\r\n"),
    Kind(name: "a page", text: "<script>x</script> [a](http://b.example) | c |"),
  ]

  static let all = Place.allCases.flatMap { place in
    kinds.map { HostileCase(place: place, kind: $0) }
  }

  let place: Place
  let kind: Kind

  var testDescription: String { "\(kind.name) in \(place.rawValue)" }

  private func text(at here: Place, _ usual: String) -> String {
    here == place ? kind.text : usual
  }

  private var article: Article {
    let body =
      "\(text(at: .body, "Shells fell on Monday.")) At least seven people were killed, they said."
    return Article(
      id: ArticleID(number: 1), digest: Digest(of: Array(body.utf8)), byteCount: body.utf8.count,
      name: text(at: .fileName, "a.txt"), headline: text(at: .headline, "Nine killed"), body: body,
      details: ArticleDetails(
        outlet: text(at: .outlet, "Meridian"), author: text(at: .author, "Noor"),
        published: Moment("2024-03-04"), url: text(at: .url, "https://meridian.example/1")))
  }

  private func facts(on article: Article) throws -> [Fact] {
    let source = SourceID(number: 1)
    let claim = ClaimID(number: 1)
    let incident = IncidentID(number: 1)
    let length = article.body.unicodeScalars.count
    let anchor = try #require(
      Anchor(of: Span(part: .body, start: 0, end: length), in: article, harm: nil))
    return [
      .loaded(article: article.id, record: article.record),
      .named(
        source: source, name: text(at: .sourceName, "the office"), kind: .official, onlyIn: nil),
      .described(
        source: source, kind: nil, party: text(at: .party, "the city"),
        alias: text(at: .alias, "they")),
      .graded(source: source, reliability: .b, why: text(at: .gradeReason, "counts")),
      .opened(
        incident: incident, handle: text(at: .handle, "ferry"),
        place: text(at: .incidentPlace, "Port Selim"), dates: nil,
        kind: text(at: .incidentKind, "shelling")),
      .claimed(
        claim: claim, anchor: anchor,
        content: ClaimContent(
          about: .matter(.said, words: text(at: .words, "it happened")), stance: .asserts,
          speakers: [source], translation: text(at: .translation, "so"))),
      .linked(claim: claim, incident: incident),
      .involved(
        incident: incident, party: text(at: .side, "the city"), role: .ally,
        of: text(at: .sideOf, "the Front"), claims: [claim]),
      .waived(
        finding: text(at: .finding, "unassessed:c1"), claims: [claim], reader: nil,
        why: text(at: .waiverReason, "known")),
      .tagged(item: .claim(claim), label: text(at: .label, "key")),
      .noted(item: .claim(claim), text: text(at: .note, "call again")),
      .credited(claim: claim, credibility: .two, why: text(at: .credibilityReason, "fits")),
      .judged(claim: claim, verdict: .disputed, why: text(at: .verdictReason, "two lists")),
      .assessed(
        subject: AssessmentSubject(incident: incident, harm: .killed, groups: []),
        outcome: .range(low: 7, high: nil, best: nil), claims: [claim], seen: [claim],
        why: text(at: .assessmentReason, "counted")),
    ]
  }

  /// A shell that has opened the session.
  func shell() throws -> TestShell {
    var session = Session()
    let article = article
    _ = try session.record(
      try facts(on: article), articles: [article], analyst: text(at: .analyst, "Amal"),
      time: Instant(secondsSinceEpoch: 1_704_067_200), salt: { String(repeating: "0", count: 32) })
    let disk = Disk.memory
    try disk.write(SessionDocument.bytes(of: session.journal), "/case/x.json")
    let shell = TestShell(disk: disk, folder: "/case")
    var response = Response()
    try shell.shell.open("/case/x.json", in: &response)
    return shell
  }
}
