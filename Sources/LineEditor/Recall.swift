/// Walking through the lines entered before.
struct Recall {
  /// The entries, oldest first.
  private(set) var entries: [String]
  private let capacity: Int
  /// The entry shown; the count stands for the line being typed.
  private var position: Int
  private var draft = ""
  private var prefix = ""
  private var shown: String?

  init(entries: [String] = [], capacity: Int = 10_000) {
    self.entries = entries
    self.capacity = capacity
    position = entries.count
  }

  /// Takes a line in, unless it repeats the newest.
  mutating func add(_ entry: String) {
    if entries.last != entry {
      entries.append(entry)
    }
    if entries.count > capacity + capacity / 8 {
      entries.removeFirst(entries.count - capacity)
    }
    begin()
  }

  /// Starts at the newest again.
  mutating func begin() {
    position = entries.count
    shown = nil
  }

  /// The next older entry that begins as the line did up to the cursor, and differs from what is
  /// shown.
  mutating func older(line: String, upToCursor: String) -> String? {
    prepare(line: line, prefix: upToCursor)
    var index = position
    while index > 0 {
      index -= 1
      if entries[index] != line, entries[index].hasPrefix(prefix) {
        return show(index)
      }
    }
    return nil
  }

  /// The next newer one, or at last the line as it was typed.
  mutating func newer(line: String) -> String? {
    guard shown == line, position < entries.count else { return nil }
    var index = position + 1
    while index < entries.count {
      if entries[index] != line, entries[index].hasPrefix(prefix) {
        return show(index)
      }
      index += 1
    }
    begin()
    return draft
  }

  private mutating func prepare(line: String, prefix new: String) {
    // A line that was changed begins a search of its own.
    guard shown != line || shown == nil else { return }
    position = entries.count
    draft = line
    prefix = new
  }

  private mutating func show(_ index: Int) -> String {
    position = index
    shown = entries[index]
    return entries[index]
  }
}
