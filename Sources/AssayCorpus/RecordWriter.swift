import AssayModel

/// Writes JSON straight into memory of its own: members in the order in which they are given, which
/// its callers keep sorted. It cannot be copied, so that writing never has to ask whose it is.
package struct RecordWriter: ~Copyable {
  private var memory: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  /// How many bytes are written.
  package private(set) var count = 0
  /// Whether a comma must come before the next element.
  private var needsComma = false

  /// A writer with room for some bytes, which grows when it needs more.
  package init(capacity: Int = 1 << 16) {
    self.capacity = max(64, capacity)
    memory = .allocate(capacity: self.capacity)
  }

  deinit { memory.deallocate() }

  /// Gives `body` what is written.
  package borrowing func withBytes<Result>(
    _ body: (UnsafeBufferPointer<UInt8>) throws -> Result
  ) rethrows -> Result {
    try body(UnsafeBufferPointer(start: memory, count: count))
  }

  /// Forgets what was written after the first `count` bytes, and memory beyond a megabyte.
  package mutating func cut(to count: Int) {
    self.count = min(self.count, max(0, count))
    needsComma = false
    if self.count == 0, capacity > 1 << 20 { move(to: 1 << 16) }
  }

  /// Makes room for `more` bytes.
  @inline(__always)
  mutating func reserve(_ more: Int) {
    if capacity - count < more { grow(by: more) }
  }

  @inline(never)
  private mutating func grow(by more: Int) {
    // Much memory grows by a quarter, so that the answer to a very long line has little to spare.
    move(to: count + max(more, capacity < 1 << 24 ? capacity : capacity / 4))
  }

  private mutating func move(to newCapacity: Int) {
    let moved = UnsafeMutablePointer<UInt8>.allocate(capacity: newCapacity)
    moved.update(from: memory, count: count)
    memory.deallocate()
    memory = moved
    capacity = newCapacity
  }

  @inline(__always)
  private mutating func put(_ byte: UInt8) {
    memory[count] = byte
    count += 1
  }

  // MARK: JSON

  @inline(__always)
  mutating func object(_ body: (inout RecordWriter) -> Void) { enclosed(0x7B, 0x7D, body) }

  @inline(__always)
  mutating func array(_ body: (inout RecordWriter) -> Void) { enclosed(0x5B, 0x5D, body) }

  /// A member's name, which must need no escape; its value comes next.
  @inline(__always)
  mutating func name(_ name: StaticString) {
    let length = name.utf8CodeUnitCount
    reserve(length + 4)
    separate()
    put(0x22)
    (memory + count).update(from: name.utf8Start, count: length)
    count += length
    put(0x22)
    put(0x3A)
    needsComma = false
  }

  mutating func text(_ text: String?) {
    guard var text else { return null() }
    text.withUTF8 { self.text($0) }
  }

  /// A string of valid UTF-8.
  mutating func text(_ utf8: UnsafeBufferPointer<UInt8>) {
    reserve(utf8.count + 16)
    separate()
    put(0x22)
    let bytes = UnsafeRawBufferPointer(utf8)
    var index = 0
    while index + 8 <= bytes.count {
      let eight = bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      guard PlainBytes.arePlain(UInt64(littleEndian: eight)) else {
        return rest(of: utf8, from: index)
      }
      UnsafeMutableRawPointer(memory + count).storeBytes(of: eight, as: UInt64.self)
      index += 8
      count += 8
    }
    while index < utf8.count {
      guard PlainBytes.isPlain(utf8[index]) else { return rest(of: utf8, from: index) }
      put(utf8[index])
      index += 1
    }
    put(0x22)
  }

  /// The rest of a string, some of which may have to be escaped, and the mark that closes it.
  @inline(never)
  private mutating func rest(of utf8: UnsafeBufferPointer<UInt8>, from start: Int) {
    var index = start
    while index < utf8.count {
      if !PlainBytes.isPlain(utf8[index]), let escape = JSON.escape(at: index, of: utf8) {
        var spelling = escape.spelling
        spelling.withUTF8 { spelling in
          reserve(spelling.count + utf8.count - index + 2)
          for byte in spelling { put(byte) }
        }
        index += escape.length
      } else {
        put(utf8[index])
        index += 1
      }
    }
    put(0x22)
  }

  mutating func integer(_ number: Int?) {
    guard let number else { return null() }
    reserve(24)
    separate()
    if number < 0 { put(0x2D) }
    var rest = number.magnitude
    var digits = 1
    var limit: UInt = 10
    while digits < 19, rest >= limit {
      digits += 1
      limit *= 10
    }
    count += digits
    for place in 1...digits {
      memory[count - place] = 0x30 + UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    }
  }

  mutating func null() {
    reserve(8)
    separate()
    put(0x6E)
    put(0x75)
    put(0x6C)
    put(0x6C)
  }

  /// Ends a line.
  mutating func endLine() {
    reserve(1)
    put(0x0A)
    needsComma = false
  }

  /// A record that is written as a whole.
  mutating func record(_ json: JSON) {
    var bytes: [UInt8] = []
    json.write(to: &bytes)
    reserve(bytes.count)
    for byte in bytes { put(byte) }
  }

  /// There must be room for a byte more.
  @inline(__always)
  private mutating func separate() {
    if needsComma { put(0x2C) }
    needsComma = true
  }

  @inline(__always)
  private mutating func enclosed(
    _ open: UInt8, _ close: UInt8, _ body: (inout RecordWriter) -> Void
  ) {
    reserve(8)
    separate()
    put(open)
    needsComma = false
    body(&self)
    reserve(1)
    put(close)
    needsComma = true
  }
}
