/// How many people, exactly as firmly as the words say it.
///
/// A number is never bare: "at least 11" keeps its floor, "several" keeps its word and has no
/// number. Bounds are counts of people, both inclusive; `nil` is an open side.
package struct Quantity: Hashable, Sendable {
  /// How the words bound the count.
  package enum Kind: String, CaseIterable, Hashable, Sendable {
    case exact
    case atLeast
    case atMost
    case about
    case between
    case vague
    /// Zero, said outright.
    case none
  }

  package let kind: Kind
  /// The stated number; `nil` for `between` and `vague`, 0 for `none`.
  package let value: Int?
  /// The lowest count that the words allow.
  package let low: Int?
  /// The highest count that the words allow.
  package let high: Int?
  /// The words themselves, as the text has them.
  package let words: String

  package init(kind: Kind, value: Int?, low: Int?, high: Int?, words: String) {
    self.kind = kind
    self.value = value
    self.low = low
    self.high = high
    self.words = words
  }
}

extension Quantity {
  /// "7", "a policeman".
  package static func exact(_ count: Int, words: String) -> Quantity {
    Quantity(kind: .exact, value: count, low: count, high: count, words: words)
  }

  /// "at least 11": a floor.
  package static func atLeast(_ count: Int, words: String) -> Quantity {
    Quantity(kind: .atLeast, value: count, low: count, high: nil, words: words)
  }

  /// "more than 10": the stated number is 10, the floor 11.
  package static func moreThan(_ count: Int, words: String) -> Quantity {
    let (low, overflow) = count.addingReportingOverflow(1)
    return Quantity(
      kind: .atLeast, value: count, low: overflow ? count : low, high: nil, words: words)
  }

  /// "up to 40": a ceiling.
  package static func atMost(_ count: Int, words: String) -> Quantity {
    Quantity(kind: .atMost, value: count, low: nil, high: count, words: words)
  }

  /// "fewer than 10": the stated number is 10, the ceiling 9.
  package static func fewerThan(_ count: Int, words: String) -> Quantity {
    Quantity(kind: .atMost, value: count, low: nil, high: max(0, count - 1), words: words)
  }

  /// "about 20", "some 20", "a dozen": no bounds, because the text gives none.
  package static func about(_ count: Int, words: String) -> Quantity {
    Quantity(kind: .about, value: count, low: nil, high: nil, words: words)
  }

  /// "nearly 20": about, and not above.
  package static func nearly(_ count: Int, words: String) -> Quantity {
    Quantity(kind: .about, value: count, low: nil, high: count, words: words)
  }

  /// "between 7 and 9": both ends are stated, no single number is.
  package static func between(_ low: Int, _ high: Int, words: String) -> Quantity {
    Quantity(
      kind: .between, value: nil, low: min(low, high), high: max(low, high), words: words)
  }

  /// "several", "dozens", "a number of": the word is all that there is.
  package static func vague(_ words: String) -> Quantity {
    Quantity(kind: .vague, value: nil, low: nil, high: nil, words: words)
  }

  /// "nobody was hurt": zero, said outright.
  package static func nobody(words: String) -> Quantity {
    Quantity(kind: .none, value: 0, low: 0, high: 0, words: words)
  }

  /// "no casualties were reported": none known so far, so open above.
  package static func noneReported(words: String) -> Quantity {
    Quantity(kind: .none, value: 0, low: 0, high: nil, words: words)
  }

  /// Whether `count` people would agree with these words. Vague words agree with any count but 0.
  package func allows(_ count: Int) -> Bool {
    if kind == .vague { return count > 0 }
    if kind == .about, low == nil, high == nil { return count == value }
    return count >= (low ?? 0) && count <= (high ?? .max)
  }
}
