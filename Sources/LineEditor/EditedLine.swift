/// A line and the cursor in it.
struct EditedLine: Equatable {
  /// The text.
  var text: String
  /// The cursor as libedit counts it.
  var scalarCursor: Int
  /// The cursor as a UTF-8 offset.
  var cursor: Int

  init(text: String, scalarCursor: Int) {
    self.text = text
    self.scalarCursor = scalarCursor
    cursor = text.unicodeScalars.prefix(max(0, scalarCursor)).reduce(0) { $0 + UTF8.width($1) }
  }

  /// Whether the cursor is behind the last character.
  var isAtEnd: Bool { cursor == text.utf8.count }

  /// What stands before the cursor.
  var beforeCursor: String { slice(0..<cursor) }

  /// The text between two UTF-8 offsets.
  func slice(_ range: Range<Int>) -> String {
    let range = range.clamped(to: 0..<text.utf8.count)
    return String(
      decoding: text.utf8.dropFirst(range.lowerBound).prefix(range.count), as: UTF8.self)
  }

  /// The number of scalars that begin before a UTF-8 offset.
  func scalars(upTo offset: Int) -> Int {
    text.utf8.prefix(max(0, offset)).reduce(0) { $0 + ($1 & 0xc0 == 0x80 ? 0 : 1) }
  }

  /// Where the character before the cursor begins; `nil` at the start.
  var previous: Int? {
    // Not an index of the whole text: libedit's own commands may leave the cursor inside of a
    // character, where Swift's would trap.
    beforeCursor.last.map { cursor - $0.utf8.count }
  }

  /// Where the character at the cursor ends; `nil` at the end.
  var next: Int? {
    slice(cursor..<max(cursor, text.utf8.count)).first.map { cursor + $0.utf8.count }
  }
}

/// What the line was before each change.
struct UndoStack {
  private var states: [EditedLine] = []

  /// Takes the line in if it has changed; a word typed through is one change.
  mutating func note(_ line: EditedLine) {
    // Nobody goes back through an article by words.
    guard line.text.utf8.count < 1 << 14 else { return }
    guard let last = states.last else {
      states.append(line)
      return
    }
    guard last.text != line.text else { return }
    if states.count > 1, goesOn(from: last.text, to: line.text),
      goesOn(from: states[states.count - 2].text, to: last.text, by: nil)
    {
      states[states.count - 1] = line
    } else {
      states.append(line)
    }
    if states.count > 500 { states.removeFirst(100) }
  }

  /// The line before the last change.
  mutating func back() -> EditedLine? {
    guard states.count > 1 else { return nil }
    states.removeLast()
    return states.last
  }

  /// Whether the new text is the old one with letters typed at its end.
  private func goesOn(from old: String, to new: String, by count: Int? = 1) -> Bool {
    guard new.hasPrefix(old) else { return false }
    let added = new.dropFirst(old.count)
    return (count == nil || added.count == count) && !added.contains { $0.isWhitespace }
  }
}
