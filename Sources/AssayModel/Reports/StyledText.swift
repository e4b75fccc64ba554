/// A line of text whose runs know what they mean; only the rendering knows how that looks.
package struct StyledText: Hashable, Sendable {
  /// What a run of text is.
  package enum Role: Hashable, Sendable {
    case plain
    /// An id that can be typed: `a1.3`, `c2`.
    case id
    case heading
    case harm
    case quote
    case source
    case good
    case warning
    case muted
  }

  package struct Run: Hashable, Sendable {
    package let text: String
    package let role: Role
  }

  package private(set) var runs: [Run]

  package init(_ text: String = "", as role: Role = .plain) {
    runs = text.isEmpty ? [] : [Run(text: text, role: role)]
  }

  package mutating func append(_ text: String, as role: Role = .plain) {
    if !text.isEmpty { runs.append(Run(text: text, role: role)) }
  }

  package mutating func append(_ other: StyledText) { runs.append(contentsOf: other.runs) }

  /// The text without its roles.
  package var plain: String { runs.map(\.text).joined() }
}

extension StyledText: ExpressibleByStringInterpolation {
  package struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var styled = StyledText()

    package init(literalCapacity: Int, interpolationCount: Int) {}

    package mutating func appendLiteral(_ literal: String) { styled.append(literal) }

    package mutating func appendInterpolation(_ text: String, _ role: Role = .plain) {
      styled.append(text, as: role)
    }

    package mutating func appendInterpolation(_ number: Int) { styled.append(String(number)) }

    package mutating func appendInterpolation(_ id: some Identifier) {
      styled.append(id.description, as: .id)
    }

    package mutating func appendInterpolation(_ text: StyledText) { styled.append(text) }
  }

  package init(stringInterpolation: StringInterpolation) { self = stringInterpolation.styled }

  package init(stringLiteral value: String) { self.init(value) }
}
