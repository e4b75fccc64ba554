/// The name by which a thing of a case is addressed: a letter and a number that is never reused.
package protocol Identifier: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// `a`, `c`, `s` or `i`.
  static var letter: Unicode.Scalar { get }
  /// 1 or greater.
  var number: Int { get }
  init(number: Int)
}

extension Identifier {
  package var description: String { String(Self.letter) + String(number) }

  package static func < (left: Self, right: Self) -> Bool { left.number < right.number }

  /// Reads `a1`: the letter, then a number without leading zeros and of at most nine digits.
  package init?(_ text: some StringProtocol) {
    self.init(spelling: Substring(text).utf8)
  }

  fileprivate init?(spelling: Substring.UTF8View) {
    guard let letter = spelling.first, UInt32(letter) == Self.letter.value else { return nil }
    let digits = spelling.dropFirst()
    guard digits.count <= 9, digits.first != UInt8(ascii: "0"), let number = decimal(digits) else {
      return nil
    }
    self.init(number: number)
  }
}

/// An article of the case: `a1`.
package struct ArticleID: Identifier {
  package static let letter: Unicode.Scalar = "a"
  package let number: Int
  package init(number: Int) { self.number = number }
}

/// A claim: `c1`.
package struct ClaimID: Identifier {
  package static let letter: Unicode.Scalar = "c"
  package let number: Int
  package init(number: Int) { self.number = number }
}

/// A source: `s1`.
package struct SourceID: Identifier {
  package static let letter: Unicode.Scalar = "s"
  package let number: Int
  package init(number: Int) { self.number = number }
}

/// An incident: `i1`.
package struct IncidentID: Identifier {
  package static let letter: Unicode.Scalar = "i"
  package let number: Int
  package init(number: Int) { self.number = number }
}

/// What is known of a source or an incident and can be taken away again, by the name under which
/// sessions keep it.
package enum ItemField: String, CaseIterable, Hashable, Sendable {
  /// The party whose voice a source is.
  case party
  /// All other names of a source.
  case aliases
  case place
  case dates
  /// What an incident was.
  case kind
}

/// Whatever carries a label or a note.
package enum ItemID: Hashable, Sendable, CustomStringConvertible {
  case article(ArticleID)
  case claim(ClaimID)
  case source(SourceID)
  case incident(IncidentID)

  package init?(_ text: some StringProtocol) {
    let spelling = Substring(text).utf8
    if let id = ArticleID(spelling: spelling) {
      self = .article(id)
    } else if let id = ClaimID(spelling: spelling) {
      self = .claim(id)
    } else if let id = SourceID(spelling: spelling) {
      self = .source(id)
    } else if let id = IncidentID(spelling: spelling) {
      self = .incident(id)
    } else {
      return nil
    }
  }

  package var description: String {
    switch self {
    case .article(let id): id.description
    case .claim(let id): id.description
    case .source(let id): id.description
    case .incident(let id): id.description
    }
  }
}
