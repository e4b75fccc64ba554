import AssayModel

/// What kind of word stands where a number should. Rule books put different numbers for each, or
/// none.
enum VagueWord: Hashable, Sendable {
  /// "several", "many people's" plural alone, "a number of": more than one, and no more is known.
  case plural
  case many
  case tens
  case dozens
  case hundreds
  case massacre
  /// A word that no rule book read here puts a number for: "scores", "thousands".
  case other

  init(_ claim: CountedClaim) {
    self.init(words: claim.quantity.words, quote: claim.quote)
  }

  /// `quote` is where the words stand.
  init(words: String, quote: String) {
    let tokens = Self.tokens(words)
    if Self.tokens(quote).contains(where: { $0 == "massacre" || $0 == "massacres" }),
      tokens.isEmpty || tokens.contains("massacre") || tokens.contains("massacres")
    {
      self = .massacre
    } else if tokens.isEmpty {
      self = .plural
    } else if tokens.contains(where: Self.beyond.contains) {
      self = .other
    } else if tokens.contains("hundreds") {
      self = .hundreds
    } else if tokens.contains("dozens") || Self.isLargeNumber(tokens) {
      self = .dozens
    } else if tokens.contains("tens") {
      self = .tens
    } else if tokens.contains("many") {
      self = .many
    } else {
      self = tokens.contains(where: Self.plurals.contains) ? .plural : .other
    }
  }

  /// Words that no text read here puts a number for.
  private static let beyond: Set<String> = [
    "scores", "thousands", "millions", "countless", "numerous",
  ]

  private static let plurals: Set<String> = [
    "several", "few", "some", "number", "multiple", "various", "unknown", "unspecified",
    "casualties", "victims", "people", "children", "women", "relatives", "members", "crew",
  ]

  private static func isLargeNumber(_ tokens: [String]) -> Bool {
    tokens.contains("large") && tokens.contains { $0 == "number" || $0 == "numbers" }
  }

  private static func tokens(_ words: String) -> [String] {
    words.lowercased().split { !$0.isLetter }.map(String.init)
  }
}
