import AssayModel

/// Bytes that grow at their end, and the one place where a session's texts and numbers are written.
struct ByteBuffer: ~Copyable {
  private var base: UnsafeMutableRawPointer
  private var capacity: Int
  private(set) var count = 0

  init(capacity: Int = 1 << 12) {
    self.capacity = max(capacity, 64)
    base = .allocate(byteCount: self.capacity, alignment: 8)
  }

  deinit { base.deallocate() }

  /// Forgets what was written, and keeps the room.
  mutating func clear() { count = 0 }

  func withBytes<Value, Failure: Error>(
    _ body: (UnsafeBufferPointer<UInt8>) throws(Failure) -> Value
  ) throws(Failure) -> Value {
    try body(
      UnsafeBufferPointer(start: base.assumingMemoryBound(to: UInt8.self), count: count))
  }

  /// A copy of the bytes.
  var bytes: [UInt8] { withBytes { Array($0) } }

  @inline(__always)
  private mutating func reserve(_ more: Int) {
    if more > capacity - count { grow(more) }
  }

  @inline(never)
  private mutating func grow(_ more: Int) {
    capacity = max(capacity * 2, count + more)
    let larger = UnsafeMutableRawPointer.allocate(byteCount: capacity, alignment: 8)
    larger.copyMemory(from: base, byteCount: count)
    base.deallocate()
    base = larger
  }

  @inline(__always)
  mutating func append(_ byte: UInt8) {
    reserve(1)
    base.storeBytes(of: byte, toByteOffset: count, as: UInt8.self)
    count += 1
  }

  @inline(__always)
  mutating func append(_ literal: StaticString) {
    append(UnsafeBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount))
  }

  @inline(__always)
  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let start = bytes.baseAddress, bytes.count > 0 else { return }
    reserve(bytes.count)
    (base + count).copyMemory(from: start, byteCount: bytes.count)
    count += bytes.count
  }

  mutating func append(plain text: String) {
    var text = text
    text.withUTF8 { append($0) }
  }

  mutating func append(_ digest: Digest) {
    reserve(64)
    digest.write(to: UnsafeMutableRawBufferPointer(start: base + count, count: 64))
    count += 64
  }

  mutating func append(_ salt: Salt) {
    reserve(32)
    salt.write(to: UnsafeMutableRawBufferPointer(start: base + count, count: 32))
    count += 32
  }

  mutating func append(_ number: Int) {
    // 19 digits and a sign at the most.
    reserve(20)
    if number < 0 { append(UInt8(ascii: "-")) }
    var rest = number.magnitude
    var width = 1
    var bound: UInt = 10
    while rest >= bound, width < 19 {
      width += 1
      bound = width < 19 ? bound &* 10 : bound
    }
    var offset = count + width
    count = offset
    repeat {
      offset -= 1
      base.storeBytes(
        of: UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10), toByteOffset: offset,
        as: UInt8.self)
      rest /= 10
    } while rest > 0
  }

  /// Adds the last `width` digits of a number, zeros in front.
  mutating func append(_ number: Int, width: Int) {
    reserve(width)
    var rest = number.magnitude
    var offset = count + width
    count = offset
    for _ in 0..<width {
      offset -= 1
      base.storeBytes(
        of: UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10), toByteOffset: offset,
        as: UInt8.self)
      rest /= 10
    }
  }

  /// Adds a JSON string, escaped as the canonical writing escapes.
  mutating func append(string text: String) {
    var text = text
    text.withUTF8 { utf8 in
      reserve(utf8.count + 2)
      append(UInt8(ascii: "\""))
      var plain = 0
      var index = utf8.plainEnd(from: 0)
      while index < utf8.count {
        if let escape = JSON.escape(at: index, of: utf8) {
          append(UnsafeBufferPointer(rebasing: utf8[plain..<index]))
          append(plain: escape.spelling)
          index += escape.length
          plain = index
        } else {
          index += 1
        }
        index = utf8.plainEnd(from: index)
      }
      append(UnsafeBufferPointer(rebasing: utf8[plain..<index]))
      append(UInt8(ascii: "\""))
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The place from `start` on of the first byte that is not ASCII, or that no JSON string of ours
  /// holds as it is: a quote, a backslash, a control character; the end where there is none.
  @inline(__always)
  func plainEnd(from start: Int) -> Int {
    var index = start
    let bytes = UnsafeRawBufferPointer(self)
    while index + 8 <= count {
      let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      // In each, the lowest byte concerned has its highest bit set; higher ones may be wrong.
      let quotes = Self.zeros(word ^ 0x2222_2222_2222_2222)
      let backslashes = Self.zeros(word ^ 0x5C5C_5C5C_5C5C_5C5C)
      let controls = (word &- 0x2020_2020_2020_2020) | (word &+ 0x0101_0101_0101_0101)
      let special = (quotes | backslashes | controls | word) & 0x8080_8080_8080_8080
      if special != 0 { return index + special.trailingZeroBitCount / 8 }
      index += 8
    }
    while index < count {
      let byte = self[index]
      if byte < 0x20 || byte >= 0x7F || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") {
        return index
      }
      index += 1
    }
    return index
  }

  @inline(__always)
  private static func zeros(_ word: UInt64) -> UInt64 {
    (word &- 0x0101_0101_0101_0101) & ~word
  }
}
