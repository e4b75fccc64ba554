import AssayModel

extension AssessmentOutcome {
  /// The way in which the assessment was reached, as the fact names it, and its numbers.
  var members: JSONMembers {
    switch self {
    case .range(let low, let high, let best):
      var members: JSONMembers = ["reached": "range", "low": .integer(low)]
      members["high"] = high.map(JSON.integer)
      members["best"] = best.map(JSON.integer)
      return members
    case .preferring(let source, let low, let high):
      var members: JSONMembers = [
        "reached": "preferring", "source": .text("\(source)"), "low": .integer(low),
      ]
      members["high"] = high.map(JSON.integer)
      return members
    case .unknown: return ["reached": "unknown"]
    case .pending: return ["reached": "pending"]
    case .asking: return ["reached": "asking"]
    }
  }

  init(_ members: Members) throws(FormatError) {
    switch try members.text("reached") {
    case "range":
      self = .range(
        low: try members.integer("low"), high: try members.optionalInteger("high"),
        best: try members.optionalInteger("best"))
    case "preferring":
      self = .preferring(
        try members.value("source") { SourceID($0) }, low: try members.integer("low"),
        high: try members.optionalInteger("high"))
    case "unknown": self = .unknown
    case "pending": self = .pending
    case "asking": self = .asking
    case let other: throw FormatError("`reached` cannot be \"\(other)\"")
    }
  }
}
