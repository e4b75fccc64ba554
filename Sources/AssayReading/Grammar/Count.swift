import AssayModel

/// How many, as a run of tokens says it.
struct Count: Equatable {
  private var run: TokenRun
  var kind: Quantity.Kind
  private var stated: Int
  private var lowest: Int
  private var highest: Int
  /// "another five", "three others": on top of those already told of.
  var isFurther = false
  /// Whether digits or number words say it, not an article.
  var isNumeral = false
  /// Whether it is what a number leaves of another one: "all but three of the 24".
  var isRemainder = false
  private var bounding: TokenRun?

  init(range: Range<Int>, kind: Quantity.Kind, value: Int?, low: Int?, high: Int?) {
    run = TokenRun(range)
    self.kind = kind
    stated = value ?? .min
    lowest = low ?? .min
    highest = high ?? .min
  }

  /// The tokens, modifiers included.
  var range: Range<Int> {
    get { run.range }
    set { run = TokenRun(newValue) }
  }

  var value: Int? { stated == .min ? nil : stated }

  var low: Int? {
    get { lowest == .min ? nil : lowest }
    set { lowest = newValue ?? .min }
  }

  var high: Int? {
    get { highest == .min ? nil : highest }
    set { highest = newValue ?? .min }
  }

  /// The modifier that bounds it: "at least", "or more".
  var modifier: Range<Int>? {
    get { bounding?.range }
    set { bounding = newValue.map { TokenRun($0) } }
  }

  static func exact(_ value: Int, _ range: Range<Int>) -> Count {
    Count(range: range, kind: .exact, value: value, low: value, high: value)
  }

  static func between(_ first: Int, _ second: Int, _ range: Range<Int>) -> Count {
    var count = Count(
      range: range, kind: .between, value: nil, low: min(first, second), high: max(first, second))
    count.isNumeral = true
    return count
  }

  static func remainder(_ value: Int, _ range: Range<Int>) -> Count {
    var count = exact(value, range)
    count.isNumeral = true
    count.isRemainder = true
    return count
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
