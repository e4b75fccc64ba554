/// The Windows-1252 code page, which text that is not UTF-8 nearly always turns out to be.
enum Windows1252 {
  /// The character at `byte`; `nil` for the five bytes that have none.
  static func scalar(_ byte: UInt8) -> Unicode.Scalar? {
    guard (0x80...0x9F).contains(byte) else { return Unicode.Scalar(byte) }
    let unit = upperControls[Int(byte) - 0x80]
    return unit == 0 ? nil : Unicode.Scalar(unit)
  }

  /// The characters at 0x80 to 0x9F, 0 where there is none. All others are those of Latin-1.
  private static let upperControls: [UInt16] = [
    0x20AC, 0x0000, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
    0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x0000, 0x017D, 0x0000,
    0x0000, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x0000, 0x017E, 0x0178,
  ]
}
