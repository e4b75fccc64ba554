import AssayDigest
import AssayJournal
import AssayModel

/// A case that is built command by command, with a clock and salts that follow from their place.
struct WrittenCase {
  var session = Session()
  var analyst = "ana"
  private(set) var additions: [JournalDocument.Addition] = []

  var bytes: [UInt8] { SessionDocument.bytes(of: session.journal) }

  /// Takes in one command.
  mutating func record(_ facts: Fact..., articles: [Article] = []) throws {
    try record(facts, articles: articles)
  }

  mutating func record(_ facts: [Fact], articles: [Article] = []) throws {
    var number = session.journal.entries.count
    let entries = try session.record(
      facts, articles: articles, analyst: analyst,
      time: Instant(secondsSinceEpoch: 1_704_067_200 + session.journal.lastCommand),
      salt: {
        number += 1
        return String(Digest(of: "salt \(number)").hexadecimal.prefix(32))
      })
    additions.append(JournalDocument.Addition(articles: articles, entries: entries))
  }

  mutating func load(_ article: Article) throws {
    try record(.loaded(article: article.id, record: article.record), articles: [article])
  }
}

extension Article {
  /// An article of the given words.
  static func example(
    _ number: Int, headline: String? = nil, _ body: String,
    details: ArticleDetails = ArticleDetails()
  ) -> Article {
    let bytes = Array(((headline ?? "") + "\n" + body).utf8)
    return Article(
      id: ArticleID(number: number), digest: Digest(of: bytes), byteCount: bytes.count,
      name: "story-\(number).txt", headline: headline, body: body, details: details,
      salts: ArticleSalts(
        text: String(String(repeating: "a\(number)", count: 16).prefix(32)),
        details: String(String(repeating: "d\(number)", count: 16).prefix(32))))
  }

  /// The anchor of `quote`, which stands in the body.
  func anchor(_ quote: String, harm: Harm? = nil) -> Anchor? {
    guard let range = body.firstRange(of: quote) else { return nil }
    let start = body.unicodeScalars.distance(from: body.startIndex, to: range.lowerBound)
    return Anchor(
      of: Span(part: .body, start: start, end: start + quote.unicodeScalars.count), in: self,
      harm: harm, reader: harm == nil ? nil : "1")
  }
}

extension ClaimContent {
  static func killed(
    _ count: Int, by speakers: [SourceID] = [], partOf: ClaimID? = nil
  ) -> ClaimContent {
    ClaimContent(
      about: .harm(
        HarmCount(
          harm: .killed, quantity: .exact(count, words: "\(count)"), people: .unstated,
          scope: .incident)),
      stance: .asserts, speakers: speakers, partOf: partOf)
  }
}

extension Identifier {
  /// `c1` where a claim's id is wanted.
  static func number(_ number: Int) -> Self { Self(number: number) }
}

extension WrittenCase {
  static let harbour = Article.example(
    1, headline: "Ferry fire: nine dead",
    "At least 7 people were killed at the harbour, police said. “We are still counting,” a medic "
      + "said — 2 of them children. Nobody claimed it.\n\nTwo more are missing.",
    details: ArticleDetails(
      outlet: "Harbour Post", author: "A. Writer", platform: "web",
      published: Moment("2024-01-18T14:05"), url: "https://example.org/ferry",
      archiveURL: "https://archive.example.org/ferry", language: "en"))

  /// A case with every kind of fact and every optional member in it.
  static func everyKind() throws -> WrittenCase {
    var made = WrittenCase()
    let story = harbour
    let note = Article.example(2, "Call note: the medic now says 8 were killed.")
    try made.load(story)
    try made.record(
      .named(source: .number(1), name: "police", kind: .institution, onlyIn: nil),
      .named(source: .number(2), name: "a medic", kind: .witness, onlyIn: .number(1)))
    try made.record(
      .opened(
        incident: .number(1), handle: "ferry", place: "Old Harbour",
        dates: DateRange("2024-01-17/2024-01-18"), kind: "fire"))
    try made.record(
      .accepted(
        claim: .number(1), anchor: try story.anchored("At least 7 people were killed", .killed),
        content: ClaimContent(
          about: .harm(
            HarmCount(
              harm: .killed, quantity: .atLeast(7, words: "At least 7"),
              people: People(words: "people", groups: []), scope: .incident)),
          stance: .asserts, speakers: [.number(1)], asOf: Moment("2024-01-18"))),
      .accepted(
        claim: .number(2), anchor: try story.anchored("2 of them children", .killed),
        content: ClaimContent(
          about: .harm(
            HarmCount(
              harm: .killed, quantity: .exact(2, words: "2"),
              people: People(words: "children", groups: [.child]), scope: .incident)),
          stance: .asserts, speakers: [.number(2)], partOf: .number(1))))
    made.analyst = "Béa \"B\" Núñez"
    try made.record(
      .claimed(
        claim: .number(3), anchor: try story.anchored("Nobody claimed it"),
        content: ClaimContent(
          about: .matter(.responsible, words: "nobody"), stance: .denies, speakers: [],
          translation: "Niemand bekannte sich dazu")))
    try made.record(
      .linked(claim: .number(1), incident: .number(1)),
      .linked(claim: .number(2), incident: .number(1)))
    try made.record(
      .tagged(item: .article(.number(1)), label: "key"),
      .tagged(item: .claim(.number(1)), label: "floor"),
      .tagged(item: .source(.number(2)), label: "phone"),
      .tagged(item: .incident(.number(1)), label: "at sea"))
    try made.record(
      .graded(source: .number(1), reliability: .b, why: "right before\u{2028}twice"))
    try made.record(
      .assessed(
        subject: AssessmentSubject(incident: .number(1), harm: .killed, groups: []),
        outcome: .range(low: 7, high: 9, best: 7), claims: [.number(1)],
        seen: [.number(1), .number(2)], why: "a floor, and the headline"))
    try made.record(
      .assessed(
        subject: AssessmentSubject(incident: .number(1), harm: .missing, groups: [.child]),
        outcome: .pending, claims: [], seen: [.number(1), .number(2)], why: "being counted"))
    try made.load(note)
    try made.record(.undone(command: 11))
    try made.record(.redone(command: 11))
    try made.record(.undone(command: 10))
    return made
  }
}

/// Words that a test wanted and that do not stand in its article.
struct NoSuchWords: Error {
  let words: String
}

extension Article {
  func anchored(_ quote: String, _ harm: Harm? = nil) throws -> Anchor {
    guard let anchor = anchor(quote, harm: harm) else { throw NoSuchWords(words: quote) }
    return anchor
  }
}
