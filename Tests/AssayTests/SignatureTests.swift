import Foundation
import PseudoTerminal
import Testing

private let keygen = "/usr/bin/ssh-keygen"

/// Signatures that OpenSSH makes and checks.
@Suite(.enabled(if: FileManager.default.isExecutableFile(atPath: keygen)))
struct SignatureTests {
  /// Makes a key, without a passphrase unless one is given.
  private func makeKey(_ name: String, passphrase: String = "", in folder: String) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: keygen)
    process.arguments = [
      "-q", "-t", "ed25519", "-N", passphrase, "-C", "test", "-f", folder + "/" + name,
    ]
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }

  /// A folder with a signed session, a key and who is allowed to sign.
  private func inSignedFolder(_ work: (String) throws -> Void) throws {
    try inFolder { folder in
      try makeKey("desk key", in: folder)
      let key = try String(contentsOfFile: folder + "/desk key.pub", encoding: .utf8)
      try "noor \(key)".write(toFile: folder + "/signers", atomically: true, encoding: .utf8)
      let run = try Run(
        ["case.json", "-c", "load harbour.txt", "-c", "sign \"desk key\""], in: folder)
      #expect(run.status == 0, "\(run.errors)")
      try work(folder)
    }
  }

  private static let signers = ["--allowed", "signers", "--as", "noor"]

  @Test func aSignedSessionIsKnownAgain() throws {
    try inSignedFolder { folder in
      let good = try Run(["verify", "case.json"] + Self.signers, in: folder)
      #expect(good.status == 0 && good.output.contains("signature  good: noor"), "\(good.output)")
      let other = try Run(
        ["case.json", "-c", "verify allowed=signers as=\"-Y sign; id\""], in: folder)
      #expect(other.status == 1 && other.output.contains("not of -Y sign; id"), "\(other.output)")
    }
  }

  @Test func aChangedSessionHasAStaleSignature() throws {
    try inSignedFolder { folder in
      let tagged = try Run(["case.json", "-c", "tag a1 later"], in: folder)
      #expect(tagged.status == 0)
      let stale = try Run(["verify", "case.json"] + Self.signers, in: folder)
      #expect(stale.status == 1 && stale.output.contains("signature  stale"), "\(stale.output)")
      #expect(try Run(["verify", "case.json"], in: folder).status == 0)
    }
  }

  @Test func aSignatureIsFoundWhereALinkLeads() throws {
    try inSignedFolder { folder in
      try FileManager.default.createSymbolicLink(
        atPath: folder + "/link.json", withDestinationPath: "case.json")
      let good = try Run(["verify", "link.json"] + Self.signers, in: folder)
      #expect(good.status == 0 && good.output.contains("signature  good: noor"), "\(good.output)")
    }
  }

  /// More complaints than a pipe holds.
  @Test func whateverIsComplainedOfIsReadAsItComes() throws {
    try inSignedFolder { folder in
      let bad = String(repeating: "noor ssh-ed25519 AAAAbad\n", count: 20_000)
      try bad.write(toFile: folder + "/signers", atomically: true, encoding: .utf8)
      let assay = PseudoTerminal.built("assay")
      let run = try Run(
        executable: "/usr/bin/timeout",
        ["--signal=KILL", "30", assay, "verify", "case.json"] + Self.signers,
        in: folder)
      #expect(run.status == 1 && run.output.contains("not of noor"), "\(run.status) \(run.output)")
    }
  }

  @Test func aWrongPassphraseIsSaidWithoutThePrompt() throws {
    try inSignedFolder { folder in
      try makeKey("locked", passphrase: "tide table", in: folder)
      // Without a terminal, it is asked for nowhere and is none.
      let run = try Run(
        executable: "/usr/bin/setsid",
        ["--wait", PseudoTerminal.built("assay"), "case.json", "-c", "sign locked"], in: folder)
      #expect(run.status == 3 && run.errors.contains("incorrect passphrase"), "\(run.errors)")
      #expect(!run.errors.contains("Enter passphrase"), "\(run.errors)")
    }
  }

  @Test func aSignatureOfAnotherPurposeDoesNotCount() throws {
    try inSignedFolder { folder in
      try FileManager.default.removeItem(atPath: folder + "/case.json.sig")
      let process = Process()
      process.executableURL = URL(fileURLWithPath: keygen)
      process.arguments = [
        "-Y", "sign", "-n", "file", "-f", folder + "/desk key", folder + "/case.json",
      ]
      process.standardError = FileHandle.nullDevice
      try process.run()
      process.waitUntilExit()
      let verified = try Run(["verify", "case.json"] + Self.signers, in: folder)
      #expect(verified.status == 1 && verified.output.contains("namespace does not match"))
    }
  }

  @Test func whereThereIsNoProgramNothingIsSigned() throws {
    try inSignedFolder { folder in
      let without = try Run(
        ["case.json", "-c", "sign \"desk key\""], in: folder, environment: ["PATH": "/nowhere"])
      #expect(without.status == 3)
      #expect(without.errors.contains("there is no ssh-keygen here"), "\(without.errors)")
      let unchecked = try Run(
        ["verify", "case.json"], in: folder, environment: ["PATH": "/nowhere"])
      #expect(unchecked.status == 0 && unchecked.output.contains("not checked: there is no ssh"))
    }
  }
}
