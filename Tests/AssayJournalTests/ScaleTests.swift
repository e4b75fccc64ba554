import AssayJournal
import AssayModel
import Glibc
import Testing

/// What grows with the square of a case would take minutes with a large one. Each piece of work is
/// timed by the processor with a small and with a four times larger case, and
/// the least of several runs counts.
@Suite("A case four times as large", .serialized)
struct ScaleTests {
  private static let few = 250
  private static let many = 1000
  /// Four would be in proportion, sixteen the square.
  private static let greatestRatio = 10.0

  private static let cases = Result {
    (small: try made(claims: few), large: try made(claims: many))
  }

  private static func made(claims count: Int) throws -> WrittenCase {
    var made = WrittenCase()
    let perArticle = 20
    for number in 1...count / perArticle {
      let words = (1...perArticle).map { "In ward \($0) at least \($0) people – were killed." }
      let article = Article.example(number, words.joined(separator: "\n") + " (\(number))")
      try made.load(article)
      if number % 10 == 1 {
        let incident: IncidentID = made.session.nextID()
        try made.record(
          .opened(
            incident: incident, handle: "case-\(number)", place: nil, dates: nil, kind: nil),
          .named(source: made.session.nextID(), name: "s\(number)", kind: .unknown, onlyIn: nil))
      }
      for index in 1...perArticle {
        let claim: ClaimID = made.session.nextID()
        try made.record(
          .accepted(
            claim: claim, anchor: try article.anchored("at least \(index) people", .killed),
            content: .killed(index, by: [.number((number + 9) / 10)])),
          .linked(claim: claim, incident: .number((number + 9) / 10)))
      }
    }
    return made
  }

  /// The nanoseconds that the processor spends on `work` in this thread, whatever else it does.
  private static func time(_ work: () throws -> Void) rethrows -> Double {
    func now() -> Double {
      var time = timespec()
      clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
      return Double(time.tv_sec) * 1e9 + Double(time.tv_nsec)
    }
    let start = now()
    try work()
    return now() - start
  }

  /// How much longer `work` takes with the larger case.
  private func ratio(_ work: (WrittenCase) throws -> Void) throws -> Double {
    let (small, large) = try Self.cases.get()
    var least = (small: Double.infinity, large: Double.infinity)
    for _ in 0..<3 {
      least.small = min(least.small, try Self.time { try work(small) })
      least.large = min(least.large, try Self.time { try work(large) })
    }
    return least.large / least.small
  }

  @Test("is read, folded and written in about four times the time")
  func wholes() throws {
    #expect(try ratio { _ = try SessionDocument.read($0.bytes) } < Self.greatestRatio)
    #expect(try ratio { _ = try Session(folding: $0.session.journal) } < Self.greatestRatio)
    #expect(try ratio { _ = try Verification.check($0.bytes, additions: []) } < Self.greatestRatio)
    #expect(
      try ratio { made in
        _ = try JournalDocument.read(made.additions.flatMap(\.line))
      } < Self.greatestRatio)
  }

  @Test("takes a decision as fast, and takes one back in about four times the time")
  func decisions() throws {
    #expect(
      try ratio { made in
        var made = made
        // The first decision makes a copy, because the test keeps the case; a hundred do not.
        for number in 1...100 {
          try made.record(.tagged(item: .claim(.number(1)), label: "\(number)"))
        }
      } < Self.greatestRatio)
    #expect(
      try ratio { made in
        var made = made
        try made.record(.undone(command: made.session.journal.lastCommand))
      } < Self.greatestRatio)
  }
}
