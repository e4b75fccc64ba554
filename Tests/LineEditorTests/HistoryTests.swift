import Glibc
import Testing

@testable import LineEditor

@Suite struct HistoryTests {
  @Test(arguments: ["plain", "two\nlines", "back\\slash", "\\n", "", "é 👨‍👩‍👧", "\\", "a\\\nb\r"])
  func entriesComeBackAsTheyWere(entry: String) {
    let line = HistoryFile.encode(entry)
    #expect(!line.contains("\n"))
    #expect(HistoryFile.decode(line) == entry)
  }

  @Test func unknownEscapesStay() {
    #expect(HistoryFile.decode("C:\\tmp\\") == "C:\\tmp\\")
  }

  @Test func whatIsKept() {
    #expect(HistoryFile.keeps("load a"))
    #expect(!HistoryFile.keeps(" secret"))
    #expect(!HistoryFile.keeps(""))
    #expect(!HistoryFile.keeps("\t"))
  }

  @Test func twoShellsLoseNothing() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/state/assay/history"
    let one = HistoryFile(path: path)
    let two = HistoryFile(path: path)
    #expect(one.load().isEmpty)
    #expect(two.load().isEmpty)
    for number in 0..<50 {
      #expect(one.append("one \(number)") == nil)
      #expect(one.append("one \(number)") == nil)
      #expect(two.append("two \(number)") == nil)
    }
    let all = HistoryFile(path: path).load()
    #expect(all.count == 100)
    #expect(all.filter { $0.hasPrefix("one") } == (0..<50).map { "one \($0)" })
    #expect(HistoryFile(path: path, capacity: 3).load() == ["two 48", "one 49", "two 49"])
  }

  @Test func nobodyElseReadsIt() throws {
    let folder = try TemporaryFolder()
    let file = HistoryFile(path: folder.path + "/history")
    #expect(file.append("a") == nil)
    var information = stat()
    #expect(stat(file.path, &information) == 0)
    #expect(information.st_mode & 0o777 == 0o600)
  }

  @Test func halfALineIsEnded() throws {
    let folder = try TemporaryFolder()
    folder.write("whole\nhal", to: "history")
    let file = HistoryFile(path: folder.path + "/history")
    #expect(file.load() == ["whole", "hal"])
    #expect(file.append("next") == nil)
    #expect(HistoryFile(path: file.path).load() == ["whole", "hal", "next"])
  }

  @Test func onlyTheEndOfALargeFileIsRead() throws {
    let folder = try TemporaryFolder()
    let line = String(repeating: "x", count: 999) + "\n"
    folder.write(String(repeating: line, count: 6000) + "last\n", to: "history")
    let entries = HistoryFile(path: folder.path + "/history").load()
    #expect(entries.last == "last")
    #expect(entries.count < 6000)
    #expect(entries.dropLast().allSatisfy { $0.utf8.count == 999 })
  }

  @Test func troubleIsTold() throws {
    let folder = try TemporaryFolder()
    let file = HistoryFile(path: folder.path)
    #expect(file.load().isEmpty)
    #expect(file.append("a") == "Is a directory")
  }
}

@Suite struct RecallTests {
  @Test func walksThroughWhatBeginsAlike() {
    var recall = Recall(entries: ["load a", "show a1", "load b", "load b"])
    recall.add("load b")
    #expect(recall.older(line: "lo", upToCursor: "lo") == "load b")
    #expect(recall.older(line: "load b", upToCursor: "load b") == "load a")
    #expect(recall.older(line: "load a", upToCursor: "load a") == nil)
    #expect(recall.newer(line: "load a") == "load b")
    #expect(recall.newer(line: "load b") == "lo")
    #expect(recall.newer(line: "lo") == nil)
  }

  @Test func aChangedLineSearchesAnew() {
    var recall = Recall(entries: ["a1", "b", "a2"])
    #expect(recall.older(line: "", upToCursor: "") == "a2")
    #expect(recall.older(line: "a", upToCursor: "a") == "a2")
    #expect(recall.newer(line: "a2") == "a")
  }

  @Test func staysSmall() {
    var recall = Recall(entries: [], capacity: 10)
    for number in 0..<100 { recall.add("\(number)") }
    #expect(recall.entries.count <= 11)
    #expect(recall.entries.last == "99")
  }

  @Test func searchFindsAndGoesBack() {
    let recall = Recall(entries: ["Alpha one", "beta", "alpha two"])
    var search = Search(limit: 3)
    search.pattern = "alpha"
    search.find(before: 3, in: recall)
    #expect(search.position == 2)
    search.find(before: search.position, in: recall)
    #expect(search.position == 0)
    search.findNewer(in: recall)
    #expect(search.position == 2)
    search.pattern = "Alpha"
    search.find(before: 3, in: recall)
    #expect(search.position == 0)
    search.pattern = "gamma"
    search.find(before: 3, in: recall)
    #expect(!search.found)
  }
}

/// A folder that is gone when the test is over.
final class TemporaryFolder {
  let path: String

  init() throws {
    var name = Array("/tmp/line-editor-tests.XXXXXX".utf8CString)
    guard mkdtemp(&name) != nil else { throw FileBytes.Failure(code: errno) }
    path = String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit {
    for name in ["/history", "/editrc", "/state/assay/history", "/state/assay", "/state", ""] {
      remove(path + name)
    }
  }

  func write(_ text: String, to name: String) {
    guard let file = fopen(path + "/" + name, "w") else { return }
    fputs(text, file)
    fclose(file)
  }

  func read(_ name: String) -> String {
    guard case .success(let tail) = FileBytes.tail(of: path + "/" + name, limit: 1 << 20) else {
      return ""
    }
    return String(decoding: tail.bytes, as: UTF8.self)
  }
}
