import AssayModel

extension Session {
  /// Records every command of a journal once more, from nothing: the same decisions by the same
  /// analysts at the same times, with the same salts. Throws
  /// where something was withheld, and else the first entry that comes out otherwise.
  package static func recordingAnew(
    _ journal: Journal
  ) throws(Verification.Fault) -> Session {
    guard journal.withheld == Withholdings() else {
      throw Verification.Fault(
        "Something was withheld, and nobody can decide again what is not there.")
    }
    var session = Session()
    var rest = journal.entries[...]
    while let first = rest.first {
      let command = rest.prefix { $0.command == first.command }
      rest = rest.dropFirst(command.count)
      let made = try session.record(command, articles: journal.articles)
      for (made, entry) in zip(made, command) where made != entry {
        throw Verification.Fault("Entry \(entry.number) comes out otherwise.")
      }
    }
    return session
  }

  private mutating func record(
    _ command: ArraySlice<Entry>, articles: [ArticleID: Article]
  ) throws(Verification.Fault) -> [Entry] {
    guard let first = command.first else { return [] }
    let loaded = command.compactMap { entry -> Article? in
      guard case .loaded(let id, _) = entry.fact else { return nil }
      return articles[id]
    }
    var salts = command.map(\.salt.hexadecimal)[...]
    do throws(Refusal) {
      return try record(
        command.map(\.fact), articles: loaded, analyst: first.analyst, time: first.time,
        salt: { salts.popFirst() ?? "" })
    } catch {
      throw Verification.Fault("Command \(first.command) \(error.problem).")
    }
  }
}
