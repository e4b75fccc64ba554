import AssayModel

/// Makes a tree of JSON of members.
struct TreeWriter: MemberCoder {
  private(set) var members = JSONMembers()

  /// The tree of an object whose members `code` names.
  static func tree<Value>(of value: Value, _ code: (inout Self, Value) -> Value) -> JSON {
    var writer = TreeWriter()
    _ = code(&writer, value)
    return .object(writer.members)
  }

  private mutating func put(_ name: StaticString, _ json: JSON) { members["\(name)"] = json }

  private func spelling(of value: some Spelled) -> JSON {
    var bytes = ByteBuffer(capacity: 64)
    value.spell(to: &bytes)
    return .text(bytes.withBytes { String(decoding: $0, as: UTF8.self) })
  }

  mutating func text(_ name: StaticString, _ value: String) -> String {
    put(name, .text(value))
    return value
  }

  mutating func optionalText(_ name: StaticString, _ value: String?) -> String? {
    if let value { put(name, .text(value)) }
    return value
  }

  mutating func integer(_ name: StaticString, _ value: Int) -> Int {
    put(name, .integer(value))
    return value
  }

  mutating func optionalInteger(_ name: StaticString, _ value: Int?) -> Int? {
    if let value { put(name, .integer(value)) }
    return value
  }

  mutating func nullableInteger(_ name: StaticString, _ value: Int?) -> Int? {
    put(name, .optional(value))
    return value
  }

  mutating func integers(_ name: StaticString, _ values: [Int]) -> [Int] {
    put(name, .array(values.map { .integer($0) }))
    return values
  }

  mutating func value<Value: Spelled>(_ name: StaticString, _ value: Value) -> Value {
    put(name, spelling(of: value))
    return value
  }

  mutating func optionalValue<Value: Spelled>(_ name: StaticString, _ value: Value?) -> Value? {
    if let value { put(name, spelling(of: value)) }
    return value
  }

  mutating func values<Value: Spelled>(_ name: StaticString, _ values: [Value]) -> [Value] {
    put(name, .array(values.map { spelling(of: $0) }))
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
    put(name, Self.tree(of: value, code))
    return value
  }

  mutating func fact(_ name: StaticString, _ value: Fact) -> Fact {
    put(name, value.json)
    return value
  }

  func isNext(_ name: StaticString) -> Bool? { nil }

  mutating func refuse() {}
}
