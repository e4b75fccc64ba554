import AssayModel

/// The figures of an incident as every rule starts from them: those that may enter it, one for each
/// origin and group of people, and what is shown beside it.
struct EnteredFigures {
  /// In order of their ids.
  private(set) var current: [CountedClaim] = []
  /// Figures of one origin with several numbers that no time puts in order.
  private(set) var unordered: [[CountedClaim]] = []
  private(set) var steps: [Estimate.Step] = []
  private var later: [ClaimID: Int] = [:]

  /// P1 and P2: what enters is asserted, of the one incident, not refuted, and the newest of its
  /// origin. A part of a count enters too where a method `tellsApart` who is in it.
  init(_ counted: CountedIncident, tellsApart: Bool = false) {
    let entering = counted.counts.filter { count in
      guard let reason = reasonBeside(count, counted.groups, tellsApart) else { return true }
      steps.append(Estimate.Step(.newest, "\(count.told) \(reason), and stands beside the rule"))
      return false
    }
    for same in Dictionary(grouping: entering, by: Key.init).values.sorted(by: {
      $0[0].id < $1[0].id
    }) {
      take(same)
    }
    current.sort { $0.id < $1.id }
    leaveOutNobodyYet()
    noteEarly()
    noteParties()
  }

  /// One origin and the people that it counts.
  private struct Key: Hashable {
    let voice: CountClaim.Voice
    let groups: Set<Group>

    init(_ claim: CountedClaim) {
      voice = claim.count.voice
      groups = claim.groups
    }
  }

  /// Takes what one origin says of the same people: its newest figure.
  private mutating func take(_ claims: [CountedClaim]) {
    let newest = Set(CountClaim.current(of: claims.map(\.count)).map(\.claim.id))
    var kept = claims.filter { newest.contains($0.id) }
    let old = claims.filter { !newest.contains($0.id) }
    if let new = kept.first, !old.isEmpty {
      steps.append(
        Estimate.Step(
          .newest,
          "\(enumerated(old.map(\.told))) \(old.count == 1 ? "gives" : "give") way to the newer \(new.told) of the same origin"
        ))
    }
    // A vague word says nothing that the same speaker's number does not.
    if kept.contains(where: { $0.number != nil }) { kept.removeAll { $0.quantity.kind == .vague } }
    var distinct: [CountedClaim] = []
    for claim in kept {
      guard let same = distinct.first(where: { $0.says(theSameAs: claim) }) else {
        distinct.append(claim)
        continue
      }
      steps.append(
        Estimate.Step(.origins, "\(claim.id) repeats \(same.told): one origin counts once"))
    }
    current += distinct
    if distinct.count > 1 { unordered.append(distinct) }
  }

  /// "No casualties were reported" says nothing once somebody counts people.
  private mutating func leaveOutNobodyYet() {
    guard current.contains(where: { !$0.knowsNobody }) else { return }
    for claim in current where claim.knowsNobody {
      steps.append(
        Estimate.Step(
          .newest, "\(claim.told) says only that nobody was known of, and stands beside the rule"))
    }
    current.removeAll(where: \.knowsNobody)
    unordered.removeAll { $0.contains(where: \.knowsNobody) }
  }

  /// Marks figures below which no newer figure of another origin stays.
  private mutating func noteEarly() {
    let above = higherAndLater()
    for claim in current {
      guard let higher = above[claim.id] else { continue }
      later[claim.id] = higher.count
      steps.append(
        Estimate.Step(
          .newest,
          "\(claim.told) is early: \(told(higher, "stands", "stand")) for a later time"))
    }
  }

  /// The highest later figures of other origins that are above a figure, one of each origin and in
  /// order of their ids, for every figure that has any.
  private func higherAndLater() -> [ClaimID: [CountedClaim]] {
    var found: [ClaimID: [CountedClaim]] = [:]
    var courses: [Set<Group>: Course] = [:]
    let timed = current.filter { $0.time != nil && $0.number != nil }
    let newestFirst = timed.sorted { left, right in
      guard let one = left.time, let other = right.time else { return false }
      return one > other
    }
    for claim in newestFirst {
      // Taken out meanwhile, so that nothing is copied.
      var course = courses.removeValue(forKey: claim.groups) ?? Course()
      if course.time != claim.time {
        course.later = Self.highest(course.later + course.same)
        if course.time?.day != claim.time?.day { course.laterDays = course.later }
        course.same = []
        course.time = claim.time
      }
      let above = (claim.time?.minute == nil ? course.laterDays : course.later).filter {
        $0.origin != claim.origin && $0.number?.count ?? 0 > claim.number?.count ?? 0
      }
      if !above.isEmpty { found[claim.id] = above.sorted { $0.id < $1.id } }
      course.same.append(claim)
      courses[claim.groups] = course
    }
    return found
  }

  /// The figures of some people from the newest back. A bare day, which is neither before nor after its
  /// minutes, comes after them.
  private struct Course {
    var time: Moment?
    /// The highest of later days; with them those of later minutes; and all of the same time.
    var laterDays: [CountedClaim] = []
    var later: [CountedClaim] = []
    var same: [CountedClaim] = []
  }

  /// The highest figure of each origin, of as many origins as a sentence names.
  private static func highest(_ claims: [CountedClaim]) -> [CountedClaim] {
    var origins: Set<CountedClaim.Origin> = []
    let sorted = claims.sorted {
      ($1.number?.count ?? 0, $0.id) < ($0.number?.count ?? 0, $1.id)
    }
    return Array(sorted.filter { origins.insert($0.origin).inserted }.prefix(9))
  }

  private mutating func noteParties() {
    for (_, voices) in Dictionary(grouping: current, by: \.origin)
      .sorted(by: { $0.value[0].id < $1.value[0].id })
    where Set(voices.map(\.count.voice)).count > 1 {
      steps.append(
        Estimate.Step(
          .origins,
          "\(enumerated(voices.map(\.told))) are voices of \(voices[0].party ?? "one party"): "
            + "one interest, and assumed to be one origin"))
    }
  }

  /// How many origins are taken as independent of one another.
  var originCount: Int { Set(current.map(\.origin)).count }

  /// Whether a figure is lower than one of another origin that stands for a later time.
  func isEarly(_ claim: CountedClaim) -> Bool { later[claim.id] != nil }

  /// How many later origins are above a figure.
  func laterOrigins(of claim: CountedClaim) -> Int { later[claim.id] ?? 0 }

  /// What must be found out before a rule can take one figure of each origin; `nil` where nothing
  /// must.
  var question: String? {
    unordered.first.map { figures in
      "which of \(enumerated(figures.map(\.told))) is the newest of their one origin: "
        + "`correct CLAIM asof=TIME`"
    }
  }
}

extension Rule {
  static let newest = Rule("P1", "assay, before every method: the newest figure of each origin")
  static let origins = Rule("P2", "assay, before every method: one origin once")
}

extension CountedClaim {
  /// Whether both give the same number, or none, for the same words.
  fileprivate func says(theSameAs other: CountedClaim) -> Bool {
    if number != nil || other.number != nil { return number?.count == other.number?.count }
    if quantity.kind == .vague, other.quantity.kind == .vague {
      return VagueWord(self) == VagueWord(other)
    }
    return quantity.kind == other.quantity.kind && ceiling == other.ceiling
  }
}

/// Why a claim does not enter the rules for these groups, as the end of a sentence; `nil` where it
/// does.
private func reasonBeside(
  _ counted: CountedClaim, _ groups: [Group], _ tellsApart: Bool
) -> String? {
  let claim = counted.count.claim
  switch claim.content.stance {
  case .asserts: break
  case .denies: return "is a denial"
  case .fears: return "is feared, not asserted"
  case .threatens: return "is a threat"
  case .former: return "is an earlier toll that its own text replaces"
  }
  if claim.verdict?.outcome == .refuted { return "was judged refuted" }
  switch counted.count.count.scope {
  case .incident: break
  case .period: return "covers a period, and never joins an incident's count"
  case .cumulative: return "is a running total, and never joins an incident's count"
  }
  if groups.isEmpty {
    if tellsApart, !counted.groups.isEmpty { return nil }
    return claim.content.partOf.map { "is a part of \($0), and never added to a total" }
  }
  return counted.groups == Set(groups) ? nil : "counts other people"
}
