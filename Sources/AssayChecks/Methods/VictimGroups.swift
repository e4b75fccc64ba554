import AssayModel

/// Which figures count the same people, and which may be added.
struct VictimGroups {
  enum Division {
    /// All count the same people.
    case one([CountedClaim])
    /// People that one origin tells apart, and that cannot be the same: their numbers may be added.
    case apart([[CountedClaim]])
    /// Whether they are the same people is not said.
    case open(question: String)
  }

  let division: Division
  /// Who counts some people only, beside those who count everybody: never added to a total.
  private(set) var parts: [CountedClaim] = []
  /// The parts of more people than anybody counts in all.
  private(set) var above: [CountedClaim] = []
  /// Who alone is counted, where nobody counts everybody; there may be more of the others.
  private(set) var only: Set<Group> = []

  /// Divides figures that entered, for those who are asked for. Who is in just the group `all` is
  /// everybody that is meant, as a method that counts civilians means them.
  init(_ figures: [CountedClaim], of groups: [Group], all: Set<Group> = []) {
    guard groups.isEmpty else {
      division = .one(figures)
      return
    }
    let ids = Set(figures.map(\.id))
    func isTied(_ figure: CountedClaim) -> Bool {
      figure.count.claim.content.partOf.map(ids.contains) ?? false
    }
    parts = figures.filter(isTied)
    let untied = figures.filter { !isTied($0) }
    let wholes = untied.filter { $0.groups.isEmpty || $0.groups == all }
    if !wholes.isEmpty {
      division = .one(wholes)
      parts = figures.filter { isTied($0) || !$0.groups.isEmpty && $0.groups != all }
      let most = wholes.compactMap { $0.ceiling ?? $0.floor }.max() ?? .max
      above = parts.filter { $0.floor ?? 0 > most }
      return
    }
    var byGroups: [[CountedClaim]] = []
    for figure in untied {
      if let place = byGroups.firstIndex(where: { $0[0].groups == figure.groups }) {
        byGroups[place].append(figure)
      } else {
        byGroups.append([figure])
      }
    }
    if byGroups.count > 1 {
      division =
        Self.areToldApart(byGroups)
        ? .apart(byGroups) : .open(question: Self.question(byGroups))
    } else {
      division = .one(untied)
      only = untied.first?.groups ?? []
    }
  }

  /// Whether no two groups can hold the same person, and one origin counts all of them.
  private static func areToldApart(_ groups: [[CountedClaim]]) -> Bool {
    let areAllDisjoint = groups.indices.allSatisfy { left in
      groups.indices.allSatisfy { right in
        left == right || areDisjoint(groups[left][0].groups, groups[right][0].groups)
      }
    }
    guard areAllDisjoint else { return false }
    return groups[0].contains { first in
      groups.allSatisfy { $0.contains { $0.count.voice == first.count.voice } }
    }
  }

  private static func question(_ groups: [[CountedClaim]]) -> String {
    let told = groups.map { figures in
      "\(figures[0].groupWords): \(enumerated(figures.map(\.told)))"
    }
    return "whether these are the same people (\(told.joined(separator: "; ")))"
  }
}

extension VictimGroups {
  /// Whether nobody can be of both. A word that both hold tells them from nobody: soldiers may be
  /// among the soldiers and medics.
  static func areDisjoint(_ left: Set<Group>, _ right: Set<Group>) -> Bool {
    left.contains { one in
      !right.contains(one)
        && right.contains {
          !left.contains($0) && (excludes(one, $0) || excludes($0, one))
        }
    }
  }

  /// Whether nobody who is the one is the other too. Roles that somebody may have beside another,
  /// such as official, prisoner or hostage, exclude none but those whom they face.
  private static func excludes(_ one: Group, _ other: Group) -> Bool {
    switch (one, other) {
    case (.child, .elderly), (.woman, .man), (.civilian, .combatant), (.civilian, .militant),
      (.civilian, .soldier), (.civilian, .attacker), (.driver, .passenger), (.soldier, .police),
      (.militant, .soldier), (.militant, .police), (.militant, .guardMember),
      (.militant, .peacekeeper):
      true
    // Who is told of beside the attackers is one whom they attacked.
    case (.attacker, _): other.facet == .role && other != .militant && other != .prisoner
    case (.militant, _), (.soldier, _), (.guardMember, _), (.police, _), (.peacekeeper, _):
      other.isUnarmed
    case (.medic, .aidWorker), (.aidWorker, .medic): false
    default: one.isCalling && other.isCalling
    }
  }
}

extension Group {
  /// Whether it is what somebody is by calling, no two of which are one person's.
  fileprivate var isCalling: Bool {
    switch self {
    case .medic, .journalist, .aidWorker, .politician, .clergy, .judge, .teacher, .student, .farmer:
      true
    default: false
    }
  }

  /// Whether nobody would call the people armed.
  fileprivate var isUnarmed: Bool {
    switch self {
    case .worker, .villager, .refugee, .pilgrim: true
    default: isCalling
    }
  }
}

extension CountedClaim {
  /// "police", "woman and civilian".
  var groupWords: String { Group.words(of: groups) }
}

extension Group {
  fileprivate static func words(of groups: Set<Group>) -> String {
    allCases.filter(groups.contains).map(\.rawValue).joined(separator: " and ")
  }
}

extension Estimate {
  /// Names what is said of some people only, beside figures of everybody, and what is above all of
  /// those: by a rule that asks for nothing about it, where there is one.
  mutating func noteParts(_ people: VictimGroups, _ rule: Rule, above other: Rule? = nil) {
    guard !people.parts.isEmpty else { return }
    note(
      rule,
      "told of some people only, and not added to those of everybody: "
        + enumerated(people.parts.map { "\($0.told) of \($0.groupWords)" }))
    noteAbove(people.above, other)
  }

  /// Remarks on figures of some people that are above what anybody counts in all.
  mutating func noteAbove(_ above: [CountedClaim], _ rule: Rule?) {
    guard !above.isEmpty else { return }
    if let rule { note(rule, Self.tooMany(above)) }
    remarks.append(
      "a part above the whole: \(above.map { "\($0.id)" }.joined(separator: ", "))")
  }

  /// Takes away the highest number, and asks for it, where somebody counts more of some people than
  /// anybody counts in all.
  mutating func askForHigh(_ people: VictimGroups, _ rule: Rule) {
    guard !people.above.isEmpty else { return }
    high = nil
    isOpenAbove = false
    ask(rule, "high: \(Self.tooMany(people.above))")
  }

  private static func tooMany(_ above: [CountedClaim]) -> String {
    told(above, "is", "are") + " more than anybody counts in all"
  }

  /// Where nobody counts everybody, makes of the number of some people the least of all.
  mutating func holdAsLeast(_ people: VictimGroups, _ rule: Rule = .parts, remark: String? = nil) {
    guard !people.only.isEmpty, hasNumber else { return }
    value = value?.atLeast
    best = best?.atLeast
    isOpenAbove = true
    let group = people.only.first?.plural ?? ""
    let who = people.only.count == 1 ? group : Group.words(of: people.only)
    note(rule, "nobody counts everybody: the number is of \(who) alone, and the least of all")
    remarks.append(remark ?? "\(who) only")
  }
}

extension Rule {
  fileprivate static let parts = Rule("P3", "assay: a part is the least of the whole")
}
