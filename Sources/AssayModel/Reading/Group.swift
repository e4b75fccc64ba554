/// Who the people are, as a singular word. Every word belongs to one facet, and parts of a total
/// add up only within one facet.
package enum Group: String, CaseIterable, Hashable, Sendable {
  case child
  case elderly
  case woman
  case man
  /// "Women and children": a union, which stays one.
  case womenAndChildren = "women-and-children"
  case civilian
  case combatant
  case militant
  case soldier
  case guardMember = "guard"
  case police
  case peacekeeper
  case medic
  case journalist
  case aidWorker = "aid-worker"
  case official
  case politician
  case clergy
  case judge
  case teacher
  case student
  case farmer
  case worker
  case driver
  case passenger
  case pilgrim
  case prisoner
  case hostage
  case refugee
  case villager
  case activist
  case attacker
  case foreigner

  /// The side of a person that a group word speaks of.
  package enum Facet: String, CaseIterable, Sendable {
    case age
    case sex
    case status
    case role
    case nation
    /// A union across facets, which belongs to none.
    case union
  }

  package var facet: Facet {
    switch self {
    case .child, .elderly: .age
    case .woman, .man: .sex
    case .womenAndChildren: .union
    case .civilian, .combatant: .status
    case .foreigner: .nation
    default: .role
    }
  }
}
