import AssayCommands
import AssayStore
import Synchronization
import Testing

/// A signature beside a session, and what `verify` says of it.
@Suite struct SigningTests {
  private let disk: Disk
  private let folder = projectFolder + "/Sessions/"

  init() throws {
    disk = .overlay(on: .system)
    for name in ["desk-key", "allowed"] { try disk.write([1], folder + name) }
  }

  private func saved() -> TestShell {
    let shell = TestShell(disk: disk)
    shell.run(["load harbour.txt", "save signed.json"])
    return shell
  }

  @Test func signingSavesAndKeepsTheSignatureBesideTheFile() throws {
    let shell = saved()
    #expect(shell.run("verify").contains("signature  none"))
    shell.run("accept a1 \"Nine killed\"")
    #expect(shell.run("sign desk-key").contains("Signed signed.json: signed.json.sig"))
    #expect(try disk.read(folder + "signed.json.journal") == nil)
    let signature = try #require(try disk.read(folder + "signed.json.sig"))
    #expect(String(decoding: signature, as: UTF8.self).hasPrefix("-----BEGIN SSH SIGNATURE-----"))
    let fits = shell.run("verify")
    #expect(fits.contains("signature  fits, by PRETENDED key; `verify allowed="), "\(fits)")
    let good = shell.run("verify allowed=allowed as=noor")
    #expect(good.contains("signature  good: noor, by PRETENDED key"), "\(good)")
  }

  @Test func aLaterDecisionIsNotUnderTheSignature() throws {
    let shell = saved()
    shell.run(["sign desk-key", "accept a1 \"Nine killed\""])
    let unsaved = shell.run("verify")
    #expect(unsaved.contains("fits, by") && unsaved.contains("; not over 1 entry in the journal"))
    shell.run("save")
    let stale = shell.run("verify")
    #expect(stale.contains("signature  stale: the file was saved since"), "\(stale)")
    #expect(stale.contains("incorrect signature") && stale.contains("intact     yes"), "\(stale)")
    #expect(shell.run("verify --json").contains("\"signature\":\"stale\""))
    shell.run("sign desk-key")
    #expect(shell.run("verify --json").contains("\"signature\":\"fits\""))
  }

  @Test(arguments: [
    ("allowed=allowed as=noor", false), ("allowed=allowed as=ben", true), ("", false),
  ])
  func theAnswerIsNoWhereSomebodyElseSigned(options: String, isNo: Bool) {
    let shell = saved()
    shell.run("sign desk-key")
    #expect(shell.shell.run("verify \(options)").isNo == isNo)
  }

  @Test func theAnswerIsNoWhereASignatureIsExpectedAndThereIsNone() {
    #expect(saved().shell.run("verify allowed=allowed as=noor").isNo)
  }

  @Test func theAnswerIsNoWhereDecisionsAreUnderNoSignature() {
    let shell = saved()
    shell.run(["sign desk-key", "accept a1 \"Nine killed\""])
    let asked = shell.shell.run("verify allowed=allowed as=noor")
    #expect(asked.isNo)
    #expect(!shell.shell.run("verify").isNo)
    let text = shell.run("verify allowed=allowed as=noor --json")
    #expect(text.contains("\"signature\":\"partly\""), "\(text)")
    #expect(shell.run("verify --json").contains("\"signature\":\"partly\""))
  }

  @Test func aSessionWithoutDecisionsIsNotSigned() throws {
    let shell = TestShell(disk: disk)
    shell.run("save signed.json")
    #expect(shell.refusal("sign desk-key").contains("Nothing to sign."))
    #expect(try disk.read(folder + "signed.json.sig") == nil)
  }

  @Test func aPipeInTheSessionsPlaceIsNotWaitedFor() {
    let path = folder + "signed.json"
    let isPipe = Mutex(false)
    var disk = disk
    let (read, kind) = (disk.read, disk.kind)
    disk.kind = { asked throws(DiskError) in
      asked == path && isPipe.withLock(\.self) ? .other : try kind(asked)
    }
    disk.read = { asked throws(DiskError) in
      if asked == path, isPipe.withLock(\.self) { Issue.record("it would wait for ever") }
      return try read(asked)
    }
    let shell = TestShell(disk: disk)
    shell.run(["load harbour.txt", "save signed.json"])
    isPipe.withLock { $0 = true }
    #expect(shell.refusal("sign desk-key").contains("signed.json: it is no file."))
  }

  @Test(arguments: [
    ("Enter passphrase for \"my: key\": Load key \"my: key\": bad passphrase", "bad passphrase"),
    ("Enter passphrase for \"k\": ", "it gave no reason"),
    ("Warning\nCould not open k: no such file", "Could not open k: no such file"),
  ])
  func aReasonIsSaidWithoutThePrompt(complaint: String, reason: String) {
    let program = SignatureProgram { _, _ in
      SignatureProgram.Answer(status: 255, output: [], complaint: complaint + "\n")
    }
    let shell = TestShell(disk: disk, program: program)
    shell.run(["load harbour.txt", "save signed.json"])
    let refusal = shell.refusal("sign desk-key")
    #expect(refusal.contains("ssh-keygen says \"\(reason)\""), "\(refusal)")
  }

  @Test func whatCannotBeSignedStaysAsItWas() throws {
    let shell = saved()
    shell.run("sign desk-key")
    let before = try disk.read(folder + "signed.json.sig")
    #expect(shell.refusal("sign harbour.txt").contains("ssh-keygen says \"no key\""))
    #expect(try disk.read(folder + "signed.json.sig") == before)
    try disk.write([2], folder + "signed.json")
    #expect(shell.refusal("sign desk-key").contains("signed.json is not the session at hand"))
  }

  @Test func aReplayChecksNoSignature() throws {
    saved().run("sign desk-key")
    let shell = TestShell(disk: disk, signs: false)
    #expect(shell.run("verify signed.json").contains("not checked: a replay runs no other program"))
  }
}
