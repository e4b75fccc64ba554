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

/// The members of a JSON object, read one by one as what they must be.
struct Members {
  private let members: JSONMembers

  init(_ json: JSON?, of what: String) throws(FormatError) {
    guard let members = json?.object else { throw FormatError("\(what) is no object") }
    self.members = members
  }

  /// How many members there are.
  var count: Int { members.count }

  /// Whether there are no members but these.
  func isOnly(_ names: String...) -> Bool { Set(names).isSuperset(of: members.keys) }

  subscript(name: String) -> JSON? { members[name] }

  func text(_ name: String) throws(FormatError) -> String {
    guard let text = members[name]?.text else { throw FormatError("`\(name)` is missing") }
    return text
  }

  func optionalText(_ name: String) throws(FormatError) -> String? {
    guard let member = members[name] else { return nil }
    guard let text = member.text else { throw FormatError("`\(name)` is no text") }
    return text
  }

  func integer(_ name: String) throws(FormatError) -> Int {
    guard let number = members[name]?.integer else {
      throw FormatError("`\(name)` is missing or no whole number")
    }
    return number
  }

  /// A whole number from 1, as entries and commands are counted.
  func ordinal(_ name: String) throws(FormatError) -> Int {
    let number = try integer(name)
    guard (1...999_999_999).contains(number) else {
      throw FormatError("`\(name)` cannot be \(number)")
    }
    return number
  }

  func optionalInteger(_ name: String) throws(FormatError) -> Int? {
    guard members[name] != nil else { return nil }
    return try integer(name)
  }

  func array(_ name: String) throws(FormatError) -> [JSON] {
    guard let array = members[name]?.array else { throw FormatError("`\(name)` is no list") }
    return array
  }

  /// The member read by `parse`, which answers `nil` to what it does not know.
  func value<Value>(
    _ name: String, _ parse: (String) -> Value?
  ) throws(FormatError) -> Value {
    let text = try text(name)
    guard let value = parse(text) else { throw FormatError("`\(name)` cannot be \"\(text)\"") }
    return value
  }

  func optionalValue<Value>(
    _ name: String, _ parse: (String) -> Value?
  ) throws(FormatError) -> Value? {
    guard members[name] != nil else { return nil }
    return try value(name, parse)
  }

  /// 32 lower-case hexadecimal digits.
  func salt(_ name: String) throws(FormatError) -> String {
    try value(name) { text in
      let isSalt =
        text.utf8.count == 32
        && text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
      return isSalt ? text : nil
    }
  }

  /// The list of texts `name`, each read by `parse`.
  func values<Value>(
    _ name: String, _ parse: (String) -> Value?
  ) throws(FormatError) -> [Value] {
    var values: [Value] = []
    for element in try array(name) {
      guard let text = element.text, let value = parse(text) else {
        throw FormatError("`\(name)` holds something that it cannot hold")
      }
      values.append(value)
    }
    return values
  }
}

extension JSON {
  /// An object without the members that have no value: an absent member is how "unknown" is saved.
  static func members(_ members: KeyValuePairs<String, JSON?>) -> JSON {
    var object = JSONMembers()
    for (name, value) in members { object[name] = value }
    return .object(object)
  }

  /// What is told by its description, in a list.
  static func list(_ elements: [some CustomStringConvertible]) -> JSON {
    .array(elements.map { .text($0.description) })
  }
}
