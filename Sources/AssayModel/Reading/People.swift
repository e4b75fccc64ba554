/// The people that a figure counts: the words of the text, and the groups read from them.
package struct People: Hashable, Sendable {
  /// The noun phrase without its number: "Iranian police officers"; empty when the text has none.
  package let words: String
  /// In order of appearance, each once.
  package let groups: [Group]

  package init(words: String, groups: [Group]) {
    self.words = words
    self.groups = groups
  }

  package static let unstated = People(words: "", groups: [])
}
