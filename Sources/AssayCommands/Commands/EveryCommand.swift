/// Every command of the shell, in alphabetical order. A test holds this list against the files.
package let everyCommand: [any Command.Type] = [
  Accept.self, Articles.self, As.self, Assess.self, CheckClaims.self, ClaimByHand.self,
  Claims.self, Export.self, Figures.self, GradeSource.self, Help.self, Incidents.self, Link.self,
  Load.self, Log.self, NewIncident.self, Open.self, Quit.self, Redo.self, Replay.self, Save.self,
  Show.self, Sources.self, Tag.self, Undo.self, Verify.self,
]
