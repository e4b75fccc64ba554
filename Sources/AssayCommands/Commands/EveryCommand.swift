/// Every command of the shell, in alphabetical order. A test holds this list against the files.
package let everyCommand: [any Command.Type] = [
  Accept.self, AmendArticle.self, Articles.self, As.self, Aside.self, Assess.self, AtCommand.self,
  Changes.self, CheckClaims.self, ClaimByHand.self, Claims.self, Compare.self, Correct.self,
  CreditClaim.self, DescribeSource.self, Explain.self, Export.self, Figures.self, Find.self,
  GradeSource.self, Help.self, IncidentCommand.self, Incidents.self, InvolveParty.self,
  JudgeClaim.self, Link.self, Load.self, Log.self, Misread.self, Open.self, Quit.self, Redo.self,
  ReleaseAssessments.self, Replay.self, Save.self, SetOption.self, Show.self, Sign.self,
  Sources.self, Suggest.self, Tag.self, Timeline.self, TourCommand.self, TraceOrigin.self,
  Undo.self, Untag.self, Verify.self, WaiveFinding.self, Withdraw.self, Withhold.self, Without.self,
  WriteNote.self,
]

/// Looked up with every line that is typed; going through all declarations took longer than the
/// decision.
private let commandsByName = Dictionary(
  everyCommand.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })

/// The command of that name.
package func command(named name: String) -> (any Command.Type)? { commandsByName[name] }
