import AssayCommands
import AssayStore
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
