// Ctrl-R.
extension LineEditor {
  /// Searches backwards as the pattern grows. Every key that is not part of the pattern ends the
  /// search and then does what it always does.
  func search(_ original: EditedLine) -> Action {
    var search = Search(limit: recall.entries.count)
    var drawn = layout(of: original)
    defer { use(prompt: usualPrompt) }
    while true {
      // No style here: libedit compares cells, and all styled cells look alike to it.
      use(prompt: Prompt("(\(search.found ? "search" : "not found")) \(search.pattern): "))
      redraw(from: drawn)
      guard let key = nextKey() else { return .nothing }
      drawn = layout(of: line)
      switch Search.Key(key) {
      case .older:
        search.find(before: search.position, in: recall)
      case .newer:
        search.findNewer(in: recall)
      case .abandon:
        replaceAll(with: original.text)
        moveCursor(to: original.cursor, in: original)
        return .refresh
      case .shorten:
        search.shorten()
        search.find(before: recall.entries.count, in: recall)
      case .paste:
        search.pattern += Cells.printable(PastedText.cleaned(insertion).prefix { !$0.isNewline })
        search.find(before: search.position + 1, in: recall)
      case .character(let scalar):
        search.pattern.unicodeScalars.append(scalar)
        search.find(before: search.position + 1, in: recall)
      case .other:
        unread(key)
        return .refresh
      }
      show(search)
    }
  }

  /// Shows the entry found, with the cursor where the pattern begins.
  private func show(_ search: Search) {
    guard search.found, recall.entries.indices.contains(search.position) else { return }
    let entry = recall.entries[search.position]
    replaceAll(with: entry)
    moveCursor(
      to: Search.offset(of: search.pattern, in: entry) ?? entry.utf8.count,
      in: EditedLine(text: entry, scalarCursor: 0))
  }
}

/// An incremental search through the lines entered before.
struct Search {
  /// What a key means while searching.
  enum Key {
    case older
    case newer
    case abandon
    case shorten
    case paste
    case character(Unicode.Scalar)
    case other

    init(_ key: UInt32) {
      self =
        switch key {
        case 0x12: .older
        case 0x13: .newer
        case 0x03, 0x07: .abandon
        case 0x08, 0x7f: .shorten
        case 0x80: .paste
        case 0..<0x20: .other
        default: Unicode.Scalar(key).map { .character($0) } ?? .other
        }
    }
  }

  /// What is looked for; without capitals it matches both.
  var pattern = ""
  /// The entry found last; at the start, the number of entries.
  private(set) var position: Int
  /// Whether the pattern as it is now was found.
  private(set) var found = true

  init(limit: Int) {
    position = limit
  }

  /// Takes the last character away.
  mutating func shorten() {
    if !pattern.isEmpty { pattern.removeLast() }
  }

  /// Looks for the newest entry before a position.
  mutating func find(before limit: Int, in recall: Recall) {
    found = true
    guard !pattern.isEmpty else { return }
    let entries = recall.entries.prefix(max(0, limit))
    let match = entries.lastIndex { Self.offset(of: pattern, in: $0) != nil }
    found = match != nil
    position = match ?? position
  }

  /// Looks for the oldest entry after the one found.
  mutating func findNewer(in recall: Recall) {
    guard !pattern.isEmpty else { return }
    let entries = recall.entries.dropFirst(position + 1)
    position = entries.firstIndex { Self.offset(of: pattern, in: $0) != nil } ?? position
  }

  /// The UTF-8 offset at which the pattern occurs. Only ASCII letters are taken for their capitals,
  /// so that offsets stay true.
  static func offset(of pattern: String, in entry: String) -> Int? {
    let folds = !pattern.utf8.contains { $0 >= 0x41 && $0 <= 0x5a }
    let wanted = Array(pattern.utf8)
    let bytes =
      folds ? entry.utf8.map { $0 >= 0x41 && $0 <= 0x5a ? $0 | 0x20 : $0 } : Array(entry.utf8)
    guard let first = wanted.first, bytes.count >= wanted.count else { return nil }
    for start in 0...(bytes.count - wanted.count) where bytes[start] == first {
      if bytes[start..<(start + wanted.count)].elementsEqual(wanted) { return start }
    }
    return nil
  }
}
