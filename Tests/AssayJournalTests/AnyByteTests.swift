import AssayJournal
import AssayModel
import TestSupport
import Testing

@Suite("Any byte of a session")
struct AnyByteTests {
  /// A session with one article and a few entries.
  private func small() throws -> WrittenCase {
    var made = WrittenCase()
    let story = Article.example(1, headline: "Feuer", "Été: 7 were killed\u{2028}there.")
    try made.load(story)
    try made.record(
      .named(source: .number(1), name: "AFP", kind: .agency, onlyIn: .number(1)),
      .claimed(
        claim: .number(1), anchor: try story.anchored("7 were killed"),
        content: .killed(7, by: [.number(1)])))
    try made.record(.undone(command: 2))
    return made
  }

  @Test(
    "is missed when it is changed, taken away or doubled",
    arguments: [1, 2, 3, 4] as [UInt64])
  func file(seed: UInt64) throws {
    let bytes = try small().bytes
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<500 {
      var changed = bytes
      let index = Int.random(in: bytes.indices, using: &generator)
      switch Int.random(in: 0..<6, using: &generator) {
      case 0: changed.remove(at: index)
      case 1: changed.insert(bytes[index], at: index)
      case 2: changed[index] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
      case 3: changed[index] = bytes.randomElement(using: &generator) ?? 0
      default: changed[index] = UInt8.random(in: 0...255, using: &generator)
      }
      guard changed != bytes else { continue }
      #expect(throws: Verification.Fault.self, "byte \(index)") {
        try Verification.check(changed, additions: [])
      }
    }
  }

  @Test("of a journal is never read as something that breaks")
  func journal() throws {
    let made = try small()
    let bytes = made.additions.flatMap(\.line)
    var generator = SeededGenerator(seed: 5)
    for _ in 0..<300 {
      var changed = bytes
      changed[Int.random(in: bytes.indices, using: &generator)] =
        UInt8.random(in: 0...255, using: &generator)
      guard let read = try? JournalDocument.read(changed) else { continue }
      var journal = Journal()
      _ = try? journal.recover(read.additions)
      _ = try? Session(folding: journal)
      _ = try? Verification.check(made.bytes, additions: read.additions)
    }
  }
}
