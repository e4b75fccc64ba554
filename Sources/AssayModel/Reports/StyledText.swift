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

  /// The first run apart from the others: most texts have one, and need no list.
  package private(set) var first: Run?
  /// The runs after the first; empty where there is none.
  package private(set) var rest: [Run] = []

  package init(_ text: String = "", as role: Role = .plain) {
    if !text.isEmpty { first = Run(text: text, role: role) }
  }

  package mutating func append(_ text: String, as role: Role = .plain) {
    if !text.isEmpty { append(Run(text: text, role: role)) }
  }

  package mutating func append(_ other: StyledText) {
    guard let run = other.first else { return }
    append(run)
    rest.append(contentsOf: other.rest)
  }

  private mutating func append(_ run: Run) {
    if first == nil { first = run } else { rest.append(run) }
  }

  package var isEmpty: Bool { first == nil }

  package var runs: [Run] { first.map { [$0] + rest } ?? [] }

  /// The text without its roles.
  package var plain: String {
    guard let first, !rest.isEmpty else { return first?.text ?? "" }
    return rest.reduce(into: first.text) { $0 += $1.text }
  }
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
