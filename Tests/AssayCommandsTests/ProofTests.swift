import AssayCommands
import AssayJournal
import AssayModel
import AssayStore
import Testing

/// The proof and the memory of a session: what is withheld, what was published, how things stood.
@Suite struct ProofTests {
  private func worked() -> TestShell {
    let shell = TestShell()
    shell.run([
      "load harbour.txt outlet=\"Meridian News\" published=2024-03-04", "incident new ferry",
      "accept a1 \"killing at least seven people\" in=ferry",
      "assess ferry killed 7+ --why \"its count\"",
    ])
    return shell
  }

  @Test func whatIsWithheldLeavesTheFilesAtOnce() throws {
    let disk = Disk.overlay(on: .system)
    let shell = TestShell(disk: disk)
    shell.run([
      "load call.txt", "save gaps.json", "note a1 \"ring +00 555 0100\"",
      "claim a1 \"Four of them died\" killed 4 by=\"Dr Bekir\"",
    ])
    let folder = projectFolder + "/Sessions/"
    #expect(try disk.read(folder + "gaps.json.journal") != nil)
    shell.run("withhold a1 note=1 --why \"it is hers\"")
    let answer = shell.run("withhold c1 s1 a1 --why \"she asked for it\"")
    #expect(answer.contains("c1  withheld: claimed (command 3)"), "\(answer)")
    #expect(try disk.read(folder + "gaps.json.journal") == nil)
    #expect(try disk.list(folder + "gaps.evidence").isEmpty)
    let file = String(decoding: try #require(try disk.read(folder + "gaps.json")), as: UTF8.self)
    for words in ["0100", "Bekir", "Four of them", "31 wounded"] {
      #expect(!file.contains(words), "\(words)")
    }
    #expect(shell.run("verify").contains("withheld   4"), "\(shell.run("verify"))")
    #expect(shell.run("log a1").contains("the words of a1: she asked for it"))
    #expect(shell.run("figures a1").contains("no casualty figure"))
    #expect(shell.run("articles").contains("(withheld)"))
    #expect(shell.run("find Bekir").contains("stands in none"))
    #expect(shell.run("load call.txt").contains("a1"))
  }

  @Test func aClaimStandsWithoutTheWordsAroundIt() {
    let shell = worked()
    let answer = shell.run("withhold a1 --why \"taken down\"")
    #expect(answer.contains("still there: the quotes of c1"), "\(answer)")
    #expect(!answer.contains("stale"), "\(answer)")
    let shown = shell.run("show c1")
    #expect(shown.contains("\"killing at least seven people\""), "\(shown)")
    #expect(shown.contains("the words of a1 are withheld"), "\(shown)")
    #expect(shell.run("check").contains("withheld") == false)
    shell.run("explain c1")
    shell.run("export markdown")
  }

  @Test func whatRestsOnAWithheldClaimSaysSo() {
    let shell = worked()
    let answer = shell.run("withhold c1 --why \"the office asked\"")
    #expect(answer.contains("still there: its words in a1, until `withhold a1`"), "\(answer)")
    #expect(answer.contains("now stale: ferry killed 7+"), "\(answer)")
    #expect(shell.run("explain ferry").contains("c1  (withheld)"))
    #expect(shell.run("check assessment-stale").contains("c1 was withheld"))
    #expect(shell.run("export markdown --anyway").contains("c1 (withheld)"))
    #expect(shell.run("claims").contains("No claims yet"))
    // Its words may be claimed again; its id stays its own.
    #expect(shell.run("accept a1 \"killing at least seven people\"").contains("c2"))
  }

  @Test func aFullDiskLeavesTheSessionWhole() throws {
    let base = Disk.overlay(on: .system)
    let shell = TestShell(disk: base)
    shell.run(["load harbour.txt", "save full.json", "accept a1 \"Nine killed\""])
    let session = shell.shell.session
    let path = projectFolder + "/Sessions/full.json"
    // Nothing was synced: the lock of the first shell holds no more than memory.
    var full = base
    full.append = { _, path throws(DiskError) in
      throw DiskError(action: "write", path: path, reason: "No space left on device")
    }
    let other = TestShell(disk: full)
    other.run("open \(path)")
    let refusal = other.refusal("withhold c1 --why \"asked for\"")
    #expect(refusal.contains("No space left on device"), "\(refusal)")
    #expect(other.shell.session == session)
    #expect(other.run("show c1").contains("Nine killed"))
  }

  @Test func anEarlierStateAnswersQuestions() {
    let shell = worked()
    shell.run([
      "correct c1 count=8 --why \"read again\"", "withdraw c1 --why \"doubled\"",
    ])
    #expect(shell.run("at 4").contains("assessed   ferry killed 7+"), "\(shell.run("at 4"))")
    #expect(shell.run("at 3 claims in=ferry").contains("7+"))
    #expect(shell.run("at 5 claims --json").contains("\"low\":8"))
    #expect(shell.run("at 4 check assessment-stale").contains("Nothing to report"))
    #expect(shell.run("claims").contains("No claims yet"))
    #expect(shell.run("at 3 log").contains("accepted c1"))
    #expect(shell.run("at 1").contains("claims     0"))
  }

  @Test func anEarlierStateSaysWhatWasWithheldSince() {
    let shell = worked()
    shell.run(["withhold c1 --why \"the office asked\"", "withhold a1 --why \"taken down\""])
    for line in ["at 3", "at 3 claims", "at 4 explain ferry", "at 3 log"] {
      let answer = shell.run(line)
      #expect(
        answer.contains("Since then tester withheld c1 (1 entry): the office asked."),
        "\(line): \(answer)")
      #expect(answer.contains("tester withheld the words of a1: taken down."), "\(line)")
    }
    let first = shell.run("at 1 articles")
    #expect(!first.contains("c1") && first.contains("the words of a1: taken down"), "\(first)")
    #expect(shell.run("at 3").contains("decision   spoke of c1"), "\(shell.run("at 3"))")
    #expect(shell.run("at 3 log c1").contains("spoke of c1"))
    #expect(shell.run("at 3 explain c1").contains("spoke of c1"))
    #expect(shell.run("at 2 show a1").contains("withheld: taken down (tester)"))
    #expect(shell.run("at 4").ranges(of: "stale").count == 1, "\(shell.run("at 4"))")
    #expect(shell.run("at 5 --json").contains("withheld the words of a1"))
  }

  @Test func aClockThatWasPutBackIsTold() throws {
    let disk = Disk.overlay(on: .system)
    let shell = TestShell(disk: disk)
    shell.run(["load harbour.txt", "figures", "accept a1 \"Nine killed\"", "save clock.json"])
    #expect(!shell.run("verify").contains("is dated"))
    // Another shell begins its clock anew.
    let other = TestShell(disk: disk)
    other.run(["open clock.json", "tag c1 later"])
    let told = other.run("verify")
    #expect(
      told.contains("command 3 by tester is dated 2024-01-01T00:00:01Z, before the one"), "\(told)")
    #expect(told.contains("intact     yes"))
  }

  @Test func changesSinceAReleaseAreTold() {
    let shell = worked()
    shell.run("release march-4")
    #expect(shell.run("changes").contains("Nothing changed since release march-4."))
    #expect(shell.run("export json what=assessments").contains("\"isThis\":true"))
    shell.run([
      "claim a1 \"Nine killed\" killed 9 people in=ferry",
      "assess ferry killed 7-9 --why \"the headline too\"", "incident new quay",
    ])
    let told = shell.run("changes")
    #expect(told.contains("ferry killed  7+   7–9"), "\(told)")
    #expect(told.contains("the headline too") && told.contains("tester"), "\(told)")
    #expect(told.contains("c2     new     killed 9 people"), "\(told)")
    #expect(shell.run("changes march-4") == told)
    #expect(shell.run("changes 5").contains("7–9"))
    #expect(shell.run("changes 7").contains("Nothing changed since command 7."))
    #expect(shell.run("changes 2024-01-01").contains("c1     new"))
    #expect(shell.run("changes 2025-01-01").contains("Nothing changed"))
    let markdown = shell.run("export markdown what=assessments --anyway")
    #expect(markdown.contains("not march-4, the newest"), "\(markdown)")
    shell.run("correct c1 count=8 --why \"read again\"")
    #expect(shell.run("changes 7").contains("7–9, stale"))
    #expect(shell.run("changes 7").contains("c1     changed"))
    let stopped = shell.run("release march-5")
    #expect(stopped.contains("Nothing was released"), "\(stopped)")
    shell.run(["undo 8", "undo 5"])
    #expect(shell.refusal("changes").contains("Nothing was released yet"))
  }
}

/// `log` tells every kind of decision: who, when, and on which words.
@Suite struct LogTests {
  private static let fixtures = projectFolder + "/Tests/AssayJournalTests/Fixtures/"

  /// The words of each kind of fact, and the thing whose log must have them.
  static let told: [(file: String, item: String, words: String)] = [
    ("format-1.json", "a1", "loaded a1 \"Ferry fire: nine dead\""),
    ("format-1.json", "s2", "named s2 a medic (only in a1)"),
    ("format-1.json", "c1", "accepted c1 killed 7+ people \"At least 7 people were killed\" of a1"),
    ("format-1.json", "c3", "claimed c3 denies responsible nobody \"Nobody claimed it\" of a1"),
    ("format-1.json", "i1", "set up i1 ferry"),
    ("format-1.json", "i1", "linked c1 to i1"),
    ("format-1.json", "i1", "tagged i1 at sea"),
    ("format-1.json", "s1", "graded s1 B: right before"),
    ("format-1.json", "i1", "assessed i1 killed 7–9, best 7: a floor, and the headline"),
    ("format-1.json", "a2", "took back command 11"),
    ("format-1.json", "a2", "let command 11 stand again"),
    ("format-1-decisions.json", "a1", "misread \""),
    ("format-1-decisions.json", "a1", "set aside \""),
    ("format-1-decisions.json", "a2", "set aside a2"),
    ("format-1-decisions.json", "c1", "corrected c1 to killed"),
    ("format-1-decisions.json", "c2", "withdrew c2 \"2 of them children\" of a1: counted twice"),
    ("format-1-decisions.json", "a1", "untagged a1 key"),
    ("format-1-decisions.json", "c1", "noted on c1: called"),
    ("format-1-decisions.json", "s1", "described s1 kind=official of=the city"),
    (
      "format-1-decisions.json", "c1",
      "credited c1 2 \"At least 7 people were killed\" of a1: two ways"
    ),
    ("format-1-decisions.json", "c1", "judged c1 confirmed \"At least 7 people"),
    ("format-1-decisions.json", "i2", "amended i2: winter, campaign, the coast"),
    ("format-1-decisions.json", "i3", "merged i3 into i1"),
    ("format-1-decisions.json", "i3", "placed i3 within nothing"),
    ("format-1-mendings.json", "a1", "amended a1: outlet=Harbour Post Online"),
    ("format-1-mendings.json", "s2", "merged s2 into s1"),
    ("format-1-mendings.json", "i1", "cleared place, dates, kind of i1"),
    ("format-1-gaps.json", "i1", "released winter: 1 assessment: the first table"),
    ("format-1-gaps.json", "c2", "withheld c2 ("),
    ("format-1-gaps.json", "c2", "spoke of c2"),
    ("format-1-gaps.json", "s2", "withheld the name of s2: asked for"),
    ("format-1-gaps.json", "a2", "withheld the details of a2: asked for"),
  ]

  @Test(arguments: told.indices) func tells(index: Int) throws {
    let (file, item, words) = Self.told[index]
    let shell = TestShell()
    shell.run("open \(Self.fixtures)\(file)")
    let json = shell.run("log \(item) --json")
    let decisions = try #require(try JSON(reading: json)["entries"]?.array)
    let row = try #require(
      decisions.first { $0["decision"]?.text?.contains(words) ?? false },
      "\(decisions.map { $0["decision"]?.text ?? "" }.joined(separator: "\n"))")
    #expect(row["analyst"]?.text?.isEmpty == false)
    #expect(row["time"]?.text.flatMap { Instant($0) } != nil)
  }

  /// Every kind that a fixture holds is told in words of its own.
  @Test func everyKindIsTold() throws {
    var kinds: Set<String> = []
    var decisions: Set<String> = []
    for file in ["", "-decisions", "-mendings", "-gaps"] {
      let shell = TestShell()
      shell.run("open \(Self.fixtures)format-1\(file).json")
      kinds.formUnion(shell.shell.session.journal.entries.map(\.fact.kind))
      let rows = try JSON(reading: shell.run("log --json"))["entries"]?.array ?? []
      #expect(rows.count == shell.shell.session.journal.entries.count)
      decisions.formUnion(rows.compactMap { $0["decision"]?.text })
    }
    #expect(kinds.count == 30)
    #expect(!decisions.contains { $0.isEmpty || $0.contains("later version") })
  }

  @Test func whatIsDecidedOfAClaimHasItsWords() {
    let shell = TestShell()
    shell.run([
      "load harbour.txt", "accept a1 \"Nine killed\"", "correct c1 count=8 --why \"read again\"",
      "verdict c1 disputed --why \"one headline\"", "credit c1 4 --why \"nobody else\"",
      "withdraw c1 --why \"doubled\"",
    ])
    for told in [
      "corrected c1 to killed 8 \"Nine killed\" of a1: read again",
      "judged c1 disputed \"Nine killed\" of a1: one headline",
      "credited c1 4 \"Nine killed\" of a1: nobody else",
      "withdrew c1 \"Nine killed\" of a1: doubled",
    ] {
      let json = shell.run("log --json")
      #expect(json.contains(told.replacing("\"", with: "\\\"")), "\(told): \(json)")
    }
    // They stand where the claim itself was taken back.
    shell.run(["undo 6", "undo 5", "undo 4", "undo 3", "undo 2"])
    #expect(shell.run("log --json").contains("judged c1 disputed \\\"Nine killed"))
  }

  @Test func filtersGoTogether() {
    let shell = TestShell()
    shell.run([
      "as Ana", "load harbour.txt", "accept a1 \"Nine killed\"", "as Ben", "tag c1 lead",
    ])
    #expect(shell.run("log c1 by=Ben").contains("tagged c1 lead"))
    #expect(!shell.run("log c1 by=Ben").contains("accepted"))
    #expect(shell.run("log c1 since=2025-01-01").contains("No entry passes."))
    #expect(shell.run("log c9").contains("No entry passes."))
  }
}
