import AssayJournal
import AssayModel

/// Two figures of one origin and one time that differ by two digits that changed places: 4,237 and
/// 4,327. One of them is a slip of the hand.
package enum DigitTranspositionCheck: IncidentCheck {
  package static let name = "digit-transposition"
  package static let summary = "Two figures of one origin and time with two digits changed about."

  package static func findings(in view: IncidentView) -> [Finding] {
    var known: Set<[Int]> = []
    let slips = slips(in: view.comparedCounts, view.origins).filter { first, second in
      // Each of many copies of a slip is the same slip.
      known.insert([first.claim.id.number, second.count.quantity.value ?? 0]).inserted
    }
    return slips.map { first, second in
      Finding(
        check: name, severity: .problem,
        message: "\(view.incident.handle), \(first.count.harm.rawValue): \(first.words) and "
          + "\(second.words) of \(view.standing.speaker(of: second.claim)) have two digits changed "
          + "about",
        evidence: [first, second].map { view.standing.evidence($0.claim) },
        incident: view.incident.id,
        remedy: "look at the original, then verdict CLAIM refuted --why \"…\"")
    }
  }

  /// The pairs, each figure with the first one that it may have been copied from.
  static func slips(
    in counts: [CountClaim], _ origins: ArticleOrigins
  ) -> [(CountClaim, CountClaim)] {
    let ambiguous = ambiguousDigits(in: counts)
    guard !ambiguous.isEmpty else { return [] }
    var slips: [(CountClaim, CountClaim)] = []
    var numbers: [Key: [CountClaim]] = [:]
    for count in counts where count.claim.content.stance == .asserts {
      guard let value = count.count.quantity.value, value >= 12 else { continue }
      let digits = digits(of: value)
      guard ambiguous.contains(digits) else { continue }
      let key = Key(count, digits: digits)
      let before = numbers[key, default: []].first {
        areChangedAbout($0.count.quantity.value ?? 0, value) && isOneTime($0, count, origins)
      }
      if let before { slips.append((before, count)) }
      numbers[key, default: []].append(count)
    }
    return slips
  }

  /// The digits that two different figures have, asked before anything that takes long.
  private static func ambiguousDigits(in counts: [CountClaim]) -> Set<Int> {
    var values: [Int: Int] = [:]
    var ambiguous: Set<Int> = []
    for count in counts {
      guard let value = count.count.quantity.value, value >= 12 else { continue }
      let digits = digits(of: value)
      if let known = values.updateValue(value, forKey: digits), known != value {
        ambiguous.insert(digits)
      }
    }
    return ambiguous
  }

  /// How often each digit occurs, six bits for each of them.
  private static func digits(of value: Int) -> Int {
    var digits = 0
    var rest = value
    while rest > 0 {
      digits &+= 1 << (rest % 10 * 6)
      rest /= 10
    }
    return digits
  }

  /// Figures with the same digits for the same people, of one origin.
  private struct Key: Hashable {
    let voice: CountClaim.Voice
    let harm: Harm
    let scope: Scope
    let groups: Set<Group>
    let digits: Int

    init(_ count: CountClaim, digits: Int) {
      voice = count.voice
      harm = count.count.harm
      scope = count.count.scope
      groups = Set(count.count.people.groups)
      self.digits = digits
    }
  }

  /// Whether two neighbouring digits of one are the other's in the other order.
  private static func areChangedAbout(_ one: Int, _ other: Int) -> Bool {
    let (left, right) = (Array(String(one).utf8), Array(String(other).utf8))
    guard left.count == right.count else { return false }
    let places = left.indices.filter { left[$0] != right[$0] }
    return places.count == 2 && places[1] == places[0] + 1 && left[places[0]] == right[places[1]]
      && left[places[1]] == right[places[0]]
  }

  /// Whether both stand for one time: the same as-of, the same day of publication, or reprints of
  /// one text, whenever they came out.
  private static func isOneTime(
    _ one: CountClaim, _ other: CountClaim, _ origins: ArticleOrigins
  ) -> Bool {
    if one.claim.content.asOf == nil, other.claim.content.asOf == nil,
      origins.first(of: one.claim.anchor.digest) == origins.first(of: other.claim.anchor.digest)
    {
      return true
    }
    guard let time = one.time, let another = other.time else {
      return one.time == nil && other.time == nil
    }
    return time.day == another.day
      && (time.minute == nil || another.minute == nil || time.minute == another.minute)
  }

  private static func killed(_ count: Int, asOf: String? = nil) -> ExampleWords {
    .body("\(count) were killed", .killed, .exact(count, words: "\(count)"), asOf: asOf)
  }

  package static let examples = [
    CheckExample(
      "4237 and 4327 of one source", fires: true, .claim(by: "ministry", killed(4237)),
      .claim(by: "ministry", killed(4327))),
    CheckExample(
      "14 and 41 as of one day", fires: true,
      .claim(by: "ministry", killed(14, asOf: "2024-01-03")),
      .claim(by: "ministry", killed(41, asOf: "2024-01-03"))),
    CheckExample(
      "two sources", fires: false, .claim(by: "ministry", killed(4237)),
      .claim(by: "hospital", killed(4327))),
    CheckExample(
      "two days", fires: false, .claim(by: "ministry", killed(4237, asOf: "2024-01-03")),
      .claim(by: "ministry", killed(4327, asOf: "2024-01-04"))),
    CheckExample(
      "other digits, and digits that are far apart", fires: false,
      .claim(by: "ministry", killed(4237)), .claim(by: "ministry", killed(4238)),
      .claim(by: "ministry", killed(7234))),
    CheckExample(
      "single digits and doubled ones", fires: false, .claim(by: "ministry", killed(7)),
      .claim(by: "ministry", killed(11))),
  ]
}
