import AssayModel

/// Figures of one article that seem to speak of one incident.
struct IncidentCluster {
  private(set) var place: Slice?
  private(set) var dates: DateRange?
  private(set) var day: Slice?
  private(set) var word: Slice?
  private(set) var implied: UInt8 = 0
  private(set) var members: [Int] = []
  private let scope: Scope

  /// How many members a new figure is compared with.
  private static let mostCompared = 24

  init(_ index: Int, _ draft: Draft) {
    scope = draft.scope
    add(index, draft)
  }

  mutating func add(_ index: Int, _ draft: Draft) {
    members.append(index)
    if draft.partOf != nil { return }
    place = place ?? draft.place
    if dates == nil { (dates, day) = (draft.dates, draft.day) }
    if word == nil {
      word = draft.incidentWord
      implied = draft.impliedIncident
    }
  }

  /// How well a figure agrees with an incident, side by side.
  struct Agreement {
    var day = 0
    var place = 0
    var number = 0
    var nearness = 0
    /// The member that the figure agrees with most by its number, and how.
    var member: (index: Int, ground: Reason.Ground)?

    var score: Int { day + place + number + nearness }
  }

  /// How well a figure agrees with this incident; `nil` where it cannot belong to it.
  func agreement(
    of draft: Draft, among drafts: [Draft], in article: ArticleText
  ) -> Agreement? {
    guard draft.scope == scope else { return nil }
    if let own = dates, let other = draft.dates, own.to < other.from || other.to < own.from {
      return nil
    }
    var agreement = Agreement()
    if dates != nil, dates == draft.dates { agreement.day = 1 }
    agreement.place = placeScore(draft, article)
    var number = 0
    for index in members.suffix(Self.mostCompared) {
      guard drafts[index].harm == draft.harm, drafts[index].partOf == nil else { continue }
      let (strength, ground) = Self.agreement(drafts[index], draft, article)
      let stronger = Self.stronger(number, strength)
      if stronger > number { agreement.member = (index, ground) }
      number = stronger
    }
    agreement.number = number
    guard let first = members.first, let last = members.last.map({ drafts[$0] }) else { return nil }
    // Last month's incident is told of in one breath with today's.
    if number < 3, draft.dates != nil, draft.isDistant != drafts[first].isDistant { return nil }
    agreement.nearness = nearness(last, draft, hasNumber: number > 0)
    if number <= 0, place == nil, draft.place != nil, draft.sentence - last.sentence > 1 {
      agreement.nearness -= 1
    }
    return agreement
  }

  /// The same number decides; then another number; then vague words.
  private static func stronger(_ first: Int, _ second: Int) -> Int {
    if max(first, second) > 2 { return max(first, second) }
    return min(first, second) < 0 ? min(first, second) : max(first, second)
  }

  /// How two figures of one harm agree: the same number is strong, another number speaks against.
  private static func agreement(
    _ member: Draft, _ draft: Draft, _ article: ArticleText
  ) -> (strength: Int, Reason.Ground) {
    let shares = !member.groupBits.isDisjoint(with: draft.groupBits)
    guard let one = member.value, let other = draft.value else {
      return (shares || member.groups.isEmpty || draft.groups.isEmpty ? 2 : 0, .samePeople)
    }
    if one == other {
      if one > 1 {
        return (!shares && !member.groups.isEmpty && !draft.groups.isEmpty ? 1 : 4, .sameCount)
      }
      if one == 0 { return (0, .sameCount) }
      if draft.isLater { return (2, .oneMore) }
      if draft.isPronoun, draft.sentence - member.sentence < 3 { return (3, .samePeople) }
      return (
        shares || article.isSame(member.peopleWords, draft.peopleWords) ? 3 : -2, .samePeople
      )
    }
    if draft.isLater { return (2, .oneMore) }
    // "civilians, including three children" may be among any number of people.
    if member.isSome && one <= other || draft.isSome && other <= one { return (0, .samePeople) }
    if draft.stance == .former || draft.isTotal || draft.asOf != nil || member.stance == .former {
      return (2, .newerCount)
    }
    if member.kind != .exact || draft.kind != .exact,
      member.quantity(words: "").allows(other) || draft.quantity(words: "").allows(one)
    {
      return (0, .sameCount)
    }
    return (-3, .sameCount)
  }

  private func placeScore(_ draft: Draft, _ article: ArticleText) -> Int {
    guard let own = place, let other = draft.place else { return 0 }
    if own == other || article.isSame(own, other) { return 2 }
    return article.contains(own, other) || article.contains(other, own) ? 1 : -2
  }

  private func nearness(_ last: Draft, _ draft: Draft, hasNumber: Bool) -> Int {
    if last.part != draft.part {
      // The first figures of the body tell what the headline told.
      return draft.sentence < 4 ? 4 : 0
    }
    let distance = draft.sentence - last.sentence
    if distance == 0, last.trigger == draft.trigger { return 10 }
    if distance == 0 { return draft.harm == last.harm && !hasNumber ? 3 : 5 }
    if draft.isSetOff, !hasNumber { return -4 }
    return distance == 1 ? 2 : distance <= 3 ? 1 : 0
  }
}

extension ArticleText {
  /// Whether two runs are the same but for the case of ASCII letters.
  func isSame(_ one: Slice, _ other: Slice) -> Bool {
    let first = bytes(one)
    let second = bytes(other)
    return first.count == second.count
      && zip(first, second).allSatisfy { lowered($0) == lowered($1) }
  }

  /// Whether `whole` holds `piece`, but for the case of ASCII letters. Names are short.
  func contains(_ whole: Slice, _ piece: Slice) -> Bool {
    let outer = bytes(whole)
    let inner = bytes(piece)
    guard !inner.isEmpty, inner.count < outer.count, outer.count < 200 else { return false }
    return (outer.startIndex...outer.endIndex - inner.count).contains { start in
      zip(outer[start...], inner).allSatisfy { lowered($0) == lowered($1) }
    }
  }
}
