import AssayModel

extension Reader {
  /// The numbers that a text states, in digits or words, in order; years and ages among them.
  package static func numbers(in text: String) -> [Int] {
    var text = text
    return text.withUTF8 { bytes in
      let part = PartText(bytes, part: .body, lexicon: Lexicon.shared)
      var numbers: [Int] = []
      for index in part.sentences.indices {
        part.withSentence(index) { view in
          let reader = CountReader(view: view)
          var place = view.range.lowerBound
          while place < view.range.upperBound {
            guard let count = reader.plain(at: place) else {
              place += 1
              continue
            }
            if let value = count.value { numbers.append(value) }
            place = max(place + 1, count.range.upperBound)
          }
        }
      }
      return numbers
    }
  }
}
