import AssayModel

/// Taking commands back, letting them stand again, and withholding what they decided.
extension Session {
  /// The newest command that stands and decided something; what `undo` takes back by itself.
  package var newestStandingCommand: Int? {
    journal.entries.last {
      !$0.fact.concernsCommands && !undoneCommands.contains($0.command)
    }?.command
  }

  /// The command that was taken back last, as long as nothing was decided since.
  package var newestUndoneCommand: Int? {
    for entry in journal.entries.reversed() {
      guard entry.fact.concernsCommands else { return nil }
      if case .undone(let command) = entry.fact, undoneCommands.contains(command) {
        return command
      }
    }
    return nil
  }

  /// Whether `command` is one that decided something about the case.
  package func isDecision(_ command: Int) -> Bool { decisions.contains(command) }

  /// Keeps account of which commands stand and which facts are unknown.
  mutating func note(_ fact: Fact, of ownCommand: Int, in entry: Int) throws(Refusal) {
    switch fact {
    case .undone(let command):
      guard command < ownCommand, decisions.contains(command) else {
        throw Refusal("takes back \(command), which decided nothing")
      }
      guard !journal.withheld.commands.contains(command) else {
        throw Refusal("takes back \(command), which withheld something for good")
      }
      guard undoneCommands.insert(command).inserted else {
        throw Refusal("takes back \(command), which does not stand")
      }
    case .redone(let command):
      guard undoneCommands.remove(command) != nil else {
        throw Refusal("lets \(command) stand again, which was not taken back")
      }
    case .unknown:
      unknownFacts.append(entry)
      decisions.insert(ownCommand)
    default: decisions.insert(ownCommand)
    }
  }

  /// Makes `standing` what the entries fold into without the commands that are taken back after
  /// `entry`. Where a later fact does not hold then, nothing changes, and the refusal names it.
  mutating func refold(after entry: Entry) throws(Refusal) {
    let undoneBefore = undoneCommands
    try note(entry.fact, of: entry.command, in: entry.number)
    if let command = entry.fact.redoneCommand, addAtTheEnd(command) { return }
    // What stood before was folded with these texts, which never change; only a command that comes
    // back may never have been.
    let holds = unknownFacts.isEmpty && journal.hasEachDigestOnce
    let redone = entry.fact.redoneCommand
    do throws(FoldError) {
      standing = try Self.fold(
        journal, without: undoneCommands, roomFor: given, firstUnknown: unknownFacts.first,
        anchorsOf: { holds && $0 != redone })
    } catch {
      undoneCommands = undoneBefore
      throw Refusal("entry \(error.entry) \(error.problem) otherwise")
    }
  }

  /// Takes in the entry that withholds something: what it names leaves the journal, and the rest
  /// is folded again.
  mutating func withhold(_ entry: Entry) throws(Refusal) {
    try requireWithholdable(entry)
    var shorter = journal
    shorter.append(entry)
    do throws(FoldError) {
      self = try Session(folding: shorter)
    } catch {
      throw Refusal("entry \(error.entry) \(error.problem) otherwise")
    }
  }

  /// Whether an entry withholds only what holds words and is needed for nothing else.
  func requireWithholdable(_ entry: Entry) throws(Refusal) {
    guard case .withheld(let item, let part, let numbers, _) = entry.fact else { return }
    guard part.isOf(item) else { throw Refusal("withholds the \(part.rawValue) of \(item)") }
    if part == .claim || part == .name {
      guard let first = numbers.first, journal.entries.indices.contains(first - 1),
        journal.entries[first - 1].fact.withholdableMade == item
      else { throw Refusal("withholds \(item) without the entry that made it") }
    }
    for number in numbers {
      guard journal.entries.indices.contains(number - 1) else {
        throw Refusal("withholds entry \(number), which is not there")
      }
      guard journal.entries[number - 1].fact.mayBeWithheld(with: item) else {
        throw Refusal("withholds entry \(number), which does not speak of \(item) alone")
      }
    }
  }

  /// The session as it was after the command with this number, and as far as it is not withheld now.
  package func asOf(command: Int) throws(FoldError) -> Session {
    let count = journal.entries.firstIndex { $0.command > command } ?? journal.entries.count
    return try Session(folding: journal.prefix(count))
  }

  /// Lets a command stand again after which nothing stands that was decided: its facts come last, as
  /// they would in a fold. Answers whether that could be done.
  mutating func addAtTheEnd(_ command: Int) -> Bool {
    let entries = journal.entries
    guard unknownFacts.isEmpty, let first = entries.firstIndex(where: { $0.command == command }),
      entries[first...].allSatisfy({
        $0.command == command || $0.fact.concernsCommands || undoneCommands.contains($0.command)
      })
    else { return false }
    // One of its later facts may be refused, after the earlier ones were taken in.
    var longer = standing
    do throws(Refusal) {
      for entry in entries[first...] where entry.command == command {
        try longer.apply(entry, of: journal)
      }
    } catch {
      return false
    }
    standing = longer
    return true
  }

  /// What the entries fold into without `commands`. `areTrue` answers for which commands the words of
  /// the anchors were found in the articles before.
  static func fold(
    _ journal: Journal, without commands: Set<Int>, roomFor given: GivenIDs, firstUnknown: Int?,
    anchorsOf areTrue: (Int) -> Bool = { _ in false }
  ) throws(FoldError) -> Standing {
    var standing = Standing(roomFor: given)
    standing.withheldClaims = journal.withheld.claims
    standing.withheldNames = Set(journal.withheld.names.keys)
    // A loop over the entries themselves would copy each of them.
    let entries = journal.entries.span
    for index in entries.indices
    where commands.isEmpty || !commands.contains(entries[index].command) {
      do throws(Refusal) {
        try standing.apply(
          entries[index], of: journal, anchorHolds: areTrue(entries[index].command))
      } catch {
        let number = entries[index].number
        if let firstUnknown, firstUnknown < number { continue }
        throw FoldError(entry: number, problem: error.problem)
      }
    }
    return standing
  }
}
