import AssayReading

/// How many numbers a text states, those in a place's name left out.
///
/// In a sentence a capital letter on both of two words makes a name of them: "Quay Four". A headline,
/// or whatever is written with as many capitals, tells nothing by them, and there every number counts.
struct StatedNumbers {
  let count: Int

  init(in text: String, isHeadline: Bool) {
    let all = Reader.numbers(in: text).count
    guard !isHeadline, all > 0 else {
      count = all
      return
    }
    let words = text.split(whereSeparator: \.isWhitespace)
    let names = zip(words, words.dropFirst()).filter { before, word in
      // What ends the name may follow it, "Quay Four,"; nothing may part its words.
      let bare = word.prefix { $0.isLetter }
      return Self.isCapitalised(before) && !Self.isNumber(before) && !Self.articles.contains(before)
        && Self.isCapitalised(bare) && Self.isNumber(bare)
    }
    count = Self.isWrittenAsASentence(words, apartFrom: names.count * 2) ? all - names.count : all
  }

  private static let articles: Set<Substring> = ["The", "A", "An"]

  private static func isCapitalised(_ word: Substring) -> Bool {
    word.first?.isUppercase == true && word.count > 1
      && word.dropFirst().allSatisfy { $0.isLowercase }
  }

  private static func isNumber(_ word: Substring) -> Bool {
    !Reader.numbers(in: word.lowercased()).isEmpty
  }

  /// Whether no more of the longer words have a capital letter than have none; the first one has it
  /// anyhow, and so have those in names.
  private static func isWrittenAsASentence(_ words: [Substring], apartFrom named: Int) -> Bool {
    let long = words.dropFirst().filter { $0.count(where: \.isLetter) >= 4 }
    let small = long.count { $0.first?.isLowercase == true }
    return small > 0 && long.count - small - named <= small
  }
}
