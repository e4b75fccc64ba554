/// What a sign beyond ASCII is to a text that is cut into words.
enum SignClass: Hashable {
  case letter
  /// A word by itself: scripts without spaces.
  case word
  /// Stands within a word and changes nothing: vowel signs, invisible marks.
  case ignored
  case apostrophe
  case opens
  case closes
  case endsSentence
  case other

  init(of sign: UInt32) {
    switch sign {
    case 0x00AD, 0x0640, 0x064B...0x0652, 0x200B...0x200F, 0x2060, 0xFEFF: self = .ignored
    case 0x2018, 0x2019: self = .apostrophe
    case 0x00AB, 0x201C, 0x201E: self = .opens
    case 0x00BB, 0x201D: self = .closes
    case 0x06D4, 0x3002: self = .endsSentence
    case 0x00AA, 0x00B5, 0x00BA: self = .letter
    case 0...0x00BF, 0x00D7, 0x00F7, 0x060C, 0x061B, 0x061F, 0x2000...0x206F, 0x20A0...0x20CF,
      0x2190...0x2BFF, 0x3000...0x303F, 0xFF00...0xFF0F, 0xFFFD:
      self = .other
    case 0x3040...0x9FFF, 0xF900...0xFAFF, 0x2_0000...0x3_FFFF: self = .word
    default: self = .letter
    }
  }

  /// The letter in lower case, for the alphabets whose cases lie side by side; any other as it is.
  static func lowerCase(_ sign: UInt32) -> UInt32 {
    switch sign {
    case 0x00C0...0x00DE, 0x0391...0x03A9, 0x0410...0x042F: sign + 0x20
    case 0x0400...0x040F: sign + 0x50
    case 0x0100...0x0137, 0x014A...0x0177: sign | 1
    case 0x0139...0x0148, 0x0179...0x017E: sign + (sign & 1)
    default: sign
    }
  }
}
