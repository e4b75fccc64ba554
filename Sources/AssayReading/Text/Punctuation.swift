/// A mark or space beyond ASCII, as UTF-8 spells it.
struct Punctuation {
  let kind: Token.Kind
  let length: Int
  var isSpace = false
  var isApostrophe = false

  /// `nil` when no such mark begins at `index`.
  init?(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int, limit: Int) {
    switch bytes[index] {
    case 0xC2 where index + 1 < limit:
      length = 2
      switch bytes[index + 1] {
      case 0xA0:
        kind = .symbol
        isSpace = true
      case 0xAB, 0xBB: kind = .quote
      case 0xB7: kind = .symbol
      default: return nil
      }
    case 0xE2 where index + 2 < limit && bytes[index + 1] == 0x80:
      length = 3
      switch bytes[index + 2] {
      case 0x80...0x8F, 0xAF:
        kind = .symbol
        isSpace = true
      case 0x93...0x95: kind = .dash
      case 0x90...0x92: kind = .hyphen
      case 0x98, 0x9C...0x9F: kind = .quote
      case 0x99:
        kind = .quote
        isApostrophe = true
      case 0xA2: kind = .symbol
      case 0xA6: kind = .symbol
      default: return nil
      }
    // "≈", "≤", "≥"
    case 0xE2 where index + 2 < limit && bytes[index + 1] == 0x89:
      length = 3
      switch bytes[index + 2] {
      case 0x88, 0xA4, 0xA5: kind = .symbol
      default: return nil
      }
    case 0xEF where index + 2 < limit && bytes[index + 1] == 0xBB && bytes[index + 2] == 0xBF:
      length = 3
      kind = .symbol
      isSpace = true
    default: return nil
    }
  }
}
