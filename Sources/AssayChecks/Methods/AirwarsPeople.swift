import AssayModel

/// Which figures count civilians, which belligerents, and which people whose status is contested (W8).
struct AirwarsPeople {
  let groups: [Group]
  private(set) var civilians: [CountedClaim] = []
  private(set) var belligerents: [CountedClaim] = []
  private(set) var contested: [CountedClaim] = []
  /// The groups that are taken as belligerents.
  private let fighters: Set<Group>

  init(_ figures: EnteredFigures, of counted: CountedIncident, _ choices: MethodChoices) {
    groups = counted.groups
    fighters = Set(choices.list(AirwarsMethod.fighters).compactMap(Group.init))
    var unstated: [CountedClaim] = []
    for claim in figures.current {
      if areFighters(claim.groups) {
        // The perpetrator's word for those whom it killed is no evidence (W8b).
        if isPerpetrators(claim) { contested.append(claim) } else { belligerents.append(claim) }
      } else if claim.groups.contains(.civilian) || claim.groups.contains(where: Self.isPresumed) {
        civilians.append(claim)
      } else {
        unstated.append(claim)
      }
    }
    // A civilian unless there is evidence; what somebody calls fighters is contested.
    let isOpen = !belligerents.isEmpty || !contested.isEmpty || !counted.statuses.isEmpty
    if isOpen { contested += unstated } else { civilians += unstated }
    if counted.harm == .injured, figures.current.isEmpty {
      civilians += counted.unclear.filter { $0.quantity.kind == .vague }
    }
    civilians.sort { $0.id < $1.id }
    contested.sort { $0.id < $1.id }
  }

  /// Groups that make a civilian of whoever is in one of them and in no belligerent one.
  private static func isPresumed(_ group: Group) -> Bool {
    switch group.facet {
    case .age, .union: true
    case .role: group != .police && group != .peacekeeper && group != .prisoner
    case .sex, .nation, .status: group == .woman
    }
  }

  /// Whether somebody says that they fought.
  func areFighters(_ groups: Set<Group>) -> Bool { !groups.isDisjoint(with: fighters) }

  func isPerpetrators(_ claim: CountedClaim) -> Bool { claim.side?.role == .perpetrator }

  /// What is taken for granted, as a sentence without its full stop.
  var fightersSentence: String {
    let names = Group.allCases.filter(fighters.contains).map(\.rawValue)
    return "civilian unless there is evidence; belligerents are \(names.joined(separator: ", "))"
  }
}
