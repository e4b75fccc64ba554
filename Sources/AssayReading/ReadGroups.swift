import AssayModel

extension Reader {
  /// The groups that words for people name, as in "Iranian police officers"; in order, each once.
  package static func groups(of people: String) -> [Group] {
    var people = people
    return people.withUTF8 { bytes in
      let part = PartText(bytes, part: .body, lexicon: Lexicon.shared)
      var groups: [Group] = []
      for index in part.sentences.indices {
        part.withSentence(index) { view in
          for group in view.groups(view.range) where !groups.contains(group) {
            groups.append(group)
          }
        }
      }
      return groups
    }
  }
}
