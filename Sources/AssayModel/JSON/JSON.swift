/// A JSON value. Numbers are integers, as in every format of assay's own; any other number that
/// comes in keeps its spelling.
package enum JSON: Hashable, Sendable {
  case null
  case bool(Bool)
  case integer(Int)
  /// A number that is not an `Int`, as it was spelled.
  case number(String)
  case text(String)
  case array([JSON])
  case object(JSONMembers)
}

extension JSON {
  /// The member named `key`; `nil` when this is no object or has no such member.
  package subscript(key: String) -> JSON? {
    guard case .object(let members) = self else { return nil }
    return members[key]
  }

  package var text: String? {
    guard case .text(let text) = self else { return nil }
    return text
  }

  package var integer: Int? {
    guard case .integer(let number) = self else { return nil }
    return number
  }

  package var bool: Bool? {
    guard case .bool(let value) = self else { return nil }
    return value
  }

  package var array: [JSON]? {
    guard case .array(let elements) = self else { return nil }
    return elements
  }

  package var object: JSONMembers? {
    guard case .object(let members) = self else { return nil }
    return members
  }
}

extension JSON {
  /// `text`, or `null` where there is none.
  package static func optional(_ text: String?) -> JSON { text.map(JSON.text) ?? .null }

  /// `number`, or `null` where there is none.
  package static func optional(_ number: Int?) -> JSON { number.map(JSON.integer) ?? .null }
}

extension JSON: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByBooleanLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral,
  ExpressibleByNilLiteral
{
  package init(stringLiteral value: String) { self = .text(value) }
  package init(integerLiteral value: Int) { self = .integer(value) }
  package init(booleanLiteral value: Bool) { self = .bool(value) }
  package init(arrayLiteral elements: JSON...) { self = .array(elements) }
  package init(dictionaryLiteral elements: (String, JSON)...) {
    var members = JSONMembers()
    for (name, value) in elements { members[name] = value }
    self = .object(members)
  }
  package init(nilLiteral: ()) { self = .null }
}
