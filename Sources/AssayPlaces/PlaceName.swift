/// How names of places are compared: what is written differently and sounds alike has one key.
///
/// A name is put in small ASCII letters without accents and apostrophes, hyphens become spaces,
/// articles and the small words between names go ("al-", "el-", "o", "and"), and each word is then
/// spelled by its sound. `.ci/make-places` folds the same way.
package enum PlaceName {
  /// The key of a name in UTF-8: letters and digits of ASCII; `nil` where a letter is not Latin, or
  /// nothing remains.
  package static func key(_ name: some Sequence<UInt8>) -> [UInt8]? {
    guard let plain = letters(name) else { return nil }
    var key: [UInt8] = []
    key.reserveCapacity(plain.count)
    for word in words(of: plain) {
      let start = key.count
      key += word
      spellBySound(&key, from: start)
    }
    return key.isEmpty ? nil : key
  }

  /// The same of a text.
  package static func key(_ name: String) -> [UInt8]? { key(name.utf8) }

  /// The letters of a name without case, accents, apostrophes, articles and spaces: what two
  /// spellings of a name share where they are the same spelling.
  static func spelling(_ name: some Sequence<UInt8>) -> [UInt8]? {
    letters(name).map { plain in words(of: plain).flatMap { $0 } }
  }

  /// Whether a name has more than one word that is no article.
  static func hasSeveralWords(_ name: some Sequence<UInt8>) -> Bool {
    letters(name).map { words(of: $0).count > 1 } ?? false
  }

  /// The words that are no article; all of them where there is nothing else.
  private static func words(of plain: [UInt8]) -> [ArraySlice<UInt8>] {
    let words = plain.split(separator: 0x20)
    guard words.contains(where: isArticle) else { return words }
    let kept = words.filter { !isArticle($0) }
    return kept.isEmpty ? words : kept
  }

  private static let articles: Set<UInt32> = Set(
    """
    al el ar as ash ath adh at az an ad ed es er en et ez ul il the of and o va wa i e
    """.split(separator: " ").map { inOne($0.utf8) })

  private static func isArticle(_ word: ArraySlice<UInt8>) -> Bool {
    word.count <= 3 && articles.contains(inOne(word))
  }

  /// Up to four letters as one number.
  private static func inOne(_ word: some Sequence<UInt8>) -> UInt32 {
    word.reduce(0) { $0 << 8 | UInt32($1) }
  }

  // MARK: Letters

  /// Small letters and digits of ASCII, with a space for whatever else; `nil` for another script.
  static func letters(_ name: some Sequence<UInt8>) -> [UInt8]? {
    var plain: [UInt8] = []
    var bytes = name.makeIterator()
    while let byte = bytes.next() {
      if byte < 0x80 {
        append(byte, to: &plain)
        continue
      }
      guard let second = bytes.next() else { return nil }
      var scalar = UInt32(byte & 0x1F) << 6 | UInt32(second & 0x3F)
      if byte >= 0xE0 {
        guard byte < 0xF0, let third = bytes.next() else { return nil }
        scalar = UInt32(byte & 0x0F) << 12 | UInt32(second & 0x3F) << 6 | UInt32(third & 0x3F)
      }
      guard append(scalar, to: &plain) else { return nil }
    }
    return plain
  }

  private static func append(_ byte: UInt8, to plain: inout [UInt8]) {
    switch byte {
    case 0x41...0x5A: plain.append(byte | 0x20)
    case 0x61...0x7A, 0x30...0x39: plain.append(byte)
    case 0x27, 0x60: break
    default: plain.append(0x20)
    }
  }

  /// - Returns: whether the scalar may stand in a Latin name.
  private static func append(_ scalar: UInt32, to plain: inout [UInt8]) -> Bool {
    switch scalar {
    case 0xB4, 0x2018, 0x2019, 0x2032, 0x02B9, 0x02BB...0x02BF, 0x02C8, 0x300...0x36F: break
    case 0xA0, 0x2010, 0x2011, 0x2013, 0x2014: plain.append(0x20)
    case 0xDF: plain += [0x73, 0x73]
    case 0xC6, 0xE6: plain += [0x61, 0x65]
    case 0x152, 0x153: plain += [0x6F, 0x65]
    case 0x14A, 0x14B: plain.append(0x6E)
    default:
      guard let base = base(of: scalar) else { return false }
      plain.append(base)
    }
    return true
  }

  /// The letter of ASCII under the accents of a Latin letter.
  private static func base(of scalar: UInt32) -> UInt8? {
    let (table, first): (StaticString, UInt32) =
      switch scalar {
      case 0xC0..<0x250: (early, 0xC0)
      case 0x250..<0x260: (phonetic, 0x250)
      case 0x1E00..<0x1F00: (late, 0x1E00)
      default: ("", 0)
      }
    let index = Int(scalar) - Int(first)
    guard index < table.utf8CodeUnitCount else { return nil }
    let letter = table.utf8Start[index]
    return letter == UInt8(ascii: "?") ? nil : letter
  }

  /// U+00C0 to U+024F.
  private static let early: StaticString = """
    aaaaaa?ceeeeiiiidnooooo?ouuuuyt?aaaaaa?ceeeeiiiidnooooo?ouuuuytyaaaaaaccccccccddddeeeeee\
    eeeegggggggghhhhiiiiiiiiii??jjkk?llllll??llnnnnnn?nnoooooo??rrrrrrssssssssttttttuuuuuuuu\
    uuuuwwyyyzzzzzz??b????o???d???eee???????????????oo?????????????uu???????????????????????\
    ?????aaiioouuuuuuuuuueaaaa????ggkkoooo??j???gg??nnaa??ooaaaaeeeeiiiioooorrrruuuusstt??hh\
    ??????aaeeooooooooyy????????????????????????????
    """

  /// U+0250 to U+025F.
  private static let phonetic: StaticString = "???bo??d?e?e????"

  /// U+1E00 to U+1EFF.
  private static let late: StaticString = """
    aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooopppp\
    rrrrrrrrssssssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwy??????aaaaaaaaaaaaaaaa\
    aaaaaaaaeeeeeeeeeeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy??????
    """

  // MARK: Sounds

  /// Ways of writing one sound, in the order in which they are replaced.
  private static let consonants = [
    "ph f", "dzh j", "dj j", "kh k", "gh g", "dh d", "th t", "sch sh", "tch ch",
  ].map(Respelling.init)
  private static let ck = Respelling("ck k")
  private static let ou = Respelling("ou u")
  private static let ai = Respelling("ai i")

  /// Letters, and the fewer that stand for the same sound.
  private struct Respelling {
    let old: [UInt8]
    let new: [UInt8]

    init(_ line: String) {
      let sides = line.utf8.split(separator: 0x20)
      old = sides.first.map(Array.init) ?? []
      new = sides.last.map(Array.init) ?? []
    }
  }

  /// Respells the word of small letters with which `key` ends: "khaykh" and "kheikh" become "kik".
  private static func spellBySound(_ key: inout [UInt8], from start: Int) {
    if key[start...].contains(where: { $0 == UInt8(ascii: "h") || $0 == UInt8(ascii: "j") }) {
      for respelling in consonants { replace(respelling, in: &key, from: start) }
    }
    respellLetters(&key, from: start)
    replace(ai, in: &key, from: start)
    var end = start
    for index in start..<key.count where end == start || key[end - 1] != key[index] {
      key[end] = key[index]
      end += 1
    }
    key.removeSubrange(end...)
    // "Hasakah" ends as "Hasaka" does.
    if end - start > 1, key[end - 1] == UInt8(ascii: "h"), isVowel(key[end - 2]) {
      key.removeLast()
    }
  }

  /// Letters that stand for the sound of another: "ck", "q" and the hard "c" for "k", "w" for "v",
  /// "y" and "e" for "i", "ou" and "o" for "u".
  private static func respellLetters(_ key: inout [UInt8], from start: Int) {
    replace(ck, in: &key, from: start)
    for index in start..<key.count {
      switch key[index] {
      case UInt8(ascii: "q"): key[index] = UInt8(ascii: "k")
      case UInt8(ascii: "c"):
        if index + 1 == key.count || key[index + 1] != UInt8(ascii: "h") {
          key[index] = UInt8(ascii: "k")
        }
      case UInt8(ascii: "w"): key[index] = UInt8(ascii: "v")
      case UInt8(ascii: "y"): key[index] = UInt8(ascii: "i")
      default: break
      }
    }
    replace(ou, in: &key, from: start)
    for index in start..<key.count {
      if key[index] == UInt8(ascii: "e") { key[index] = UInt8(ascii: "i") }
      if key[index] == UInt8(ascii: "o") { key[index] = UInt8(ascii: "u") }
    }
  }

  private static func isVowel(_ letter: UInt8) -> Bool {
    letter == UInt8(ascii: "a") || letter == UInt8(ascii: "i") || letter == UInt8(ascii: "u")
  }

  /// Replaces every run of the old letters by the new ones, from the left.
  private static func replace(
    _ respelling: Respelling, in key: inout [UInt8], from start: Int
  ) {
    let (old, new) = (respelling.old, respelling.new)
    guard key.count - start >= old.count else { return }
    var end = start
    var index = start
    while index < key.count {
      if key[index] == old[0], key[index...].starts(with: old) {
        for letter in new {
          key[end] = letter
          end += 1
        }
        index += old.count
      } else {
        key[end] = key[index]
        end += 1
        index += 1
      }
    }
    if end < key.count { key.removeSubrange(end...) }
  }
}
