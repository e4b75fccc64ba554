import AssayModel

/// Writes members as a session holds them.
struct CanonicalWriter: MemberCoder, ~Copyable {
  var bytes: ByteBuffer
  private var isFirst = true

  init(bytes: consuming ByteBuffer = ByteBuffer()) { self.bytes = bytes }

  /// Writes an object whose members `code` names.
  mutating func write<Value>(_ value: Value, _ code: (inout Self, Value) -> Value) {
    bytes.append(UInt8(ascii: "{"))
    let wasFirst = isFirst
    isFirst = true
    _ = code(&self, value)
    isFirst = wasFirst
    bytes.append(UInt8(ascii: "}"))
  }

  /// Writes a fact; one of a later version as it came.
  mutating func write(_ fact: Fact) {
    if case .unknown(let json) = fact {
      json.canonicalBytes.withUnsafeBufferPointer { bytes.append($0) }
    } else {
      write(fact, Fact.coded)
    }
  }

  @inline(__always)
  private mutating func begin(_ name: StaticString) {
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    isFirst = false
    bytes.append(UInt8(ascii: "\""))
    bytes.append(name)
    bytes.append("\":")
  }

  private mutating func put(_ value: some Spelled) {
    bytes.append(UInt8(ascii: "\""))
    value.spell(to: &bytes)
    bytes.append(UInt8(ascii: "\""))
  }

  mutating func text(_ name: StaticString, _ value: String) -> String {
    begin(name)
    bytes.append(string: value)
    return value
  }

  mutating func optionalText(_ name: StaticString, _ value: String?) -> String? {
    if let value { _ = text(name, value) }
    return value
  }

  mutating func integer(_ name: StaticString, _ value: Int) -> Int {
    begin(name)
    bytes.append(value)
    return value
  }

  mutating func optionalInteger(_ name: StaticString, _ value: Int?) -> Int? {
    if let value { _ = integer(name, value) }
    return value
  }

  mutating func nullableInteger(_ name: StaticString, _ value: Int?) -> Int? {
    begin(name)
    if let value { bytes.append(value) } else { bytes.append("null") }
    return value
  }

  mutating func integers(_ name: StaticString, _ values: [Int]) -> [Int] {
    begin(name)
    bytes.append(UInt8(ascii: "["))
    for (index, value) in values.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      bytes.append(value)
    }
    bytes.append(UInt8(ascii: "]"))
    return values
  }

  mutating func value<Value: Spelled>(_ name: StaticString, _ value: Value) -> Value {
    begin(name)
    put(value)
    return value
  }

  mutating func optionalValue<Value: Spelled>(_ name: StaticString, _ value: Value?) -> Value? {
    if let value { _ = self.value(name, value) }
    return value
  }

  mutating func values<Value: Spelled>(_ name: StaticString, _ values: [Value]) -> [Value] {
    begin(name)
    bytes.append(UInt8(ascii: "["))
    for (index, value) in values.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      put(value)
    }
    bytes.append(UInt8(ascii: "]"))
    return values
  }

  mutating func optionalValues<Value: Spelled>(
    _ name: StaticString, _ values: [Value]
  ) -> [Value] {
    values.isEmpty ? values : self.values(name, values)
  }

  mutating func object<Value>(
    _ name: StaticString, _ value: Value, _ code: (inout Self, Value) -> Value
  ) -> Value {
    begin(name)
    write(value, code)
    return value
  }

  mutating func fact(_ name: StaticString, _ value: Fact) -> Fact {
    begin(name)
    write(value)
    return value
  }

  func isNext(_ name: StaticString) -> Bool? { nil }

  mutating func refuse() {}
}
