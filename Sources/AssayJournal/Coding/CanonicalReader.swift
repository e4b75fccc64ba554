import AssayModel

/// Reads members from a session's own bytes, as the canonical writer writes them and in no other
/// way: order, spacing and escapes. What it reads needs no writing again to be proved canonical;
/// what deviates anywhere is left to the reader of trees.
struct CanonicalReader: MemberCoder {
  private let bytes: UnsafeBufferPointer<UInt8>
  private(set) var index: Int
  /// Whether everything so far was as it would be written.
  private(set) var isCanonical = true
  private var isFirst = true
  /// Where the fact that was read last stands.
  private(set) var factRange = 0..<0

  init(_ bytes: UnsafeBufferPointer<UInt8>, from index: Int = 0) {
    self.bytes = bytes
    self.index = index
  }

  /// Whether all bytes were read, and all were canonical.
  var isComplete: Bool { isCanonical && index == bytes.count }

  mutating func refuse() { isCanonical = false }

  // MARK: - Bytes

  @inline(__always)
  private mutating func take(_ byte: UInt8) {
    if index < bytes.count, bytes[index] == byte {
      index += 1
    } else {
      isCanonical = false
    }
  }

  /// Passes over `literal`, or answers that something else stands there.
  @inline(__always)
  private func stands(_ literal: StaticString, at index: Int) -> Bool {
    let length = literal.utf8CodeUnitCount
    guard index + length <= bytes.count else { return false }
    for offset in 0..<length where bytes[index + offset] != literal.utf8Start[offset] {
      return false
    }
    return true
  }

  /// Where the value of the member `name` begins, if that is the next member.
  @inline(__always)
  private func valueStart(of name: StaticString) -> Int? {
    var start = index
    if !isFirst {
      guard start < bytes.count, bytes[start] == UInt8(ascii: ",") else { return nil }
      start += 1
    }
    guard start < bytes.count, bytes[start] == UInt8(ascii: "\""), stands(name, at: start + 1)
    else { return nil }
    let end = start + 1 + name.utf8CodeUnitCount
    guard stands("\":", at: end) else { return nil }
    return end + 2
  }

  @inline(__always)
  private mutating func begin(_ name: StaticString) -> Bool {
    guard isCanonical, let start = valueStart(of: name) else {
      isCanonical = false
      return false
    }
    index = start
    isFirst = false
    return true
  }

  func isNext(_ name: StaticString) -> Bool? { valueStart(of: name) != nil }

  /// Reads an object whose members `code` names.
  mutating func read<Value>(_ blank: Value, _ code: (inout Self, Value) -> Value) -> Value {
    take(UInt8(ascii: "{"))
    let wasFirst = isFirst
    isFirst = true
    let value = code(&self, blank)
    isFirst = wasFirst
    take(UInt8(ascii: "}"))
    return value
  }

  // MARK: - Texts

  mutating func text(_ name: StaticString, _ value: String) -> String {
    guard begin(name) else { return value }
    return string(like: value)
  }

  /// Reads a string; `known` is answered where it is the same, so that equal texts share memory.
  private mutating func string(like known: String) -> String {
    take(UInt8(ascii: "\""))
    guard isCanonical else { return known }
    let start = index
    var end = bytes.plainEnd(from: start)
    var isASCII = true
    while end < bytes.count, bytes[end] >= 0x80, !needsEscape(at: end) {
      isASCII = false
      end += 1
      if end < bytes.count, bytes[end] < 0x80 { end = bytes.plainEnd(from: end) }
    }
    guard end < bytes.count else {
      isCanonical = false
      return known
    }
    if bytes[end] == UInt8(ascii: "\\") { return escapedString(from: start, plainUntil: end) }
    guard bytes[end] == UInt8(ascii: "\"") else {
      isCanonical = false
      return known
    }
    index = end + 1
    let content = UnsafeBufferPointer(rebasing: bytes[start..<end])
    if known.utf8.count == content.count, !known.isEmpty, known.utf8.elementsEqual(content) {
      return known
    }
    if isASCII { return String(decoding: content, as: UTF8.self) }
    return validated(content)
  }

  /// Whether the character that begins or goes on at a byte above ASCII is never written as it is.
  @inline(__always)
  private func needsEscape(at index: Int) -> Bool {
    (bytes[index] == 0xC2 || bytes[index] == 0xE2) && JSON.escape(at: index, of: bytes) != nil
  }

  private mutating func validated(_ content: UnsafeBufferPointer<UInt8>) -> String {
    guard let text = String(validating: content, as: UTF8.self) else {
      isCanonical = false
      return ""
    }
    return text
  }

  /// Reads the rest of a string that has escapes; each must be the one that the writer chooses.
  private mutating func escapedString(from start: Int, plainUntil first: Int) -> String {
    var content: [UInt8] = []
    content.reserveCapacity(2 * (first - start) + 64)
    var plain = start
    var end = first
    while end < bytes.count {
      let byte = bytes[end]
      if byte == UInt8(ascii: "\"") {
        content.append(contentsOf: bytes[plain..<end])
        index = end + 1
        return content.withUnsafeBufferPointer { validated($0) }
      }
      if byte == UInt8(ascii: "\\") {
        content.append(contentsOf: bytes[plain..<end])
        guard let (scalar, length) = escape(at: end) else { break }
        content.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        end += length
        plain = end
      } else {
        guard byte >= 0x80, !needsEscape(at: end) else { break }
        end += 1
      }
      end = bytes.plainEnd(from: end)
    }
    isCanonical = false
    return ""
  }

  /// The scalar that an escape stands for, and the escape's length; `nil` where the writer would
  /// write it otherwise.
  private func escape(at index: Int) -> (Unicode.Scalar, length: Int)? {
    guard index + 1 < bytes.count else { return nil }
    switch bytes[index + 1] {
    case UInt8(ascii: "\""): return ("\"", 2)
    case UInt8(ascii: "\\"): return ("\\", 2)
    case UInt8(ascii: "n"): return ("\n", 2)
    case UInt8(ascii: "r"): return ("\r", 2)
    case UInt8(ascii: "t"): return ("\t", 2)
    case UInt8(ascii: "u"):
      guard index + 6 <= bytes.count else { return nil }
      var value: UInt32 = 0
      for digit in bytes[index + 2..<index + 6] {
        switch digit {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): value = value << 4 | UInt32(digit - 0x30)
        case UInt8(ascii: "a")...UInt8(ascii: "f"): value = value << 4 | UInt32(digit - 0x57)
        default: return nil
        }
      }
      switch value {
      case 0x09, 0x0A, 0x0D: return nil
      case 0x00..<0x20, 0x7F..<0xA0, 0x2028, 0x2029:
        return Unicode.Scalar(value).map { ($0, 6) }
      default: return nil
      }
    default: return nil
    }
  }

  mutating func optionalText(_ name: StaticString, _ value: String?) -> String? {
    isNext(name) == true ? text(name, "") : nil
  }

  // MARK: - Spelled values

  private mutating func spelled<Value: Spelled>(_ known: Value) -> Value {
    take(UInt8(ascii: "\""))
    var end = index
    while end < bytes.count, bytes[end] != UInt8(ascii: "\"") { end += 1 }
    guard isCanonical, end < bytes.count,
      let value = Value(spelling: UnsafeBufferPointer(rebasing: bytes[index..<end]))
    else {
      isCanonical = false
      return known
    }
    index = end + 1
    return value
  }

  mutating func value<Value: Spelled>(_ name: StaticString, _ value: Value) -> Value {
    begin(name) ? spelled(value) : value
  }

  mutating func optionalValue<Value: Spelled>(_ name: StaticString, _ value: Value?) -> Value? {
    guard isCanonical, let start = valueStart(of: name) else { return nil }
    var end = start + 1
    while end < bytes.count, bytes[end] != UInt8(ascii: "\"") { end += 1 }
    guard end < bytes.count, bytes[start] == UInt8(ascii: "\""),
      let value = Value(spelling: UnsafeBufferPointer(rebasing: bytes[start + 1..<end]))
    else {
      isCanonical = false
      return nil
    }
    index = end + 1
    isFirst = false
    return value
  }

  mutating func values<Value: Spelled>(_ name: StaticString, _ values: [Value]) -> [Value] {
    guard begin(name) else { return values }
    take(UInt8(ascii: "["))
    var values: [Value] = []
    if index < bytes.count, bytes[index] == UInt8(ascii: "]") {
      index += 1
      return values
    }
    while isCanonical {
      var end = index + 1
      while end < bytes.count, bytes[end] != UInt8(ascii: "\"") { end += 1 }
      guard end + 1 < bytes.count, bytes[index] == UInt8(ascii: "\""),
        let value = Value(spelling: UnsafeBufferPointer(rebasing: bytes[index + 1..<end]))
      else { break }
      values.append(value)
      index = end + 2
      if bytes[end + 1] == UInt8(ascii: "]") { return values }
      guard bytes[end + 1] == UInt8(ascii: ",") else { break }
    }
    isCanonical = false
    return values
  }

  mutating func optionalValues<Value: Spelled>(
    _ name: StaticString, _ values: [Value]
  ) -> [Value] {
    guard isNext(name) == true else { return [] }
    let values = self.values(name, values)
    if values.isEmpty { isCanonical = false }
    return values
  }

  // MARK: - Numbers

  mutating func integer(_ name: StaticString, _ value: Int) -> Int {
    begin(name) ? number() : value
  }

  mutating func optionalInteger(_ name: StaticString, _ value: Int?) -> Int? {
    isNext(name) == true ? integer(name, 0) : nil
  }

  mutating func nullableInteger(_ name: StaticString, _ value: Int?) -> Int? {
    guard begin(name) else { return nil }
    if stands("null", at: index) {
      index += 4
      return nil
    }
    return number()
  }

  mutating func integers(_ name: StaticString, _ values: [Int]) -> [Int] {
    guard begin(name) else { return values }
    var values: [Int] = []
    list(after: "[", until: "]") { reader in values.append(reader.number()) }
    return values
  }

  /// A number of at most 18 digits; longer ones are left to the reader of trees.
  private mutating func number() -> Int {
    let isNegative = index < bytes.count && bytes[index] == UInt8(ascii: "-")
    let start = isNegative ? index + 1 : index
    var end = start
    var number = 0
    while end < bytes.count, bytes[end] &- UInt8(ascii: "0") < 10, end - start < 18 {
      number = number &* 10 &+ Int(bytes[end] &- UInt8(ascii: "0"))
      end += 1
    }
    let startsWithZero = end > start && bytes[start] == UInt8(ascii: "0")
    if end == start || (startsWithZero && (end - start > 1 || isNegative)) { isCanonical = false }
    index = end
    return isNegative ? -number : number
  }

  // MARK: - Objects

  mutating func object<Value>(
    _ name: StaticString, _ value: Value, _ code: (inout Self, Value) -> Value
  ) -> Value {
    begin(name) ? read(value, code) : value
  }

  mutating func fact(_ name: StaticString, _ value: Fact) -> Fact {
    guard begin(name), let blank = Fact.blank(of: kindAhead) else {
      isCanonical = false
      return value
    }
    let start = index
    let fact = read(blank, Fact.coded)
    factRange = start..<index
    return fact
  }

  /// The kind of the fact that begins here. The fact's own members prove it afterwards.
  private var kindAhead: UnsafeBufferPointer<UInt8> {
    // Where the kind stands depends on the kind: members stand in the order of their names.
    var place = index
    var depth = 0
    while place < bytes.count {
      switch bytes[place] {
      case UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "}"): depth -= 1
      case UInt8(ascii: "\""):
        if depth == 1, stands("\"fact\":\"", at: place) {
          let start = place + 8
          var end = start
          while end < bytes.count, bytes[end] != UInt8(ascii: "\"") { end += 1 }
          return UnsafeBufferPointer(rebasing: bytes[start..<end])
        }
        place = stringEnd(from: place + 1)
      default: break
      }
      if depth == 0 { break }
      place += 1
    }
    return UnsafeBufferPointer(start: nil, count: 0)
  }

  /// Where the string whose content begins at `start` has its closing quote.
  private func stringEnd(from start: Int) -> Int {
    var end = start
    while end < bytes.count {
      end = bytes.plainEnd(from: end)
      guard end < bytes.count else { break }
      if bytes[end] == UInt8(ascii: "\"") { return end }
      end += bytes[end] == UInt8(ascii: "\\") ? 2 : 1
    }
    return end
  }
}

// MARK: - Lists and lines

extension CanonicalReader {
  private mutating func take(literal: StaticString) {
    if stands(literal, at: index) {
      index += literal.utf8CodeUnitCount
    } else {
      isCanonical = false
    }
  }

  /// Reads a list without white space, one element a call.
  mutating func list(
    after opening: StaticString, until closing: StaticString,
    _ element: (inout CanonicalReader) -> Void
  ) {
    take(literal: opening)
    while isCanonical, !stands(closing, at: index) {
      element(&self)
      guard isCanonical, index < bytes.count, bytes[index] == UInt8(ascii: ",") else { break }
      index += 1
      if stands(closing, at: index) { isCanonical = false }
    }
    take(literal: closing)
  }

  /// Reads a list of one element a line; `element` gets the line without its comma. Where the
  /// reader stands afterwards, the line must end.
  mutating func lines(
    after opening: StaticString,
    _ element: (inout CanonicalReader, UnsafeBufferPointer<UInt8>) -> Void
  ) {
    take(literal: opening)
    guard isCanonical, stands("\n", at: index) else { return }
    repeat {
      index += 1
      let start = index
      guard let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) else {
        isCanonical = false
        return
      }
      let hasComma = end > start && bytes[end - 1] == UInt8(ascii: ",")
      let lineEnd = hasComma ? end - 1 : end
      element(&self, UnsafeBufferPointer(rebasing: bytes[start..<lineEnd]))
      guard isCanonical, index == lineEnd else {
        isCanonical = false
        return
      }
      index = end
      if !hasComma {
        index += 1
        return
      }
    } while true
  }

  /// Goes on behind `line`, which was read in another way.
  mutating func goOn(after line: UnsafeBufferPointer<UInt8>) {
    guard let first = bytes.baseAddress, let start = line.baseAddress else { return }
    index = start - first + line.count
    isCanonical = true
    isFirst = true
  }

  /// Reads the end of a session file: the format, and the head that it answers.
  mutating func end(format: Int) -> Digest? {
    take(literal: "],\"format\":")
    if number() != format { isCanonical = false }
    take(literal: ",\"head\":")
    let head = spelled(Digest.zero)
    take(literal: "}\n")
    return isComplete ? head : nil
  }
}
