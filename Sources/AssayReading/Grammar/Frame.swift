import AssayModel

/// How a word of harm takes its people, and the tokens that show it: "were killed".
struct Frame: Equatable {
  var ground: Reason.Ground
  var words: Range<Int>

  init(_ ground: Reason.Ground, _ words: Range<Int>) {
    self.ground = ground
    self.words = words
  }
}

extension HarmForm {
  /// How a word of this form takes its people where nothing else is found out.
  var usualGround: Reason.Ground {
    switch self {
    case .participle, .base, .gerund: .active
    case .intransitive: .befell
    case .adjective, .chain: .described
    case .noun: .noun
    case .counted: .counted
    case .life: .lives
    case .loss: .loss
    case .toll: .toll
    }
  }
}
