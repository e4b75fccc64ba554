import AssayModel

/// Reads members from a session's own bytes, as the canonical writer writes them and in no other
/// way: order, spacing and escapes. What it reads needs no writing again to be proved canonical;
/// what deviates anywhere is left to the reader of trees.
struct CanonicalReader: MemberCoder {
  let bytes: UnsafeBufferPointer<UInt8>
  var index: Int
  /// Whether everything so far was as it would be written.
  var isCanonical = true
  var isFirst = true
  /// Where the fact that was read last stands.
  var factRange = 0..<0
  /// Where the text that was read last stands, with its quotes.
  var textRange = 0..<0

  init(_ bytes: UnsafeBufferPointer<UInt8>, from index: Int = 0) {
    self.bytes = bytes
    self.index = index
  }

  /// Whether all bytes were read, and all were canonical.
  var isComplete: Bool { isCanonical && index == bytes.count }

  mutating func refuse() { isCanonical = false }

  // MARK: - Bytes

  @inline(__always)
  mutating func take(_ byte: UInt8) {
    if index < bytes.count, bytes[index] == byte {
      index += 1
    } else {
      isCanonical = false
    }
  }

  /// Passes over `literal`, or answers that something else stands there.
  @inline(__always)
  func stands(_ literal: StaticString, at index: Int) -> Bool {
    let length = literal.utf8CodeUnitCount
    guard index + length <= bytes.count else { return false }
    for offset in 0..<length where bytes[index + offset] != literal.utf8Start[offset] {
      return false
    }
    return true
  }

  /// Where the value of the member `name` begins, if that is the next member.
  @inline(__always)
  func valueStart(of name: StaticString) -> Int? {
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
  mutating func begin(_ name: StaticString) -> Bool {
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

  // MARK: - Spelled values

  mutating func spelled<Value: Spelled>(_ known: Value) -> Value {
    take(UInt8(ascii: "\""))
    var end = index
    if let length = Value.spellingLength {
      end += length
    } else {
      while end < bytes.count, bytes[end] != UInt8(ascii: "\"") { end += 1 }
    }
    guard isCanonical, end < bytes.count, bytes[end] == UInt8(ascii: "\""),
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
  mutating func number() -> Int {
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
    guard begin(name) else { return value }
    let start = index
    // What begins with an anchor is a claim for the most part, and need not be looked through.
    if stands("{\"anchor\":", at: start) {
      let claim = read(.blankClaim, Fact.coded)
      if isCanonical {
        factRange = start..<index
        return claim
      }
      index = start
      isFirst = false
      isCanonical = true
    }
    guard let blank = Fact.blank(of: kindAhead) else {
      isCanonical = false
      return value
    }
    let fact = read(blank, Fact.coded)
    factRange = start..<index
    return fact
  }

  /// The kind of the fact that begins here. The fact's own members prove it afterwards.
  var kindAhead: UnsafeBufferPointer<UInt8> {
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
  func stringEnd(from start: Int) -> Int {
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
