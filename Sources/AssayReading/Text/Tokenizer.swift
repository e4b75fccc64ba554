/// Bytes become tokens: one pass, one look into the lexicon a word, no allocation but the array's.
struct Tokenizer {
  let bytes: UnsafeBufferPointer<UInt8>
  let lexicon: Lexicon

  /// Appends the tokens of `bytes[from..<to]` to `tokens`.
  func tokenize(from: Int, to: Int, into tokens: inout [Token]) {
    var index = from
    var spaced = true
    while index < to {
      let byte = bytes[index]
      if byte == 0x20 || byte == 0x09 || byte == 0x0D {
        index += 1
        spaced = true
        continue
      }
      let token: Token
      if Self.isLetter(byte) {
        token = word(at: index, limit: to, spaced: spaced)
      } else if byte &- 0x30 < 10 {
        token = number(at: index, limit: to, spaced: spaced)
      } else if byte < 0x80 {
        token = mark(at: index, limit: to, spaced: spaced)
      } else if let sign = Punctuation(bytes, at: index, limit: to) {
        if sign.isSpace {
          index += sign.length
          spaced = true
          continue
        }
        token = Token(
          start: Int32(index), end: Int32(index + sign.length), kind: sign.kind, spaced: spaced)
        if sign.kind == .quote, sign.isApostrophe,
          let possessive = possessive(at: index, length: sign.length, limit: to)
        {
          tokens.append(possessive)
          index = Int(possessive.end)
          spaced = false
          continue
        }
      } else {
        token = word(at: index, limit: to, spaced: spaced)
      }
      tokens.append(token)
      index = max(Int(token.end), index + 1)
      spaced = false
    }
  }

  static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

  private func word(at start: Int, limit: Int, spaced: Bool) -> Token {
    var index = start
    var hash = Lexicon.emptyHash
    var capitals = 0
    while index < limit {
      let byte = bytes[index]
      if byte &- 0x61 < 26 {
        hash = Lexicon.hash(hash, byte)
        index += 1
      } else if byte &- 0x41 < 26 {
        capitals += 1
        hash = Lexicon.hash(hash, byte | 0x20)
        index += 1
      } else if byte >= 0x80 {
        if Punctuation(bytes, at: index, limit: limit) != nil { break }
        hash = Lexicon.hash(hash, byte)
        index += 1
      } else if byte &- 0x30 < 10, index > start {
        hash = Lexicon.hash(hash, byte)
        index += 1
      } else {
        break
      }
    }
    let length = index - start
    let first = bytes[start]
    let shape: Token.Shape =
      capitals == 0
      ? (first < 0x80 ? .lower : .other)
      : capitals == length
        ? (length == 1 ? .capitalised : .upper)
        : first &- 0x41 < 26 ? .capitalised : .other
    var token = Token(
      start: Int32(start), end: Int32(index), kind: .word, shape: shape, spaced: spaced)
    if length <= Lexicon.longestWord {
      token.entry = lexicon.entry(of: bytes, from: start, to: index, hash: hash)
      if token.entry != 0 {
        let entry = lexicon.entries + Int(token.entry)
        token.classes = entry.pointee.classes
        token.word = entry.pointee.word
        token.number = entry.pointee.number
        // "may" and "sat" are months and days only with a capital.
        if shape == .lower { token.classes.subtract([.month, .weekday]) }
      }
    }
    return token
  }

  private func number(at start: Int, limit: Int, spaced: Bool) -> Token {
    var index = start
    var value = 0
    var isWhole = true
    while index < limit {
      let byte = bytes[index]
      if byte &- 0x30 < 10 {
        let (tenfold, overflow) = value.multipliedReportingOverflow(by: 10)
        let (sum, carry) = tenfold.addingReportingOverflow(Int(byte & 15))
        if overflow || carry { isWhole = false } else { value = sum }
        index += 1
      } else if byte == 0x2C, index + 3 < limit, areDigits(index + 1..<index + 4),
        index + 4 >= limit || bytes[index + 4] &- 0x30 >= 10
      {
        index += 1
      } else if byte == 0x2E, index + 1 < limit, bytes[index + 1] &- 0x30 < 10 {
        isWhole = false
        index += 1
      } else if Self.isLetter(byte) {
        // "3rd", "1980s", "M16": no count.
        isWhole = false
        index += 1
      } else {
        break
      }
    }
    return Token(
      start: Int32(start), end: Int32(index), kind: .number, spaced: spaced,
      number: isWhole ? value : -1)
  }

  private func areDigits(_ range: Range<Int>) -> Bool {
    range.allSatisfy { bytes[$0] &- 0x30 < 10 }
  }

  private func mark(at index: Int, limit: Int, spaced: Bool) -> Token {
    let kind: Token.Kind
    var end = index + 1
    switch bytes[index] {
    case 0x0A: kind = .lineBreak
    case 0x2C: kind = .comma
    case 0x2E: kind = .stop
    case 0x21, 0x3F: kind = .exclamation
    case 0x3B: kind = .semicolon
    case 0x3A: kind = .colon
    case 0x28, 0x5B: kind = .open
    case 0x29, 0x5D: kind = .close
    case 0x22, 0x60: kind = .quote
    case 0x27:
      if let possessive = possessive(at: index, length: 1, limit: limit) { return possessive }
      kind = .quote
    case 0x2D:
      while end < limit, bytes[end] == 0x2D { end += 1 }
      kind = end > index + 1 || spaced ? .dash : .hyphen
    default: kind = .symbol
    }
    return Token(start: Int32(index), end: Int32(end), kind: kind, spaced: spaced)
  }

  /// `'s` after a letter.
  private func possessive(at index: Int, length: Int, limit: Int) -> Token? {
    let next = index + length
    guard index > 0, next < limit, bytes[next] | 0x20 == 0x73,
      Self.isLetter(bytes[index - 1]) || bytes[index - 1] >= 0x80,
      next + 1 >= limit || !Self.isLetter(bytes[next + 1])
    else { return nil }
    return Token(start: Int32(index), end: Int32(next + 1), kind: .possessive, spaced: false)
  }
}
