import AssayModel

extension AssessmentOutcome {
  /// How the assessment was reached.
  var word: String {
    switch self {
    case .range: "range"
    case .unknown: "unknown"
    case .pending: "pending"
    case .asking: "asking"
    }
  }

  /// Its numbers, where it has any.
  var numbers: (low: Int?, high: Int?, best: Int?) {
    guard case .range(let low, let high, let best) = self else { return (nil, nil, nil) }
    return (low, high, best)
  }
}
