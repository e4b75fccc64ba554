import Foundation
import Testing

@Suite struct ReplayTests {
  @Test func aSessionIsRecordedAnewToTheSameBytes() throws {
    try inFolder { folder in
      let tour = projectFolder + "/Sessions/tour.json"
      let run = try Run(["replay", tour, "--save", "copy.json"], in: folder)
      #expect(run.status == 0, "\(run.errors)")
      #expect(run.output.hasSuffix("commands recorded anew, to the same bytes\n"))
      let files = FileManager.default
      #expect(files.contentsEqual(atPath: tour, andPath: folder + "/copy.json"))
      #expect(
        files.contentsEqual(
          atPath: projectFolder + "/Sessions/tour.evidence", andPath: folder + "/copy.evidence"))
      #expect(try Run(["verify", "copy.json"], in: folder).status == 0)
    }
  }

  @Test func aSessionThatWasChangedIsNot() throws {
    try inFolder { folder in
      let path = projectFolder + "/Sessions/tour.json"
      let tour = try String(contentsOfFile: path, encoding: .utf8)
      try tour.replacingOccurrences(of: "Noor Haddad", with: "Amal Haddad")
        .write(toFile: folder + "/x.json", atomically: true, encoding: .utf8)
      let run = try Run(["replay", "x.json", "--save", "copy.json"], in: folder)
      #expect(run.status == 2)
      #expect(run.errors.contains("x.json: Entry 1 comes out otherwise: `assay verify x.json`"))
      #expect(!FileManager.default.fileExists(atPath: folder + "/copy.json"))
    }
  }

  @Test func variablesAreGivenOnTheLine() throws {
    try inFolder { folder in
      try "variables who=Noor\nas ${who}\n| Decisions are recorded as Noor.\n"
        .write(toFile: folder + "/x.assay", atomically: true, encoding: .utf8)
      #expect(try Run(["replay", "x.assay"], in: folder).status == 0)
      let other = try Run(["replay", "x.assay", "who=Amal"], in: folder)
      #expect(other.status == 0)
      #expect(other.output == "Decisions are recorded as Amal.\n")
      #expect(other.errors.hasPrefix("The answers were not compared"))
      let unknown = try Run(["replay", "x.assay", "whom=Amal"], in: folder)
      #expect(unknown.status == 2)
      #expect(unknown.errors.contains("x.assay:1: the script has no variable called whom"))
      #expect(try Run(["replay", "x.assay", "who=Amal", "--update"], in: folder).status == 2)
    }
  }

  @Test func updatingWritesHashes() throws {
    try inFolder { folder in
      let path = folder + "/x.assay"
      try "load call.txt\n".write(toFile: path, atomically: true, encoding: .utf8)
      #expect(try Run(["replay", "x.assay", "--update", "--hashes"], in: folder).status == 0)
      let pinned = try String(contentsOfFile: path, encoding: .utf8)
      #expect(pinned.hasPrefix("load call.txt sha256="))
      try "Two killed\nTwo people were killed.\n"
        .write(toFile: folder + "/call.txt", atomically: true, encoding: .utf8)
      let changed = try Run(["replay", "x.assay"], in: folder)
      #expect(changed.status == 3)
      #expect(changed.errors.hasPrefix("x.assay:1: call.txt was changed: its SHA-256 is "))
      #expect(try Run(["replay", "x.assay", "--update"], in: folder).status == 0)
      #expect(try Run(["replay", "x.assay"], in: folder).status == 0)
    }
  }
}
