/// The lines of the session file and of the journal file that entries stand on.
struct EntryPlaces {
  /// How many entries the session file has.
  let savedCount: Int
  private let firstLine: Int
  /// The journal file's line of each entry that only it has, by the entry's number.
  private var journalLines: [Int: Int] = [:]

  init(of saved: Journal, _ additions: [JournalDocument.Addition]) {
    savedCount = saved.entries.count
    firstLine = SessionDocument.firstEntryLine(articles: saved.articles.count)
    for (index, addition) in additions.enumerated() {
      for entry in addition.entries { journalLines[entry.number] = index + 1 }
    }
  }

  /// What is wrong with an entry, with its place.
  func fault(at entry: Int, _ problem: String) -> Verification.Fault {
    entry <= savedCount
      ? Verification.Fault(line: firstLine + entry - 1, problem)
      : Verification.Fault(line: journalLines[entry], isInJournal: true, problem)
  }
}

extension Journal {
  /// How many entries there were at each moment when what stood was about to become something else
  /// than the fold of all entries: around every command that took another back, or let it stand
  /// again. Only as many of the newest as can be folded in a moment.
  var turningPoints: [Int] {
    let most = max(2, 1_000_000 / max(entries.count, 1))
    var points: [Int] = []
    for (index, entry) in entries.enumerated() where entry.fact.concernsCommands {
      if index > 0, points.last != index { points.append(index) }
      points.append(index + 1)
    }
    if points.last == entries.count { points.removeLast() }
    return Array(points.suffix(most))
  }
}
