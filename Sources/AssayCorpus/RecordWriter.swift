import AssayModel

/// Writes JSON straight into bytes: members in the order in which they are given, which its callers
/// keep sorted.
struct RecordWriter {
  private(set) var bytes: [UInt8]
  /// Whether a comma must come before the next element.
  private var needsComma = false

  init(appendingTo bytes: consuming [UInt8]) { self.bytes = bytes }

  mutating func object(_ body: (inout RecordWriter) -> Void) { enclosed(0x7B, 0x7D, body) }

  mutating func array(_ body: (inout RecordWriter) -> Void) { enclosed(0x5B, 0x5D, body) }

  /// A member's name, which must need no escape; its value comes next.
  mutating func name(_ name: StaticString) {
    separate()
    bytes.append(0x22)
    bytes.append(
      contentsOf: UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount))
    bytes.append(0x22)
    bytes.append(0x3A)
    needsComma = false
  }

  mutating func text(_ text: String?) {
    guard let text else { return null() }
    separate()
    var copy = text
    copy.withUTF8 { (utf8: UnsafeBufferPointer<UInt8>) in
      // What is plain ASCII, nearly everything, is copied as it is.
      for byte in utf8 where byte < 0x20 || byte >= 0x7F || byte == 0x22 || byte == 0x5C {
        JSON.write(text, to: &bytes)
        return
      }
      bytes.append(0x22)
      bytes.append(contentsOf: utf8)
      bytes.append(0x22)
    }
  }

  mutating func integer(_ number: Int?) {
    guard var number else { return null() }
    separate()
    if number < 0 {
      bytes.append(contentsOf: String(number).utf8)
      return
    }
    let start = bytes.count
    repeat {
      bytes.append(0x30 + UInt8(number % 10))
      number /= 10
    } while number > 0
    bytes[start...].reverse()
  }

  mutating func null() {
    separate()
    bytes.append(contentsOf: [0x6E, 0x75, 0x6C, 0x6C])
  }

  private mutating func separate() {
    if needsComma { bytes.append(0x2C) }
    needsComma = true
  }

  private mutating func enclosed(
    _ open: UInt8, _ close: UInt8, _ body: (inout RecordWriter) -> Void
  ) {
    separate()
    bytes.append(open)
    needsComma = false
    body(&self)
    bytes.append(close)
    needsComma = true
  }
}
