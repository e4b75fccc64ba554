import AssayModel
import AssayStore
import Testing

@Suite("Who holds a session")
struct LockHolderTests {
  @Test("is written and read in the same words")
  func words() throws {
    let since = try #require(Instant("2024-01-18T14:05:00Z"))
    let holder = LockHolder(process: 12, machine: "the old desk", since: since)
    #expect(holder.description == "process 12 on the old desk since 2024-01-18T14:05:00Z")
    #expect(LockHolder(holder.description) == holder)
  }

  @Test(
    "is nobody where the words were cut short",
    arguments: [
      "", "process", "process 12 on desk", "process x on desk since 2024-01-18T14:05:00Z",
      "process 0 on desk since 2024-01-18T14:05:00Z", "process 12 on desk since 2024-01-1",
      "process on desk since 2024-01-18T14:05:00Z",
    ])
  func cut(words: String) {
    #expect(LockHolder(words) == nil)
  }
}
