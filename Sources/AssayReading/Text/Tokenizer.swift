/// Bytes become tokens: one pass, one look into the lexicon a word, no allocation but the array's.
struct Tokenizer {
  let bytes: UnsafeBufferPointer<UInt8>
  let lexicon: Lexicon

  /// The tokens of a range of the bytes.
  func tokens(of range: Range<Int>) -> [Token] {
    // A token has one byte at least.
    [Token](unsafeUninitializedCapacity: range.count) { tokens, count in
      count = write(range, to: tokens)
    }
  }

  /// Writes the tokens of a range into memory that is not initialised and has room for one a byte.
  /// - Returns: how many there are.
  private func write(_ range: Range<Int>, to tokens: UnsafeMutableBufferPointer<Token>) -> Int {
    let to = range.upperBound
    var index = range.lowerBound
    var count = 0
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
          index..<index + sign.length, kind: sign.kind, spaced: spaced)
        if sign.kind == .quote, sign.isApostrophe,
          let possessive = possessive(at: index, length: sign.length, limit: to)
        {
          tokens.initializeElement(at: count, to: possessive)
          count += 1
          index = Int(possessive.end)
          spaced = false
          continue
        }
      } else {
        token = word(at: index, limit: to, spaced: spaced)
      }
      tokens.initializeElement(at: count, to: token)
      count += 1
      index = max(Int(token.end), index + 1)
      spaced = false
    }
    return count
  }

  static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

  @inline(__always)
  private func word(at start: Int, limit: Int, spaced: Bool) -> Token {
    let letters = Spelling.letters(bytes, from: start, limit: limit)
    if letters.end < limit, Self.goesOn(bytes[letters.end], after: letters.end > start),
      let end = wordEnd(from: letters.end, start: start, limit: limit)
    {
      return mixedWord(start..<end, spaced: spaced)
    }
    let shape: Token.Shape =
      !letters.hasCapitals
      ? .lower
      : !letters.hasSmallLetters
        ? (letters.end - start == 1 ? .capitalised : .upper)
        : letters.beginsWithCapital ? .capitalised : .other
    var token = Token(start..<letters.end, kind: .word, shape: shape, spaced: spaced)
    fill(&token, from: letters.spelling)
    return token
  }

  /// Whether a byte that is no ASCII letter may belong to the word before it.
  @inline(__always)
  private static func goesOn(_ byte: UInt8, after hasLetters: Bool) -> Bool {
    byte >= 0x80 || byte &- 0x30 < 10 && hasLetters
  }

  /// The end of a word that has more than ASCII letters; `nil` where it ends at `index`.
  private func wordEnd(from index: Int, start: Int, limit: Int) -> Int? {
    var end = index
    while end < limit, Self.isLetter(bytes[end]) || Self.goesOn(bytes[end], after: end > start) {
      if bytes[end] >= 0x80, Punctuation(bytes, at: end, limit: limit) != nil { break }
      end += 1
    }
    return end > index ? end : nil
  }

  /// A word with digits or with letters beyond ASCII.
  private func mixedWord(_ range: Range<Int>, spaced: Bool) -> Token {
    var capitals = 0
    for index in range where bytes[index] &- 0x41 < 26 { capitals += 1 }
    let first = bytes[range.lowerBound]
    let shape: Token.Shape =
      capitals == 0
      ? (first < 0x80 ? .lower : .other)
      : first &- 0x41 < 26 ? .capitalised : .other
    var token = Token(range, kind: .word, shape: shape, spaced: spaced)
    if let spelling = Spelling(bytes, range) { fill(&token, from: spelling) }
    return token
  }

  /// Fills in what the lexicon holds of a word.
  @inline(__always)
  private func fill(_ token: inout Token, from spelling: Spelling) {
    let row = lexicon.row(of: spelling)
    token.entry = row.pointee.entry
    token.classes = row.pointee.classes
    token.word = row.pointee.word
    if token.isAny(.number) { token.number = lexicon.entries[Int(token.entry)].number }
    // "may" and "sat" are months and days only with a capital.
    if token.shape == .lower { token.classes.subtract([.month, .weekday]) }
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
    var token = Token(start..<index, kind: .number, spaced: spaced)
    token.number = isWhole ? value : -1
    return token
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
    return Token(index..<end, kind: kind, spaced: spaced)
  }

  /// `'s` after a letter.
  private func possessive(at index: Int, length: Int, limit: Int) -> Token? {
    let next = index + length
    guard index > 0, next < limit, bytes[next] | 0x20 == 0x73,
      Self.isLetter(bytes[index - 1]) || bytes[index - 1] >= 0x80,
      next + 1 >= limit || !Self.isLetter(bytes[next + 1])
    else { return nil }
    return Token(index..<next + 1, kind: .possessive, spaced: false)
  }
}
