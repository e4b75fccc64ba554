import AssayModel

/// How a word of harm takes its people, and the tokens that show it: "were killed".
struct Frame: Equatable {
  var ground: Reason.Ground
  private var run: TokenRun

  init(_ ground: Reason.Ground, _ words: Range<Int>) {
    self.ground = ground
    run = TokenRun(words)
  }

  var words: Range<Int> {
    get { run.range }
    set { run = TokenRun(newValue) }
  }
}

extension HarmForm {
  /// How a word of this form takes its people where nothing else is found out.
  var usualGround: Reason.Ground {
    switch self {
    case .participle, .base, .gerund, .shooting, .captive: .active
    case .intransitive: .befell
    case .adjective, .chain: .described
    case .noun, .agent: .noun
    case .counted: .counted
    case .life: .lives
    case .loss: .loss
    case .toll: .toll
    }
  }
}
