/// A word of a text, for names of places.
struct PlaceWord {
  /// In bytes, without an apostrophe and s at its end.
  let range: Range<Int>
  let isCapitalised: Bool
  /// Whether nothing but a space or a hyphen stands between it and the word before.
  let followsClosely: Bool

  /// The words in the first `limit` bytes.
  static func words(of bytes: UnsafeBufferPointer<UInt8>, limit: Int) -> [PlaceWord] {
    var words: [PlaceWord] = []
    var index = 0
    let end = min(limit, bytes.count)
    var wordBefore = -2
    while index < end {
      guard isLetter(bytes[index]) else {
        index += 1
        continue
      }
      let start = index
      while index < end, isLetter(bytes[index]) || isInnerApostrophe(bytes, at: index, end) {
        index += 1
      }
      let possessive =
        index - start > 2 && bytes[index - 1] == UInt8(ascii: "s")
        && (bytes[index - 2] == 0x27 || bytes[index - 2] == 0x99 && index - start > 4)
      let stop = possessive ? index - (bytes[index - 2] == 0x27 ? 2 : 4) : index
      let isClose =
        start == wordBefore + 1
        && (bytes[start - 1] == 0x20 || bytes[start - 1] == UInt8(ascii: "-"))
      let first = bytes[start]
      words.append(
        PlaceWord(
          range: start..<stop, isCapitalised: first &- 0x41 < 26 || first >= 0xC3,
          followsClosely: isClose))
      wordBefore = possessive ? -2 : index
    }
    return words
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte >= 0xC3 && byte != 0xE2
      || byte &- 0x80 < 0x40
        && byte != 0x80 && byte != 0x99
  }

  private static func isInnerApostrophe(
    _ bytes: UnsafeBufferPointer<UInt8>, at index: Int, _ end: Int
  ) -> Bool {
    if bytes[index] == 0x27 { return index + 1 < end && isLetter(bytes[index + 1]) }
    // U+2019, E2 80 99.
    return bytes[index] == 0xE2 && index + 3 < end && bytes[index + 1] == 0x80
      && bytes[index + 2] == 0x99 && isLetter(bytes[index + 3])
      || bytes[index] == 0x80 && index > 0 && bytes[index - 1] == 0xE2
      || bytes[index] == 0x99 && index > 1 && bytes[index - 2] == 0xE2
  }

  /// What the words beside a name call it.
  static func kind(
    beside name: Range<Int>, _ words: [PlaceWord], _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Place.Kind? {
    if name.upperBound < words.count, words[name.upperBound].followsClosely,
      let kind = kinds[words[name.upperBound].text(bytes)]
    {
      return kind
    }
    guard name.lowerBound > 1, words[name.lowerBound].followsClosely,
      words[name.lowerBound - 1].text(bytes) == "of"
    else { return nil }
    return kinds[words[name.lowerBound - 2].text(bytes)]
  }

  private static let kinds: [String: Place.Kind] = [
    "province": .province, "governorate": .province, "region": .province, "oblast": .province,
    "state": .province, "countryside": .province, "city": .town, "town": .town, "capital": .town,
    "district": .district, "neighbourhood": .district, "neighborhood": .district,
    "suburb": .district, "camp": .camp, "village": .village,
  ]

  /// Words of the text that also name towns, and mean none where they stand alone.
  func isCommon(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    range.count < 3 && text(bytes) != "us" && text(bytes) != "uk"
      || Self.common.contains(text(bytes))
  }

  private static let common: Set<String> = Set(
    """
    the and but for from with into near after before over about when while where there they this
    that these those what who how many most more some such one two three four five six seven eight
    nine ten all any are was were has had have been being both each other
    monday tuesday wednesday thursday friday saturday sunday
    january february march april may june july august september october november december
    north south east west northern southern eastern western central upper lower new old great
    state states islamic army force forces front union united nations security council general
    president minister foreign defence defense interior ministry military police media center centre
    human rights observatory monitor sunni shia shiite muslim christian kurd kurds arab arabs
    city town province region village camp district market hospital school mosque church bank river
    road street square bridge base airport port island lake mount mountain hill valley
    man men woman women child children people civilians militants rebels terrorists terrorist
    attack bomb blast strike raid fire war battle date posted tags read also news agency
    mohammad mohammed muhammad ahmed ahmad ali hassan hussein omar abu abdul said salah mustafa
    ibrahim khalid mahmoud saad jamal karim nasser faisal hamid rashid aziz khan abbas assad bashar
    baker kerry obama trump putin clinton mattis washington moscow least daily times post
    """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init))

  private func text(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    String(decoding: bytes[range], as: UTF8.self).lowercased()
  }
}
