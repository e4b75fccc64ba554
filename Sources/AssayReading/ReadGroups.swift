import AssayModel

extension Reader {
  /// The groups that words for people name, as in "Iranian police officers"; in order, each once.
  package static func groups(of people: String) -> [Group] {
    let lexicon = Lexicon.shared
    let part = PartText(people, part: .body, lexicon: lexicon)
    var groups: [Group] = []
    for index in part.sentences.indices {
      part.withSentence(index, lexicon: lexicon) { view in
        for group in view.groups(0..<part.sentences[index].tokens.count)
        where !groups.contains(group) {
          groups.append(group)
        }
      }
    }
    return groups
  }
}
