/// One thing that Tab may write.
package struct Candidate: Equatable {
  /// What is written into the line.
  package var text: String
  /// One line that says what it is; shown beside it.
  package var description: String
  /// What is written after it when it is the only one, usually a space.
  package var ending: String

  package init(_ text: String, description: String = "", ending: String = " ") {
    self.text = text
    self.description = description
    self.ending = ending
  }
}

/// What Tab may write at the cursor.
package struct Completions: Equatable {
  /// The part of the line that is replaced, in UTF-8 offsets; what of it lies before the cursor is
  /// what the candidates are matched with.
  package var range: Range<Int>
  /// The candidates in the order to be listed; the editor itself leaves out what does not match.
  package var candidates: [Candidate]

  package init(range: Range<Int>, candidates: [Candidate]) {
    self.range = range
    self.candidates = candidates
  }

  /// Nothing to write.
  package static let none = Completions(range: 0..<0, candidates: [])
}

/// Choosing among candidates.
package enum CompletionMatch {
  /// How the candidates chosen match what is typed.
  package enum Kind: Equatable {
    /// They begin with it, capitals aside.
    case prefix
    /// One of their words begins with it.
    case word
    /// They contain its characters in order.
    case scattered
  }

  /// The candidates that match best, in their order; each kind only where the one before has none.
  package static func best(
    of candidates: [Candidate], for typed: String
  ) -> (kind: Kind, candidates: [Candidate]) {
    let exact = candidates.filter { $0.text.hasPrefix(typed) }
    if !exact.isEmpty { return (.prefix, exact) }
    let wanted = Array(typed.lowercased())
    let folded = candidates.map { (candidate: $0, letters: Array($0.text.lowercased())) }
    let prefix = folded.filter { $0.letters.starts(with: wanted) }
    if !prefix.isEmpty { return (.prefix, prefix.map(\.candidate)) }
    let word = folded.filter { hasWord($0.letters, beginningWith: wanted) }
    if !word.isEmpty { return (.word, word.map(\.candidate)) }
    let scattered = folded.filter { isSubsequence(wanted, of: $0.letters) }
    return (.scattered, scattered.map(\.candidate))
  }

  /// The longest beginning that all texts share, in whole characters.
  package static func commonPrefix(of texts: [String]) -> String {
    guard var shared = texts.first.map(Array.init) else { return "" }
    for text in texts.dropFirst() {
      var count = 0
      for (ours, theirs) in zip(shared, text) {
        guard ours == theirs else { break }
        count += 1
      }
      shared.removeSubrange(count...)
    }
    return String(shared)
  }

  private static func hasWord(_ letters: [Character], beginningWith wanted: [Character]) -> Bool {
    for index in letters.indices.dropFirst() {
      let before = letters[index - 1]
      guard !before.isLetter, !before.isNumber else { continue }
      if letters[index...].starts(with: wanted) { return true }
    }
    return false
  }

  private static func isSubsequence(_ wanted: [Character], of letters: [Character]) -> Bool {
    var rest = wanted[...]
    for letter in letters where letter == rest.first {
      rest.removeFirst()
    }
    return rest.isEmpty
  }
}
