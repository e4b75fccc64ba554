import AssayModel

/// How many, as a run of tokens says it.
struct Count: Equatable {
  /// The tokens, modifiers included.
  var range: Range<Int>
  var kind: Quantity.Kind
  var value: Int?
  var low: Int?
  var high: Int?
  /// "another five", "three others": on top of those already told of.
  var isFurther = false
  /// Whether digits or number words say it, not an article.
  var isNumeral = false
  /// The modifier that bounds it: "at least", "or more".
  var modifier: Range<Int>?

  static func exact(_ value: Int, _ range: Range<Int>) -> Count {
    Count(range: range, kind: .exact, value: value, low: value, high: value)
  }

  static func vague(_ range: Range<Int>) -> Count {
    Count(range: range, kind: .vague, value: nil, low: nil, high: nil)
  }

  /// The modifier in front of or behind a number.
  enum Bound {
    case atLeast, moreThan, atMost, fewerThan, about, nearly
  }

  /// The count under a modifier. Vague words stay vague.
  func bounded(_ bound: Bound, by modifier: Range<Int>? = nil) -> Count {
    guard let value, kind == .exact || kind == .about else { return self }
    var count = self
    count.modifier = modifier
    switch bound {
    case .atLeast: (count.kind, count.low, count.high) = (.atLeast, value, nil)
    case .moreThan:
      let (next, overflow) = value.addingReportingOverflow(1)
      (count.kind, count.low, count.high) = (.atLeast, overflow ? value : next, nil)
    case .atMost: (count.kind, count.low, count.high) = (.atMost, nil, value)
    case .fewerThan: (count.kind, count.low, count.high) = (.atMost, nil, max(0, value - 1))
    case .about: (count.kind, count.low, count.high) = (.about, nil, nil)
    case .nearly: (count.kind, count.low, count.high) = (.about, nil, value)
    }
    return count
  }

  func quantity(words: String) -> Quantity {
    Quantity(kind: kind, value: value, low: low, high: high, words: words)
  }
}
