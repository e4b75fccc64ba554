import AssayModel
import Testing

@testable import AssayReading

/// What words of doubt, denial and intention reach, and what they leave standing.
@Suite struct DoubtTests {
  @Test(arguments: [
    FigureCase("Suspected rebels killed six farmers.", "killed 6"),
    FigureCase("A man suspected of killing two nurses fled.", "killed 2"),
    FigureCase("The army denied carrying out the strike that killed 12 people.", "killed 12"),
    FigureCase("The army denied a part in a raid in which 12 people were killed.", "killed 12"),
    FigureCase(
      "Police ask whether the fire that killed nine people was set on purpose.", "killed 9"),
    FigureCase("Troops were able to kill four of the attackers.", "killed 4"),
    FigureCase("Troops succeeded to kill 35 men.", "killed 35"),
    FigureCase("The agency said earlier that two people were killed.", "killed 2"),
    FigureCase(
      "Men tried to enter the town; however 12 villagers have been killed.",
      "killed 12"),
    FigureCase("Odra rejected the claim, saying 23 of its guards were killed.", "killed 23"),
    FigureCase("The army rejected the charge and said 12 rebels were killed.", "killed 12"),
    FigureCase("He denied wrongdoing after two prisoners died.", "killed 2"),
    FigureCase("The 12 men who were killed were denied burial.", "killed 12"),
    FigureCase("Two guards starved to death.", "killed 2"),
    FigureCase("Was it a strike? Two guards were killed.", "killed 2"),
    FigureCase("Troops met men who tried to enter the town, killing 12 of them.", "killed 12"),
  ])
  func theHarmStands(_ example: FigureCase) {
    #expect(figures(example.text) == example.figures)
  }

  @Test(arguments: [
    FigureCase("Rebels denied that their shells had killed 12 people.", "killed 12 denies"),
    FigureCase("The militants tried to kill two judges.", "killed 2 threatens"),
    FigureCase("They came with the intention of robbing or killing six men.", "killed 6 threatens"),
    FigureCase("A court issued a warrant for the arrest of two men.", "detained 2 threatens"),
    FigureCase("The mayor had earlier said five people died.", "killed 5 former"),
    FigureCase("In an earlier post, he had said three people were killed.", "killed 3 former"),
    FigureCase("Police uncovered a plan to murder ten judges.", "killed 10 threatens"),
    FigureCase("There is no evidence that 300 men were executed.", "killed 300 denies"),
    FigureCase("There was no confirmation that 12 were killed.", "killed 12 fears"),
    FigureCase("Reports that 300 were killed were denied by the army.", "killed 300 denies"),
    FigureCase("Officials disputed that 300 men died.", "killed 300 denies"),
    FigureCase("The claim of 300 dead was disputed.", "killed 300 denies"),
    FigureCase("Initial reports of 30 dead were wrong.", "killed 30 denies"),
    FigureCase("It cannot be true that 500 men died.", "killed 500 denies"),
    FigureCase("A post claiming 60 guards were killed is fake.", "killed 60 denies"),
    FigureCase("Some 14 sailors feared drowned.", "killed ~14 fears"),
    FigureCase("Five men are due to be executed.", "killed 5 threatens"),
    FigureCase("Five men were to be hanged on Friday.", "killed 5 threatens"),
    FigureCase("Did the strike kill 17 people?", "killed 17 fears"),
    FigureCase(
      "The mayor could not confirm that 14 people had died.", "killed 14 fears"),
    FigureCase(
      "The agency could not independently verify that two boys were killed.", "killed 2 fears"),
    FigureCase("Officials fear more than 200 people were killed.", "killed >=201 fears"),
  ])
  func theHarmDoesNot(_ example: FigureCase) {
    #expect(figures(example.text) == example.figures)
  }
}
