import AssayJournal
import AssayModel

extension HarmCount {
  /// "killed 11+ Iranian police officers": the modifier is always kept.
  var phrase: StyledText {
    var text = StyledText(harm.rawValue, as: .harm)
    text.append(" \(quantity.short)", as: .heading)
    if !people.words.isEmpty { text.append(" \(people.words)") }
    if scope != .incident { text.append(" (\(scope.rawValue))", as: .muted) }
    return text
  }
}

extension About {
  var phrase: StyledText {
    switch self {
    case .harm(let count): count.phrase
    case .matter(let matter, let words): "\(matter.rawValue, .harm) \(words)"
    }
  }

  /// The value alone: "11+", or the words.
  var value: String {
    switch self {
    case .harm(let count): count.quantity.short
    case .matter(_, let words): words
    }
  }
}

extension ClaimContent {
  /// The matter with its stance, which is left out where it is plainly asserted.
  var phrase: StyledText {
    stance == .asserts ? about.phrase : "\(stance.rawValue, .warning) \(about.phrase)"
  }
}

extension Figure {
  /// The harm, the count and the people of a figure.
  var count: HarmCount {
    HarmCount(harm: harm, quantity: quantity, people: people, scope: scope)
  }
}

extension Session {
  /// Who says a claim: the chain of speakers, nearest first; the article's own voice otherwise.
  func speakerPhrase(of claim: Claim) -> String {
    let speakers = claim.content.speakers
    if speakers.count == 1, let name = sources[speakers[0]]?.name { return name }
    let names = speakers.compactMap { sources[$0]?.name }
    guard names.isEmpty else { return names.joined(separator: " ← ") }
    let article = standing.articleByDigest[claim.anchor.digest].flatMap { articles[$0]?.article }
    return article.map { $0.details.outlet ?? "\($0.id) itself" } ?? ""
  }

  /// The article that a claim is anchored in.
  func articleID(of claim: Claim) -> ArticleID? { standing.articleByDigest[claim.anchor.digest] }

  /// An incident's short name; empty where there is none.
  func handle(of incident: IncidentID?) -> String {
    incident.flatMap { incidents[$0]?.handle } ?? ""
  }

  /// The line that says what a claim now is.
  func line(for claim: Claim) -> StyledText {
    var line: StyledText = "\(claim.id)  \(claim.content.phrase)"
    line.append("  \(speakerPhrase(of: claim))", as: .source)
    if let incident = claim.incident { line.append("  in \(handle(of: incident))", as: .muted) }
    return line
  }
}

/// "1 entry", "2 entries".
func counted(_ count: Int, _ noun: String, _ plural: String) -> String {
  "\(count) \(count == 1 ? noun : plural)"
}

/// "1 claim", "2 claims".
func counted(_ count: Int, _ noun: String) -> String {
  "\(count) \(noun)\(count == 1 ? "" : "s")"
}
