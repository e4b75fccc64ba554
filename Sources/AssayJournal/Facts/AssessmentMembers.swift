import AssayModel

/// How an assessment was reached, and its numbers, as members of its fact.
struct OutcomeMembers {
  /// The way in which it was reached.
  enum Way: String, SpelledWord {
    case range
    case preferring
    case unknown
    case pending
    case asking
    case method

    static let spellings = Spellings<Self>()
  }

  let way: Way
  let best: Int?
  let high: Int?
  let low: Int?
  let source: SourceID?
  let method: String?
  let choices: String?
  let imputed: [MethodResult.End]

  init(
    way: Way, best: Int?, high: Int?, low: Int?, source: SourceID?, method: String? = nil,
    choices: String? = nil, imputed: [MethodResult.End] = []
  ) {
    self.way = way
    self.best = best
    self.high = high
    self.low = low
    self.source = source
    self.method = method
    self.choices = choices
    self.imputed = imputed
  }

  init(_ outcome: AssessmentOutcome) {
    switch outcome {
    case .range(let low, let high, let best):
      self.init(way: .range, best: best, high: high, low: low, source: nil)
    case .preferring(let source, let low, let high):
      self.init(way: .preferring, best: nil, high: high, low: low, source: source)
    case .unknown: self.init(way: .unknown, best: nil, high: nil, low: nil, source: nil)
    case .pending: self.init(way: .pending, best: nil, high: nil, low: nil, source: nil)
    case .asking: self.init(way: .asking, best: nil, high: nil, low: nil, source: nil)
    case .method(let result):
      self.init(
        way: .method, best: result.best, high: result.high, low: result.low, source: nil,
        method: result.method, choices: result.choices, imputed: result.imputed)
    }
  }

  /// The outcome with exactly these members; `nil` where there is none.
  var outcome: AssessmentOutcome? {
    if way == .method { return methodOutcome }
    guard method == nil, choices == nil, imputed.isEmpty else { return nil }
    return switch (way, low, source) {
    case (.range, let low?, nil): .range(low: low, high: high, best: best)
    case (.preferring, let low?, let source?) where best == nil:
      .preferring(source, low: low, high: high)
    case (.unknown, nil, nil) where best == nil && high == nil: .unknown
    case (.pending, nil, nil) where best == nil && high == nil: .pending
    case (.asking, nil, nil) where best == nil && high == nil: .asking
    default: nil
    }
  }
  private var methodOutcome: AssessmentOutcome? {
    guard let method, let low, source == nil,
      imputed == MethodResult.End.allCases.filter(imputed.contains)
    else { return nil }
    return .method(
      MethodResult(
        method: method, choices: choices, low: low, high: high, best: best, imputed: imputed))
  }
}
