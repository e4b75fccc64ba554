/// Every command of the shell, in alphabetical order. A test holds this list against the files.
package let everyCommand: [any Command.Type] = [
  Accept.self, AmendArticle.self, Articles.self, As.self, Aside.self, Assess.self, AtCommand.self,
  Changes.self, CheckClaims.self, ClaimByHand.self, Claims.self, Correct.self, CreditClaim.self,
  DescribeSource.self, Explain.self, Export.self, Figures.self, Find.self, GradeSource.self,
  Help.self, IncidentCommand.self, Incidents.self, JudgeClaim.self, Link.self, Load.self, Log.self,
  Misread.self, Open.self, Quit.self, Redo.self, ReleaseAssessments.self, Replay.self, Save.self,
  SetOption.self, Show.self, Sign.self, Sources.self, Tag.self, TourCommand.self, Undo.self,
  Untag.self,
  Verify.self, Withdraw.self, Withhold.self, WriteNote.self,
]
