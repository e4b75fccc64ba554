/// A list of phrases, found in a text by the hashes of their words.
struct Phrases: Sendable {
  /// By the first word, the words after it.
  private var continuations: [UInt32: [[UInt32]]] = [:]
  /// Which first words there are, by their lowest bits: most words of a text are none.
  private var firsts = [Bool](repeating: false, count: 1 << 12)

  /// `lines`: one phrase a line.
  init(_ lines: String) {
    var scanner = WordScanner()
    for line in lines.split(separator: "\n") {
      var line = String(line)
      line.withUTF8 { scanner.scan($0) }
      guard let first = scanner.words.first else { continue }
      continuations[first, default: []].append(Array(scanner.words.dropFirst()))
      firsts[Int(first & 0xFFF)] = true
    }
  }

  /// Whether a phrase begins at a word.
  @inline(__always)
  func begins(at index: Int, in words: [UInt32]) -> Bool {
    guard firsts[Int(words[index] & 0xFFF)], let ways = continuations[words[index]] else {
      return false
    }
    return ways.contains { words.dropFirst(index + 1).starts(with: $0) }
  }
}
