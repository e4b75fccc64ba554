/// Bytes become words, each as a hash of its letters and digits in lower case, with the marks that
/// stand between them. One scanner reads text after text and keeps its room.
///
/// What outlets change without changing a word is passed over: capitals, apostrophes within a word
/// ("Syria's", "Syrias"), commas within a number ("40,000", "40000"), Arabic vowel signs.
struct WordScanner {
  /// The words' hashes, none of them 0.
  private(set) var words: [UInt32] = []
  /// Where each word stands in the bytes; empty unless it was asked for.
  private(set) var places: [Range<Int32>] = []
  private(set) var marks: [TextMark] = []

  private static let basis: UInt32 = 0x811C_9DC5
  private static let prime: UInt32 = 0x0100_0193

  /// Letters and digits of ASCII in lower case; 0 for any other byte.
  private let folded: [UInt8] = (0...255).map { (byte: UInt8) in
    switch byte {
    case 0x30...0x39, 0x61...0x7A: byte
    case 0x41...0x5A: byte | 0x20
    default: 0
    }
  }

  /// Reads `bytes`, which must be UTF-8, in place of what was read before.
  mutating func scan(_ bytes: UnsafeBufferPointer<UInt8>, keepingPlaces: Bool = false) {
    words.removeAll(keepingCapacity: true)
    places.removeAll(keepingCapacity: true)
    marks.removeAll(keepingCapacity: true)
    var index = 0
    folded.withUnsafeBufferPointer { folded in
      while index < bytes.count {
        var hash = Self.basis
        let end = Self.word(at: index, in: bytes, folded, &hash)
        if end > index {
          if hash != Self.basis { add(hash, index..<end, keepingPlaces) }
          index = end
        } else {
          index += pass(at: index, in: bytes, keepingPlaces)
        }
      }
    }
  }

  /// Where the word that begins at `start` ends; `start` itself where none begins there.
  @inline(__always)
  private static func word(
    at start: Int, in bytes: UnsafeBufferPointer<UInt8>, _ folded: UnsafeBufferPointer<UInt8>,
    _ hash: inout UInt32
  ) -> Int {
    var index = start
    while index < bytes.count {
      let byte = bytes[index]
      let letter = folded[Int(byte)]
      if letter != 0 {
        hash = (hash ^ UInt32(letter)) &* prime
        index += 1
      } else if byte >= 0x80 {
        let (sign, length) = sign(at: index, in: bytes)
        switch SignClass(of: sign) {
        case .letter:
          let folded = SignClass.lowerCase(sign)
          hash = (hash ^ folded >> 8) &* prime
          hash = (hash ^ folded & 0xFF) &* prime
        case .ignored where index > start: break
        case .apostrophe where index > start && isBetween(bytes, index, after: length, isLetter):
          break
        default: return index
        }
        index += length
      } else if byte == 0x27 && index > start && isBetween(bytes, index, after: 1, isLetter)
        || byte == 0x2C && index > start && isBetween(bytes, index, after: 1, isDigit)
      {
        index += 1
      } else {
        return index
      }
    }
    return index
  }

  private mutating func add(_ hash: UInt32, _ place: Range<Int>, _ keepsPlaces: Bool) {
    // Mixed once more: short words differ in few bits.
    let mixed = (hash ^ hash >> 15) &* 0x2C1B_3C6D
    let word = mixed ^ mixed >> 13
    words.append(word == 0 ? 1 : word)
    if keepsPlaces {
      places.append(Int32(clamping: place.lowerBound)..<Int32(clamping: place.upperBound))
    }
  }

  private mutating func mark(_ kind: TextMark.Kind) {
    if marks.last?.word == words.count, marks.last?.kind == kind { return }
    marks.append(TextMark(word: words.count, kind: kind))
  }

  /// Passes what is no part of a word, or a sign that is a word by itself; how many bytes it has.
  private mutating func pass(
    at index: Int, in bytes: UnsafeBufferPointer<UInt8>, _ keepsPlaces: Bool
  ) -> Int {
    switch bytes[index] {
    case 0x0A: mark(.paragraph)
    case 0x21, 0x2E, 0x3F: if Self.isAtEnd(bytes, index + 1) { mark(.sentence) }
    case 0x22: mark(Self.straight(at: index, in: bytes))
    case 0x80...0xFF:
      let (sign, length) = Self.sign(at: index, in: bytes)
      switch SignClass(of: sign) {
      case .word: add(sign &* Self.prime, index..<index + length, keepsPlaces)
      case .opens: mark(.opens)
      case .closes: mark(.closes)
      case .endsSentence: mark(.sentence)
      case .letter, .ignored, .apostrophe, .other: break
      }
      return length
    default: break
    }
    return 1
  }

  /// The scalar at `index`, and how many bytes it has.
  private static func sign(
    at index: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> (UInt32, Int) {
    let lead = bytes[index]
    let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1
    guard length > 1, index + length <= bytes.count else { return (0, 1) }
    var sign = UInt32(lead) & (0x7F >> UInt32(length))
    for offset in 1..<length { sign = sign << 6 | UInt32(bytes[index + offset] & 0x3F) }
    return (sign, length)
  }

  /// Whether a straight mark opens or closes, by what it leans on.
  private static func straight(at index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> TextMark.Kind
  {
    let isFree = index == 0 || isOpening(bytes[index - 1])
    let isLast = isAtEnd(bytes, index + 1)
    if isFree == isLast { return .opensOrCloses }
    return isFree ? .opens : .closes
  }

  /// Whether white space, punctuation or nothing stands at `index`.
  private static func isAtEnd(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    guard index < bytes.count else { return true }
    switch bytes[index] {
    case 0x09, 0x0A, 0x0D, 0x20, 0x21, 0x22, 0x29, 0x2C, 0x2D, 0x2E, 0x3A, 0x3B, 0x3F, 0x5D:
      return true
    default: return false
    }
  }

  private static func isOpening(_ byte: UInt8) -> Bool {
    byte <= 0x20 || byte == 0x28 || byte == 0x2D || byte == 0x5B
  }

  @inline(__always)
  private static func isBetween(
    _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, after length: Int,
    _ kind: (UInt8) -> Bool
  ) -> Bool {
    index > 0 && index + length < bytes.count && kind(bytes[index - 1])
      && kind(bytes[index + length])
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (byte | 0x20) &- 0x61 < 26
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
}

/// Something between two words of a text.
struct TextMark: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    case paragraph
    case sentence
    /// Quotation marks.
    case opens
    case closes
    case opensOrCloses
  }

  /// How many words stand before it.
  let word: Int
  let kind: Kind
}
