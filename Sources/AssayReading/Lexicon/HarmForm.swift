/// How a word of harm takes its victims.
enum HarmForm: UInt8, Sendable {
  /// "killed": victims after it when active, before it when passive.
  case participle
  /// "kill", "kills": victims after it.
  case base
  /// "killing": victims after it.
  case gerund
  /// "died": victims before it.
  case intransitive
  /// "dead", "missing": victims before it, or around it ("one dead soldier").
  case adjective
  /// "murder", "deaths": victims after "of", or before it with "'s", or counted before it.
  case noun
  /// "casualties", "bodies": counted before it.
  case counted
  /// "lives": "claimed the lives of", "lost their lives".
  case life
  /// "burned": harm only in "burned alive"; "to death" speaks for itself.
  case chain
  /// "shot", "stabbed": whether they lived, other words say, or nobody.
  case shooting
  /// "murderers", "loss": their victims after "of".
  case agent
  /// "hostage": in "took 12 hostages", "was taken hostage".
  case captive
  /// "lost": men of one's own after it.
  case loss
  /// "toll": a number that rises and stands.
  case toll
}
