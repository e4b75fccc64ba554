import AssayDigest
import AssayModel

extension Digest: Spelled {
  @inline(__always) static var spellingLength: Int? { 64 }

  init?(spelling: UnsafeBufferPointer<UInt8>) { self.init(hexadecimal: spelling) }

  func spell(to bytes: inout ByteBuffer) { bytes.append(self) }
}

/// An id: its letter, and its number without leading zeros and of at most nine digits.
extension Identifier {
  init?(spelling: UnsafeBufferPointer<UInt8>) {
    guard spelling.count >= 2, spelling.count <= 10,
      UInt32(spelling[0]) == Self.letter.value, spelling[1] != UInt8(ascii: "0")
    else { return nil }
    guard let number = spelling.decimal(1..<spelling.count) else { return nil }
    self.init(number: number)
  }

  func spell(to bytes: inout ByteBuffer) {
    bytes.append(UInt8(truncatingIfNeeded: Self.letter.value))
    bytes.append(number)
  }
}

extension ArticleID: Spelled {}
extension ClaimID: Spelled {}
extension SourceID: Spelled {}
extension IncidentID: Spelled {}

extension ItemID: Spelled {
  init?(spelling: UnsafeBufferPointer<UInt8>) {
    if let id = ArticleID(spelling: spelling) {
      self = .article(id)
    } else if let id = ClaimID(spelling: spelling) {
      self = .claim(id)
    } else if let id = SourceID(spelling: spelling) {
      self = .source(id)
    } else if let id = IncidentID(spelling: spelling) {
      self = .incident(id)
    } else {
      return nil
    }
  }

  func spell(to bytes: inout ByteBuffer) {
    switch self {
    case .article(let id): id.spell(to: &bytes)
    case .claim(let id): id.spell(to: &bytes)
    case .source(let id): id.spell(to: &bytes)
    case .incident(let id): id.spell(to: &bytes)
    }
  }
}

// MARK: - Times

extension CalendarDate {
  /// Reads `2024-01-18`, the first ten bytes.
  fileprivate init?(from bytes: UnsafeBufferPointer<UInt8>) {
    guard bytes.count >= 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
      let year = bytes.decimal(0..<4), let month = bytes.decimal(5..<7),
      let day = bytes.decimal(8..<10)
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  fileprivate func spell(to bytes: inout ByteBuffer) {
    bytes.append(year, width: 4)
    bytes.append(UInt8(ascii: "-"))
    bytes.append(month, width: 2)
    bytes.append(UInt8(ascii: "-"))
    bytes.append(day, width: 2)
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The number that the digits at `range`, which lies within, spell.
  fileprivate func decimal(_ range: Range<Int>) -> Int? {
    var number = 0
    for index in range {
      let digit = self[index] &- UInt8(ascii: "0")
      guard digit < 10 else { return nil }
      number = number &* 10 &+ Int(digit)
    }
    return number
  }

  /// The minute of the day that `14:05`, five bytes at `start`, spells.
  fileprivate func minute(at start: Int) -> Int? {
    guard count >= start + 5, self[start + 2] == UInt8(ascii: ":"),
      let hour = decimal(start..<start + 2), let minute = decimal(start + 3..<start + 5),
      hour < 24, minute < 60
    else { return nil }
    return hour * 60 + minute
  }
}

extension ByteBuffer {
  fileprivate mutating func append(minute: Int) {
    append(minute / 60, width: 2)
    append(UInt8(ascii: ":"))
    append(minute % 60, width: 2)
  }
}

extension Moment: Spelled {
  init?(spelling: UnsafeBufferPointer<UInt8>) {
    guard let day = CalendarDate(from: spelling) else { return nil }
    if spelling.count == 10 {
      self.init(day: day)
      return
    }
    guard spelling.count == 16, spelling[10] == UInt8(ascii: "T"),
      let minute = spelling.minute(at: 11)
    else { return nil }
    self.init(day: day, minute: minute)
  }

  func spell(to bytes: inout ByteBuffer) {
    day.spell(to: &bytes)
    guard let minute else { return }
    bytes.append(UInt8(ascii: "T"))
    bytes.append(minute: minute)
  }
}

extension Instant: Spelled {
  @inline(__always) static var spellingLength: Int? { 20 }

  init?(spelling: UnsafeBufferPointer<UInt8>) {
    guard spelling.count == 20, spelling[10] == UInt8(ascii: "T"),
      spelling[16] == UInt8(ascii: ":"), spelling[19] == UInt8(ascii: "Z"),
      let day = CalendarDate(from: spelling), let minute = spelling.minute(at: 11),
      let second = spelling.decimal(17..<19), second < 60
    else { return nil }
    self.init(secondsSinceEpoch: day.daysSinceEpoch * 86_400 + minute * 60 + second)
  }

  func spell(to bytes: inout ByteBuffer) {
    let day = day
    let second = secondsSinceEpoch - day.daysSinceEpoch * 86_400
    day.spell(to: &bytes)
    bytes.append(UInt8(ascii: "T"))
    bytes.append(minute: second / 60)
    bytes.append(UInt8(ascii: ":"))
    bytes.append(second % 60, width: 2)
    bytes.append(UInt8(ascii: "Z"))
  }
}

extension DateRange: Spelled {
  init?(spelling: UnsafeBufferPointer<UInt8>) {
    guard let from = CalendarDate(from: spelling) else { return nil }
    if spelling.count == 10 {
      self.init(from)
      return
    }
    guard spelling.count == 21, spelling[10] == UInt8(ascii: "/"),
      let to = CalendarDate(from: UnsafeBufferPointer(rebasing: spelling[11...])), from != to
    else { return nil }
    self.init(from: from, to: to)
  }

  func spell(to bytes: inout ByteBuffer) {
    from.spell(to: &bytes)
    guard from != to else { return }
    bytes.append(UInt8(ascii: "/"))
    to.spell(to: &bytes)
  }
}

extension Salt: Spelled {
  @inline(__always) static var spellingLength: Int? { 32 }

  init?(spelling: UnsafeBufferPointer<UInt8>) { self.init(hexadecimal: spelling) }

  func spell(to bytes: inout ByteBuffer) { bytes.append(self) }

  /// The salt that `text` spells. Any other text hides as much as one: it is hashed into one.
  init(of text: String) {
    if let salt = Salt(hexadecimal: text) {
      self = salt
    } else {
      self.init(words: Digest(of: text).words.lowHalf)
    }
  }
}
