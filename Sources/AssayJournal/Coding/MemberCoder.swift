import AssayModel

/// What the members of an object are read from or written to: a session's own bytes, or a tree of
/// JSON. Whatever a session holds names its members once, to a coder, in the order of their names'
/// bytes; from that one list it is both read and written.
///
/// Each call takes the value to write. A reader passes over it and answers what it read, or gives
/// the value back where that cannot be; it then notes that nothing it answered counts.
protocol MemberCoder: ~Copyable, SendableMetatype {
  mutating func text(_ name: StaticString, _ value: String) -> String
  mutating func optionalText(_ name: StaticString, _ value: String?) -> String?
  mutating func integer(_ name: StaticString, _ value: Int) -> Int
  mutating func optionalInteger(_ name: StaticString, _ value: Int?) -> Int?
  /// A whole number from 1, as entries and commands are counted.
  mutating func ordinal(_ name: StaticString, _ value: Int) -> Int
  /// A number that is `null` where there is none.
  mutating func nullableInteger(_ name: StaticString, _ value: Int?) -> Int?
  /// Numbers of entries, in the order in which they are given.
  mutating func integers(_ name: StaticString, _ values: [Int]) -> [Int]
  /// What is written as a text of its own spelling: an id, a hash, a word of a fixed list.
  mutating func value<Value: Spelled>(_ name: StaticString, _ value: Value) -> Value
  mutating func optionalValue<Value: Spelled>(_ name: StaticString, _ value: Value?) -> Value?
  mutating func values<Value: Spelled>(_ name: StaticString, _ values: [Value]) -> [Value]
  /// A list that is absent where it would be empty.
  mutating func optionalValues<Value: Spelled>(_ name: StaticString, _ values: [Value]) -> [Value]
  /// An object whose own members `code` names.
  mutating func object<Value>(
    _ name: StaticString, _ value: Value, _ code: (inout Self, Value) -> Value
  ) -> Value
  mutating func fact(_ name: StaticString, _ value: Fact) -> Fact
  /// Whether the member that is read next has this name; `nil` where nothing is read.
  func isNext(_ name: StaticString) -> Bool?
  /// Notes that what was read cannot be, although each member can.
  mutating func refuse()
}

extension MemberCoder where Self: ~Copyable {
  mutating func ordinal(_ name: StaticString, _ value: Int) -> Int {
    let number = integer(name, value)
    if !(1...999_999_999).contains(number) { refuse() }
    return number
  }

  /// The member that tells facts apart.
  mutating func kind(of fact: Fact) {
    if text("fact", fact.kind) != fact.kind { refuse() }
  }
}

/// A value that a session writes as a text, in one spelling only.
protocol Spelled {
  /// How many bytes every spelling has; `nil` where they differ.
  static var spellingLength: Int? { get }
  /// `nil` where the bytes are not exactly what `spell` writes of some value.
  init?(spelling: UnsafeBufferPointer<UInt8>)
  /// Adds the spelling, which needs no escapes.
  func spell(to bytes: inout ByteBuffer)
}

extension Spelled {
  @inline(__always) static var spellingLength: Int? { nil }

  init?(spelling text: String) {
    var text = text
    guard let value = text.withUTF8({ Self(spelling: $0) }) else { return nil }
    self = value
  }
}
