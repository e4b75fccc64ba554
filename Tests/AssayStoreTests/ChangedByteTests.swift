import AssayDigest
import AssayJournal
import AssayModel
import AssayStore
import Glibc
import TestSupport
import Testing

/// Single bytes changed at random in whatever a session keeps, journal and evidence included.
/// `ASSAY_CHANGES=10000` makes that many, and counts them; see `.ci/changed-bytes`.
@Suite("Any byte of a stored session")
struct ChangedByteTests {
  /// A stretch of what is kept, of which bytes are changed.
  private struct Region {
    let name: String
    let path: String
    let offsets: [Int]
  }

  private let machine = FaultyDisk()
  private var regions: [Region] = []

  init() throws {
    var desk = try Desk(machine.disk)
    try desk.load()
    try desk.name("AFP")
    try desk.record([.noted(item: .source(.init(number: 1)), text: "call \"him\"\nat noon")])
    try desk.load()
    try desk.record([.undone(command: 4)])
    try desk.record([.redone(command: 4)])
    try desk.record([
      .withheld(item: .source(.init(number: 1)), part: .note, entries: [3], why: "asked for")
    ])
    try desk.store.save(desk.session)
    try desk.name("Reuters")
    try desk.load()
    try desk.name("dpa")
    machine.die()
    regions = try Self.regions(on: machine)
  }

  private static func regions(on machine: FaultyDisk) throws -> [Region] {
    let path = Desk.path
    let bytes = try #require(machine[path])
    let lines = bytes.indices.split { bytes[$0] == UInt8(ascii: "\n") }
    let breaks = bytes.indices.filter { bytes[$0] == UInt8(ascii: "\n") }
    func offsets(ofLinesWith words: String) -> [Int] {
      lines.filter {
        String(decoding: bytes[$0.startIndex..<$0.endIndex], as: UTF8.self).contains(words)
      }.flatMap { Array($0) }
    }
    let articles = offsets(ofLinesWith: "\"textHash\"")
    let entries = offsets(ofLinesWith: "\"payload\"")
    let rest = Set(bytes.indices).subtracting(articles).subtracting(entries).subtracting(breaks)
    var regions = [
      Region(name: "line ends", path: path, offsets: breaks),
      Region(name: "texts", path: path, offsets: articles),
      Region(name: "entries", path: path, offsets: entries),
      Region(name: "frame and head", path: path, offsets: rest.sorted()),
    ]
    let journal = try #require(machine[path + ".journal"])
    regions.append(
      Region(name: "journal", path: path + ".journal", offsets: Array(journal.indices)))
    regions.append(
      Region(
        name: "journal's line ends", path: path + ".journal",
        offsets: journal.indices.filter { journal[$0] == UInt8(ascii: "\n") }))
    for kept in machine.paths where kept.contains(".evidence/") {
      regions.append(
        Region(name: "evidence", path: kept, offsets: Array((machine[kept] ?? []).indices)))
    }
    return regions
  }

  @Test("is missed when it is changed, and no change breaks what opens it")
  func everyRegion() throws {
    let count = getenv("ASSAY_CHANGES").flatMap { Int(String(cString: $0)) } ?? 400
    var generator = SeededGenerator(seed: 20_240_304)
    var found: [String: Int] = [:]
    let whole = Dictionary(uniqueKeysWithValues: machine.paths.map { ($0, machine[$0]) })
    for index in 0..<count {
      let region = regions[index % regions.count]
      guard var bytes = machine[region.path],
        let offset = region.offsets.randomElement(using: &generator)
      else { continue }
      let old = bytes[offset]
      var new = UInt8.random(in: 0...255, using: &generator)
      // Half of the changes are small ones, as of a digit or a letter's case, or zeros and spaces.
      switch index / regions.count % 4 {
      case 0: new = old ^ (1 << UInt8.random(in: 0..<8, using: &generator))
      case 1: new = [0, UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\n")][index % 4]
      default: break
      }
      if new == old { new ^= 1 }
      bytes[offset] = new
      machine[region.path] = bytes
      if case .failure = try SessionStore.verify(Desk.path, disk: machine.disk) {
        found[region.name, default: 0] += 1
      } else {
        Issue.record("byte \(offset) of \(region.name), \(old) → \(new), was not missed")
      }
      (try? Desk(machine.disk))?.store.close()
      for path in machine.paths where whole[path] == nil { machine[path] = nil }
      for (path, bytes) in whole { machine[path] = bytes }
    }
    #expect(found.values.reduce(0, +) == count)
    if getenv("ASSAY_CHANGES") != nil {
      for (name, count) in found.sorted(by: { $0.key < $1.key }) { print("\(name): \(count)") }
    }
  }
}
