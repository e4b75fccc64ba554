import AssayModel

extension AssessmentOutcome {
  /// How the assessment was reached.
  var word: String {
    switch self {
    case .range: "range"
    case .preferring: "preferring"
    case .unknown: "unknown"
    case .pending: "pending"
    case .asking: "asking"
    case .method: "method"
    }
  }
}
