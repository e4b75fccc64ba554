import AssayModel

/// Why a line of a session could not be understood.
package struct FormatError: Error, Hashable, Sendable {
  /// What is wrong, as a phrase: "`grade` is missing".
  package let problem: String
  /// Whether it is what a later version of assay would write, rather than damage.
  package let isLater: Bool

  package init(_ problem: String, isLater: Bool = false) {
    self.problem = problem
    self.isLater = isLater
  }
}

/// Reads members from a tree of JSON, in whatever order and spacing they were written, and says what
/// is wrong with the first that cannot be.
struct TreeReader: MemberCoder {
  private let members: JSONMembers
  /// How many members were asked for and there.
  private var readCount = 0
  /// The first thing that is wrong.
  private(set) var problem: FormatError?

  /// Reads an object whose members `code` names, and no others. `what` is the object, as a sentence
  /// begins with it. Throws the first thing that is wrong.
  static func read<Value>(
    _ json: JSON?, of what: String, blank: Value, _ code: (inout Self, Value) -> Value
  ) throws(FormatError) -> Value {
    guard let members = json?.object else { throw FormatError("\(what) is no object") }
    var reader = TreeReader(members)
    let value = code(&reader, blank)
    if let problem = reader.problem { throw problem }
    guard reader.readCount == members.count else {
      throw FormatError("\(what) has members of a later version", isLater: true)
    }
    return value
  }

  private init(_ members: JSONMembers) { self.members = members }

  private mutating func member(_ name: StaticString) -> JSON? {
    guard let member = members["\(name)"] else { return nil }
    readCount += 1
    return member
  }

  private mutating func note(_ words: String) {
    problem = problem ?? FormatError(words)
  }

  mutating func text(_ name: StaticString, _ value: String) -> String {
    guard let text = member(name)?.text else {
      note("`\(name)` is missing")
      return value
    }
    return text
  }

  mutating func optionalText(_ name: StaticString, _ value: String?) -> String? {
    guard let member = member(name) else { return nil }
    if member.text == nil { note("`\(name)` is no text") }
    return member.text
  }

  mutating func integer(_ name: StaticString, _ value: Int) -> Int {
    guard let number = member(name)?.integer else {
      note("`\(name)` is missing or no whole number")
      return value
    }
    return number
  }

  mutating func optionalInteger(_ name: StaticString, _ value: Int?) -> Int? {
    members["\(name)"] == nil ? nil : integer(name, 0)
  }

  mutating func nullableInteger(_ name: StaticString, _ value: Int?) -> Int? {
    guard members["\(name)"] == .null else { return integer(name, 0) }
    readCount += 1
    return nil
  }

  mutating func ordinal(_ name: StaticString, _ value: Int) -> Int {
    let number = integer(name, value)
    if !(1...999_999_999).contains(number) { note("`\(name)` cannot be \(number)") }
    return number
  }

  mutating func integers(_ name: StaticString, _ values: [Int]) -> [Int] {
    guard let elements = member(name)?.array else {
      note("`\(name)` is no list")
      return values
    }
    return elements.compactMap { element in
      if element.integer == nil { note("`\(name)` holds something that is no whole number") }
      return element.integer
    }
  }

  mutating func value<Value: Spelled>(_ name: StaticString, _ value: Value) -> Value {
    guard let text = member(name)?.text else {
      note("`\(name)` is missing")
      return value
    }
    guard let value = Value(spelling: text) else {
      note("`\(name)` cannot be \"\(text)\"")
      return value
    }
    return value
  }

  mutating func optionalValue<Value: Spelled>(_ name: StaticString, _ value: Value?) -> Value? {
    guard let member = member(name) else { return nil }
    let value = member.text.flatMap { Value(spelling: $0) }
    if value == nil {
      note("`\(name)` cannot be \(member.text.map { "\"\($0)\"" } ?? "anything but a text")")
    }
    return value
  }

  mutating func values<Value: Spelled>(_ name: StaticString, _ values: [Value]) -> [Value] {
    guard let elements = member(name)?.array else {
      note("`\(name)` is no list")
      return values
    }
    return elements.compactMap { element in
      let value = element.text.flatMap { Value(spelling: $0) }
      if value == nil { note("`\(name)` holds something that it cannot hold") }
      return value
    }
  }

  mutating func optionalValues<Value: Spelled>(
    _ name: StaticString, _ values: [Value]
  ) -> [Value] {
    guard members["\(name)"] != nil else { return [] }
    let values = self.values(name, values)
    if values.isEmpty { note("`\(name)` is empty") }
    return values
  }

  mutating func object<Value>(
    _ name: StaticString, _ value: Value, _ code: (inout Self, Value) -> Value
  ) -> Value {
    do throws(FormatError) {
      return try Self.read(member(name), of: "`\(name)`", blank: value, code)
    } catch {
      problem = problem ?? error
      return value
    }
  }

  mutating func fact(_ name: StaticString, _ value: Fact) -> Fact {
    guard let json = member(name) else {
      note("`\(name)` is missing")
      return value
    }
    do throws(FormatError) {
      return try Fact(json: json)
    } catch {
      problem = problem ?? error
      return value
    }
  }

  func isNext(_ name: StaticString) -> Bool? { members["\(name)"] != nil }

  mutating func refuse() { note("its members contradict each other") }
}
