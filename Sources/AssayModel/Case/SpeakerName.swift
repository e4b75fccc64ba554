/// A speaker's name as it is compared: without its article and without regard to case.
package struct SpeakerName: Hashable, Sendable {
  private let key: String

  package init(_ name: String) {
    var words = name.lowercased().split(whereSeparator: \.isWhitespace)
    if words.count > 1, words.first == "the" { words.removeFirst() }
    key = words.joined(separator: " ")
  }
}

extension Source {
  /// Its name, and the others by which articles call it, as they are compared.
  package var names: [SpeakerName] { [SpeakerName(name)] + aliases.map { SpeakerName($0) } }

  /// Whether this is its name, or another by which articles call it.
  package func isCalled(_ name: String) -> Bool { names.contains(SpeakerName(name)) }
}
