/// What an article says of where its story is from: "(Reuters)", "AFP contributed", "citing TASS".
/// A hint for whoever looks into origins, and no proof of one.
package enum CreditLines {
  /// News agencies, as articles call them; the longer names first.
  private static let agencies = #"""
    associated press
    agence france presse
    anadolu agency
    anadolu
    reuters
    afp
    ap
    upi
    dpa
    efe
    ansa
    tass
    interfax
    xinhua
    irna
    sana
    pti
    kyodo
    yonhap
    """#

  private static let names = agencies.split(separator: "\n").map {
    $0.split(separator: " ").map(String.init)
  }

  /// The words that stand before an agency's name in a credit.
  private static let before: Set<String> = ["citing", "via", "source", "from", "with"]

  /// The credit lines of a text in its own words, each once, in their order.
  package static func find(in text: String) -> [String] {
    let words = text.split { !($0.isLetter || $0.isNumber) }
    var found: [String] = []
    for index in words.indices {
      guard
        let credit = contribution(endingAt: index, of: words, in: text)
          ?? named(at: index, of: words, in: text) ?? dateline(at: index, of: words, in: text),
        !found.contains(credit)
      else { continue }
      found.append(credit)
    }
    return found
  }

  /// "VNA contributed to": the name before it, whosever it is.
  private static func contribution(
    endingAt index: Int, of words: [Substring], in text: String
  ) -> String? {
    guard words[index] == "contributed", index + 1 < words.count, words[index + 1] == "to" else {
      return nil
    }
    var first = index
    while first > 0, index - first < 4, isName(words[first - 1]),
      text[words[first - 1].endIndex..<words[first].startIndex] == " "
    {
      first -= 1
    }
    return first == index ? nil : String(text[words[first].startIndex..<words[index].endIndex])
  }

  /// An agency in brackets, or with a word before it that makes it the source.
  private static func named(at index: Int, of words: [Substring], in text: String) -> String? {
    guard isName(words[index]),
      let name = names.first(where: { name in
        index + name.count <= words.count
          && zip(name, words[index...]).allSatisfy { $0 == $1.lowercased() }
      })
    else { return nil }
    let end = words[index + name.count - 1].endIndex
    if let bracketed = bracketed(words[index].startIndex..<end, in: text) { return bracketed }
    guard index > 0, before.contains(words[index - 1].lowercased()) else { return nil }
    return String(text[words[index - 1].startIndex..<end])
  }

  /// Capitals in brackets before a dash, as an agency signs its dateline: "(VNA) —".
  private static func dateline(at index: Int, of words: [Substring], in text: String) -> String? {
    let word = words[index]
    guard word.count <= 8, word.allSatisfy(\.isUppercase),
      let bracketed = bracketed(word.startIndex..<word.endIndex, in: text),
      let next = text[word.endIndex...].dropFirst().first(where: { $0 != " " }),
      ["-", "–", "—"].contains(next)
    else { return nil }
    return bracketed
  }

  /// A name with the brackets around it; `nil` where there are none.
  private static func bracketed(_ name: Range<String.Index>, in text: String) -> String? {
    guard name.lowerBound > text.startIndex, name.upperBound < text.endIndex,
      text[text.index(before: name.lowerBound)] == "(", text[name.upperBound] == ")"
    else { return nil }
    return "(\(text[name]))"
  }

  private static func isName(_ word: Substring) -> Bool { word.first?.isUppercase ?? false }
}
