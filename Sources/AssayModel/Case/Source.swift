/// Who speaks or publishes: set once, with its kind.
package struct Source: Hashable, Sendable {
  package let id: SourceID
  package let name: String
  package var kind: SourceKind
  /// Other names by which articles call it.
  package var aliases: [String]
  /// The party whose voice it is.
  package var party: String?
  /// An unnamed speaker ("a security official") is a source of its own article only.
  package let onlyIn: ArticleID?
  package var grade: Grade?
  /// In the order in which they were given.
  package var tags: [String]

  package init(id: SourceID, name: String, kind: SourceKind, onlyIn: ArticleID?) {
    self.id = id
    self.name = name
    self.kind = kind
    self.onlyIn = onlyIn
    aliases = []
    party = nil
    grade = nil
    tags = []
  }

  /// Whether its grade puts what it says in question. F does not: it says that nobody can judge.
  package var isUnreliable: Bool { grade?.reliability == .e }
}

/// What sort of source it is.
package enum SourceKind: String, CaseIterable, Hashable, Sendable {
  case outlet
  case agency
  case official
  case institution
  case witness
  case armedGroup = "armed-group"
  case monitor
  case unknown
}

/// The grade that an analyst gave a source, with the reason.
package struct Grade: Hashable, Sendable {
  package let reliability: Reliability
  package let why: String
  package let analyst: String

  package init(reliability: Reliability, why: String, analyst: String) {
    self.reliability = reliability
    self.why = why
    self.analyst = analyst
  }
}

/// The letter of the Admiralty scale (NATO AJP-2.1, STANAG 2511). F is unknown, not worst: letters
/// are labels, without order or arithmetic.
package enum Reliability: String, CaseIterable, Hashable, Sendable {
  case a = "A"
  case b = "B"
  case c = "C"
  case d = "D"
  case e = "E"
  case f = "F"

  /// The scale's own name for the letter.
  package var label: String {
    switch self {
    case .a: "completely reliable"
    case .b: "usually reliable"
    case .c: "fairly reliable"
    case .d: "not usually reliable"
    case .e: "unreliable"
    case .f: "reliability cannot be judged"
    }
  }
}
