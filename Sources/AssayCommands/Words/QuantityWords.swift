import AssayModel

extension Quantity {
  /// The shortest writing that keeps the modifier: `7`, `11+`, `≤40`, `~20`, `7–9`, `several`.
  package var short: String {
    switch kind {
    case .exact: "\(value ?? 0)"
    case .atLeast: low == value ? "\(value ?? 0)+" : ">\(value ?? 0)"
    case .atMost: high == value ? "≤\(value ?? 0)" : "<\(value ?? 0)"
    case .about: "~\(value ?? 0)"
    case .between: "\(low ?? 0)–\(high ?? 0)"
    case .vague: words
    case .none: "0"
    }
  }

  /// Reads a count as an analyst types it: `7`, `11+`, `>10`, `<=40`, `~20`, `7-9`, or words such as
  /// "at least 11", "dozens". `nil` for what is no count.
  init?(typed text: String) {
    let words = text.trimmed
    guard let first = words.first else { return nil }
    let lowered = words.lowercased()
    if let number = Self.count(lowered) {
      self = number == 0 ? .nobody(words: words) : .exact(number, words: words)
    } else if lowered.hasSuffix("+"), let number = Self.count(lowered.dropLast()) {
      self = .atLeast(number, words: words)
    } else if let pair = Self.pair(lowered) {
      self = .between(pair.low, pair.high, words: words)
    } else if let typed = Self.modified(lowered, words: words) {
      self = typed
    } else if first.isLetter, !lowered.contains(where: \.isNumber),
      Self.vagueWords.contains(lowered)
    {
      self = .vague(words)
    } else {
      return nil
    }
  }

  private static func modified(_ text: String, words: String) -> Quantity? {
    for (sign, make) in modifiers where text.hasPrefix(sign) {
      if let number = count(String(text.dropFirst(sign.count)).trimmed) {
        return make(number, words)
      }
    }
    return nil
  }

  /// What may stand before a number, the longer first.
  private static let modifiers: [(String, @Sendable (Int, String) -> Quantity)] = [
    (">=", { .atLeast($0, words: $1) }), ("≥", { .atLeast($0, words: $1) }),
    ("at least", { .atLeast($0, words: $1) }),
    (">", { .moreThan($0, words: $1) }), ("more than", { .moreThan($0, words: $1) }),
    ("over", { .moreThan($0, words: $1) }),
    ("<=", { .atMost($0, words: $1) }), ("≤", { .atMost($0, words: $1) }),
    ("up to", { .atMost($0, words: $1) }), ("at most", { .atMost($0, words: $1) }),
    ("<", { .fewerThan($0, words: $1) }), ("fewer than", { .fewerThan($0, words: $1) }),
    ("less than", { .fewerThan($0, words: $1) }),
    ("nearly", { .nearly($0, words: $1) }), ("almost", { .nearly($0, words: $1) }),
    ("~", { .about($0, words: $1) }), ("about", { .about($0, words: $1) }),
    ("around", { .about($0, words: $1) }), ("some", { .about($0, words: $1) }),
    ("approximately", { .about($0, words: $1) }),
  ]

  private static let vagueWords: Set<String> = [
    "several", "many", "some", "few", "a few", "a number of", "dozens", "scores", "hundreds",
    "thousands", "tens", "tens of thousands", "hundreds of thousands", "multiple", "numerous",
    "various", "an unknown number", "unknown",
  ]

  /// A whole number, with commas or spaces between its thousands.
  private static func count(_ text: some StringProtocol) -> Int? {
    let groups = text.split(omittingEmptySubsequences: false) { $0 == "," || $0 == " " }
    let areThousands =
      groups.count == 1
      || (1...3).contains(groups[0].utf8.count)
        && groups.dropFirst().allSatisfy { $0.utf8.count == 3 }
    guard areThousands, let number = decimal(Array(groups.joined().utf8)), number <= 1_000_000_000
    else { return nil }
    return number
  }

  private static func pair(_ text: String) -> (low: Int, high: Int)? {
    let ends = text.split(omittingEmptySubsequences: false) { "-–".contains($0) }
    guard ends.count == 2, let low = count(String(ends[0]).trimmed),
      let high = count(String(ends[1]).trimmed), low <= high
    else { return nil }
    return (low, high)
  }
}

extension String {
  /// The text without white space at its ends.
  var trimmed: String {
    var text = self[...]
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
