import AssayCommands
import AssayModel
import AssayStore
import Glibc
import Testing

/// The commands of every minute take as long in a large session as in a small one: their work is
/// that of the thing they name, and not of the whole case.
@Suite(.serialized) struct GrowthTests {
  private static let claimsPerArticle = 25

  /// A session whose articles, incidents and claims grow together.
  private static func shell(articles: Int) -> TestShell {
    let disk = Disk.memory
    let shell = TestShell(disk: disk, folder: ".")
    for article in 1...articles {
      let words = (1...claimsPerArticle).map { "Witness \($0) spoke of word\($0) at length." }
      try? disk.write(
        Array("\(article)\n\n\(words.joined(separator: " "))\n".utf8), "\(article).txt")
      shell.run(["load \(article).txt", "incident new place\(article)"])
      for claim in 1...claimsPerArticle {
        shell.run(
          "claim a\(article) \"word\(claim) at\" killed \(claim) by=\"office \(claim)\" in=place\(article)"
        )
      }
      shell.run("assess place\(article) killed 3-9 --why \"a range\"")
    }
    return shell
  }

  /// The least processor time of several runs, in nanoseconds: other work on the machine only ever
  /// adds to it.
  private static func least(of turns: Int = 9, _ work: (Int) -> Void) -> Int {
    (0..<turns).map { turn in
      let start = processorTime()
      work(turn)
      return processorTime() - start
    }.min() ?? 0
  }

  private static func processorTime() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return time.tv_sec * 1_000_000_000 + time.tv_nsec
  }

  /// A session of one incident with so many claims, each of an office of its own and of another day.
  private static func incident(claims: Int) -> TestShell {
    let disk = Disk.memory
    let shell = TestShell(disk: disk, folder: ".")
    let words = (1...claims).map { "Witness \($0) spoke of word\($0) at length." }
    try? disk.write(Array("One\n\n\(words.joined(separator: " "))\n".utf8), "one.txt")
    shell.run(["load one.txt", "incident new place"])
    for claim in 1...claims {
      shell.run(
        "claim a1 \"word\(claim) at\" killed \(claim) by=\"office \(claim)\" in=place "
          + "asof=2024-0\(claim % 9 + 1)-\(claim % 19 + 10)"
      )
    }
    return shell
  }

  /// Twice the claims may take two and a half times as long, so that four times as many tell more
  /// surely whether they do.
  @Test func aLargerIncidentTakesAsMuchMoreAsItHasClaims() {
    let small = Self.incident(claims: 40)
    let large = Self.incident(claims: 160)
    for line in ["compare place", "without \"office 7\""] {
      var (before, after) = (Int.max, Int.max)
      // By turns, so that other work on the machine is of both.
      for _ in 0..<5 {
        before = min(before, Self.least(of: 2) { _ in _ = small.shell.run(line) })
        after = min(after, Self.least(of: 1) { _ in _ = large.shell.run(line) })
      }
      #expect(4 * after < 25 * before, "\(line): \(before) ns, then \(after) ns")
    }
  }

  /// A session of reports that share passages, of reprints, and of statements that claims stand in.
  private static func sharing(articles: Int) -> TestShell {
    let disk = Disk.memory
    let shell = TestShell(disk: disk, folder: ".")
    func words(_ count: Int, of number: Int) -> String {
      (0..<count).map { "w\(number)x\($0)" }.joined(separator: " ")
    }
    for article in 0..<articles {
      let own = words(60, of: article % 3 == 2 ? article - 1 : article)
      let shared = words(25, of: articles + article / 4)
      let text = "Report \(article)\n\n\(own). \(shared). \"\(words(16, of: -1 - article % 7)).\"\n"
      try? disk.write(Array(text.utf8), "\(article).txt")
      shell.run([
        "load \(article).txt", "claim a\(article + 1) \"w\(-1 - article % 7)x3\" killed 2",
      ])
    }
    return shell
  }

  @Test func independentSourcesTakeAsMuchMoreAsThereAreArticles() {
    let small = Self.sharing(articles: 400)
    let large = Self.sharing(articles: 1600)
    func told(_ shell: TestShell) -> Int {
      Self.least(of: 3) { _ in _ = shell.shell.run("sources --independent") }
    }
    let before = told(small)
    let after = told(large)
    // Four times, and nothing near sixteen.
    #expect(after < 10 * before, "\(before) ns, then \(after) ns")
  }

  @Test func frequentCommandsDoNotGrowWithTheSession() {
    let small = Self.shell(articles: 6)
    let large = Self.shell(articles: 60)
    /// A tenth of what a command that goes through the whole session would grow by.
    func grows(_ line: String, _ work: (TestShell, Int) -> Void) {
      let before = Self.least { work(small, $0) }
      let after = Self.least { work(large, $0) }
      // What takes less than this is done before anybody notices, and too short to be told apart.
      let floor = 250_000
      #expect(after < 3 * max(before, floor), "\(line): \(before) ns, then \(after) ns")
    }
    for line in [
      "show c7", "show a3", "show place2", "show i2", "claims in=place2", "explain a1 \"word3 at\"",
      "find word3 of=a2",
    ] {
      grows(line) { shell, _ in
        // An answer that cannot be given is shown by another test.
        _ = shell.shell.run(line)
      }
    }
    grows("tag") { shell, turn in shell.run("tag c7 label\(turn)") }
    grows("note") { shell, turn in shell.run("note c8 \"seen \(turn) times\"") }
    grows("verdict") { shell, _ in shell.run("verdict c9 confirmed --why \"seen\"") }
    grows("grade") { shell, _ in shell.run("grade s3 B --why \"known\"") }
    grows("correct") { shell, turn in shell.run("correct c10 count=\(turn + 40)") }
    grows("link") { shell, turn in shell.run("link c11 place\(turn % 2 + 1)") }
    grows("claim") { shell, turn in
      shell.run("claim a1 \"Witness \(turn + 1) spoke\" injured \(turn + 1) in=place1")
    }
    grows("assess") { shell, _ in shell.run("assess place3 killed 2-9 --why \"again\"") }
    for line in ["show c1", "tag c", "claims in=place1", "claims tag=", "accept a2.", "note i"] {
      grows("Tab after \(line)") { shell, _ in
        _ = Completer(session: shell.shell.session, world: shell.shell.world)
          .suggestions(for: line)
      }
    }
  }
}
