import AssayModel

/// Figures of one article that seem to speak of one incident.
struct IncidentCluster {
  private(set) var place: String?
  private(set) var dates: DateRange?
  private(set) var kind: String?
  private var members: [Int] = []
  private let scope: Scope

  /// How many members a new figure is compared with.
  private static let mostCompared = 24

  init(_ index: Int, _ draft: Draft) {
    scope = draft.mention.scope
    add(index, draft)
  }

  mutating func add(_ index: Int, _ draft: Draft) {
    members.append(index)
    if draft.partOf != nil { return }
    place = place ?? draft.place
    dates = dates ?? draft.dates
    kind = kind ?? draft.kind
  }

  /// How well a figure agrees with this incident; `nil` where it cannot belong to it.
  func score(of draft: Draft, among drafts: [Draft]) -> Int? {
    guard draft.mention.scope == scope else { return nil }
    if let own = dates, let other = draft.dates, own.to < other.from || other.to < own.from {
      return nil
    }
    var score = 0
    if dates != nil, dates == draft.dates { score += 1 }
    score += placeScore(draft)
    var number = 0
    for index in members.suffix(Self.mostCompared) {
      let member = drafts[index]
      guard member.harm == draft.harm, member.partOf == nil else { continue }
      number = Self.stronger(number, Self.agreement(member, draft))
    }
    score += number
    guard let last = members.last.map({ drafts[$0] }) else { return nil }
    return score + nearness(last, draft, hasNumber: number > 0)
  }

  /// The same number decides; then another number; then vague words.
  private static func stronger(_ first: Int, _ second: Int) -> Int {
    if max(first, second) > 2 { return max(first, second) }
    return min(first, second) < 0 ? min(first, second) : max(first, second)
  }

  /// How two figures of one harm agree: the same number is strong, another number speaks against.
  private static func agreement(_ member: Draft, _ draft: Draft) -> Int {
    let shares = !Set(member.groups).isDisjoint(with: draft.groups)
    guard let one = member.count.value, let other = draft.count.value else {
      return shares || member.groups.isEmpty || draft.groups.isEmpty ? 2 : 0
    }
    if one == other {
      if one > 1 { return !shares && !member.groups.isEmpty && !draft.groups.isEmpty ? 1 : 4 }
      if one == 0 { return 0 }
      return shares || member.words == draft.words ? 3 : -2
    }
    if draft.mention.stance == .former || draft.mention.isTotal || member.mention.stance == .former
    {
      return 2
    }
    if member.count.kind != .exact || draft.count.kind != .exact,
      member.count.quantity(words: "").allows(other) || draft.count.quantity(words: "").allows(one)
    {
      return 0
    }
    return -3
  }

  private func placeScore(_ draft: Draft) -> Int {
    guard let own = place, let other = draft.place else { return 0 }
    let first = own.lowercased()
    let second = other.lowercased()
    return first == second ? 2 : first.contains(second) || second.contains(first) ? 1 : -2
  }

  private func nearness(_ last: Draft, _ draft: Draft, hasNumber: Bool) -> Int {
    if last.part != draft.part {
      // The first figures of the body tell what the headline told.
      return draft.sentence < 4 ? 4 : 0
    }
    let distance = draft.sentence - last.sentence
    if distance == 0, last.mention.trigger == draft.mention.trigger { return 10 }
    if distance == 0 { return draft.harm == last.harm && !hasNumber ? 3 : 5 }
    if draft.isSetOff, !hasNumber { return -4 }
    return distance == 1 ? 2 : distance <= 3 ? 1 : 0
  }
}
