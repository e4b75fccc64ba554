import AssayCommands
import AssayDigest
import AssayModel
import AssayStore
import Testing

/// Articles that a script loads by their content.
@Suite struct HashTests {
  private static let folder = "/case"
  private static let old = Array("Nine killed\nSeven died in Port Selim.\nTwo were hurt.\n".utf8)
  private static let new = Array("Nine killed\nEight died in Port Selim.\nTwo were hurt.\n".utf8)
  private static let oldHash = Digest(of: old).hexadecimal
  private static let newHash = Digest(of: new).hexadecimal

  private func disk(_ files: [(String, [UInt8])]) throws -> Disk {
    let disk = Disk.memory
    for (name, bytes) in files { try disk.write(bytes, Self.folder + "/" + name) }
    return disk
  }

  @Test func theRightBytesAreLoaded() throws {
    let shell = TestShell(disk: try disk([("a.txt", Self.old)]), folder: Self.folder)
    #expect(shell.run("load a.txt sha256=\(Self.oldHash)").contains("a1"))
  }

  @Test func aChangedArticleFailsWithBothHashesAndWhatChanged() throws {
    let disk = try disk([("a.txt", Self.new), ("x.evidence/\(Self.oldHash)", Self.old)])
    // The folder of a disk in memory names only what lies in it directly.
    var listing = disk
    listing.list = { path throws(DiskError) in
      path == Self.folder ? ["a.txt", "x.evidence"] : try disk.list(path)
    }
    let script = try Script("# a case\nload a.txt sha256=\(Self.oldHash)\n")
    let shell = TestShell(disk: listing, folder: Self.folder)
    let result = ScriptReplay(script, path: "x.assay", keepsGoing: false)
      .run(in: shell.shell) { _ in }
    #expect(
      result.failures == [
        "x.assay:2: a.txt was changed: its SHA-256 is \(Self.newHash), not \(Self.oldHash).",
        "  load a.txt sha256=\(Self.oldHash)", "                    ^",
        "  - Seven died in Port Selim.", "  + Eight died in Port Selim.",
        "  hint: bring the old file back, or keep the new one: `assay replay --update` writes its hash",
      ])
  }

  @Test func whatChangedIsAlsoSeenInTheSessionAtHand() throws {
    let disk = try disk([("a.txt", Self.old)])
    let shell = TestShell(disk: disk, folder: Self.folder)
    shell.run("load a.txt")
    try disk.write(Self.new, Self.folder + "/a.txt")
    #expect(shell.refusal("load a.txt sha256=\(Self.oldHash)").contains("+ Eight died"))
  }

  @Test func updatingWritesTheHashes() throws {
    let disk = try disk([("a.txt", Self.new), ("b.txt", Self.old)])
    let text = """
      load a.txt \\
        sha256=\(Self.oldHash)
      | a1
      load b.txt outlet="X"
      load a.txt b.txt
      load -

      """
    let mended = text.replacing(Self.oldHash, with: Self.newHash)
    let script = try Script(text)
    #expect(script.rehashed(adding: false, folder: Self.folder, disk: disk) == mended)
    let all = script.rehashed(adding: true, folder: Self.folder, disk: disk)
    #expect(all == mended.replacing("outlet=\"X\"", with: "outlet=\"X\" sha256=\(Self.oldHash)"))
    #expect(try Script(all).rehashed(adding: true, folder: Self.folder, disk: disk) == all)
  }
}
