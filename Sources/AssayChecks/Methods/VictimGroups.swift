import AssayModel

/// Which figures count the same people, and which may be added.
enum VictimGroups {
  /// All count the same people.
  case one([CountedClaim])
  /// People that one origin tells apart, and that cannot be the same: their numbers may be added.
  case apart([[CountedClaim]])
  /// Whether they are the same people is not said.
  case open(question: String)

  /// Divides figures that entered. Where anybody counts everybody, who counts the children counts a
  /// part, which is never added to a total; `parts` are those.
  static func divide(
    _ figures: [CountedClaim], of groups: [Group]
  ) -> (division: VictimGroups, parts: [CountedClaim]) {
    guard groups.isEmpty else { return (.one(figures), []) }
    let wholes = figures.filter(\.groups.isEmpty)
    if !wholes.isEmpty { return (.one(wholes), figures.filter { !$0.groups.isEmpty }) }
    var byGroups: [[CountedClaim]] = []
    for figure in figures {
      if let place = byGroups.firstIndex(where: { $0[0].groups == figure.groups }) {
        byGroups[place].append(figure)
      } else {
        byGroups.append([figure])
      }
    }
    guard byGroups.count > 1 else { return (.one(figures), []) }
    return (areToldApart(byGroups) ? .apart(byGroups) : .open(question: question(byGroups)), [])
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

  /// Whether nobody can be of both: two words of one facet, or a civilian and a fighter.
  static func areDisjoint(_ left: Set<Group>, _ right: Set<Group>) -> Bool {
    guard left.isDisjoint(with: right) else { return false }
    let isDivided = Group.Facet.allCases.contains { facet in
      facet != .union && facet != .nation && left.contains { $0.facet == facet }
        && right.contains { $0.facet == facet }
    }
    return isDivided || left.contains(.civilian) && !right.isDisjoint(with: fighters)
      || right.contains(.civilian) && !left.isDisjoint(with: fighters)
  }

  /// The groups that nobody takes for civilians.
  static let fighters: Set<Group> = [.combatant, .militant, .soldier, .attacker]

  private static func question(_ groups: [[CountedClaim]]) -> String {
    let told = groups.map { figures in
      "\(figures[0].groupWords): \(enumerated(figures.map(\.told)))"
    }
    return "whether these are the same people (\(told.joined(separator: "; ")))"
  }
}

extension CountedClaim {
  /// "police", "woman and civilian".
  var groupWords: String {
    Group.allCases.filter(groups.contains).map(\.rawValue).joined(separator: " and ")
  }
}

/// What is said of figures that count some people only, beside those of everybody.
func toldApart(_ parts: [CountedClaim]) -> String {
  "told of some people only, and not added to those of everybody: "
    + enumerated(parts.map { "\($0.told) of \($0.groupWords)" })
}
