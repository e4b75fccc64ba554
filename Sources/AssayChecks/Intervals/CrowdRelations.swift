import AssayModel

extension CountSystem {
  /// Says among whom the people of a crowd are.
  mutating func relate(_ part: Int) {
    let crowd = crowds[part]
    if !crowd.groups.isEmpty {
      let all = place(of: Crowd(harm: crowd.harm, groups: []))
      add(.within(part, all), "the \(Self.name(crowd)) are among all \(crowd.harm.rawValue)")
    }
    if crowd.groups.count == 1, let group = crowd.groups.first {
      for (wider, assumption) in group.wider {
        let whole = place(of: Crowd(harm: crowd.harm, groups: [wider]))
        add(.within(part, whole), assumption)
      }
    }
    if crowd.harm == .killed || crowd.harm == .injured {
      // Casualties only matter where somebody counts them.
      guard let whole = index(of: Crowd(harm: .casualties, groups: crowd.groups)) else { return }
      add(.within(part, whole), "the \(crowd.harm.rawValue) are among the casualties")
    }
  }

  /// Says which crowds have nobody in common, and which two make up a third.
  mutating func relateAcross() {
    for harm in Harm.allCases {
      guard let all = index(of: Crowd(harm: harm, groups: [])) else { continue }
      for (one, other, assumption) in Self.apart {
        guard let left = index(of: Crowd(harm: harm, groups: [one])),
          let right = index(of: Crowd(harm: harm, groups: [other]))
        else { continue }
        add(.apart(left, right, all), assumption)
      }
      if let both = index(of: Crowd(harm: harm, groups: [.womenAndChildren])),
        let women = index(of: Crowd(harm: harm, groups: [.woman])),
        let children = index(of: Crowd(harm: harm, groups: [.child]))
      {
        add(.covered(both, women, children), "women and children are the women and the children")
      }
    }
    for crowd in crowds where crowd.harm == .casualties {
      guard let whole = index(of: crowd),
        let killed = index(of: Crowd(harm: .killed, groups: crowd.groups)),
        let injured = index(of: Crowd(harm: .injured, groups: crowd.groups))
      else { continue }
      add(.within(killed, whole), "the killed are among the casualties")
      add(.within(injured, whole), "the injured are among the casualties")
      add(.apart(killed, injured, whole), "nobody counts as killed and as injured")
      add(.covered(whole, killed, injured), "casualties are the killed and the injured")
    }
  }

  private mutating func add(_ form: Relation.Form, _ assumption: String) {
    let relation = Relation(form: form, assumption: assumption)
    if !relations.contains(relation) { relations.append(relation) }
  }

  private static let apart: [(Group, Group, String)] = [
    (.woman, .man, "nobody is a woman and a man"),
    (.child, .elderly, "nobody is a child and elderly"),
    (.civilian, .combatant, "nobody is a civilian and a combatant"),
  ]

  /// The people of a crowd: "children", "police".
  static func name(_ crowd: Crowd) -> String {
    crowd.groups.map(\.plural).joined(separator: " and ")
  }
}

extension Group {
  /// The groups of which everybody in this one is taken to be, each with what is assumed. That
  /// children, medics, journalists and aid workers are civilians is most codebooks' presumption and
  /// not a fact, so that it is named whenever it is used.
  fileprivate var wider: [(Group, String)] {
    switch self {
    case .child:
      [
        (.civilian, "children are civilians"),
        (.womenAndChildren, "the children are among the women and children"),
      ]
    case .woman: [(.womenAndChildren, "the women are among the women and children")]
    case .medic: [(.civilian, "medics are civilians")]
    case .journalist: [(.civilian, "journalists are civilians")]
    case .aidWorker: [(.civilian, "aid workers are civilians")]
    case .soldier: [(.combatant, "soldiers are combatants")]
    case .militant: [(.combatant, "militants are combatants")]
    case .guardMember: [(.combatant, "guards are combatants")]
    default: []
    }
  }

  /// The word for several of them.
  var plural: String {
    switch self {
    case .child: "children"
    case .woman: "women"
    case .man: "men"
    case .elderly, .police, .clergy: rawValue
    case .womenAndChildren: "women and children"
    case .aidWorker: "aid workers"
    default: rawValue + "s"
    }
  }
}
