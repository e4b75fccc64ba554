/// "1.", "2)", "3.)", "a." or "• 4." at the beginning of a list item.
struct ListMarker {
  /// Where the item's text begins.
  let end: Int
  private let value: Int
  private let isLetter: Bool
  private let bullet: UInt8
  private let closing: UInt8

  /// `nil` where no marker stands at `index`.
  init?(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) {
    var index = index
    var bullet: UInt8 = 0
    // "•" is E2 80 A2, "⁃" E2 81 83.
    if index + 3 < bytes.count, bytes[index] == 0xE2,
      (bytes[index + 1] == 0x80 && bytes[index + 2] == 0xA2)
        || (bytes[index + 1] == 0x81 && bytes[index + 2] == 0x83)
    {
      bullet = bytes[index + 2]
      index += 3
      if index < bytes.count, bytes[index] == 0x20 { index += 1 }
    }
    let start = index
    var value = 0
    while index < bytes.count, index - start < 3, bytes[index] &- 0x30 < 10 {
      value = value * 10 + Int(bytes[index] & 15)
      index += 1
    }
    var isLetter = false
    if index == start, index < bytes.count, bytes[index] &- 0x61 < 26 {
      isLetter = true
      value = Int(bytes[index] - 0x60)
      index += 1
    }
    guard index > start, index < bytes.count else { return nil }
    var closing = bytes[index]
    guard closing == 0x2E || closing == 0x29 else { return nil }
    index += 1
    if closing == 0x2E, index < bytes.count, bytes[index] == 0x29 {
      closing = 0
      index += 1
    }
    guard index < bytes.count, bytes[index] == 0x20 else { return nil }
    end = index
    self.value = value
    self.isLetter = isLetter
    self.bullet = bullet
    self.closing = closing
  }

  /// Whether this marker is the next one after `previous` in the same style.
  func follows(_ previous: ListMarker) -> Bool {
    value == previous.value + 1 && isLetter == previous.isLetter && bullet == previous.bullet
      && closing == previous.closing
  }
}
