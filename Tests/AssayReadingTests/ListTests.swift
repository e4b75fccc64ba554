import AssayModel
import Testing

@testable import AssayReading

/// Lists of people: where they begin, go on and end; and people who stand away from their word of
/// harm.
@Suite struct ListTests {
  @Test(arguments: [
    FigureCase("Nine were killed in Karsa and four in Lum.", "killed 9", "killed 4"),
    FigureCase(
      "Nine people died in Karsa, four in Lum and two in Odra.", "killed 9", "killed 4", "killed 2"),
    FigureCase("Nine were killed on Monday and four on Tuesday.", "killed 9", "killed 4"),
    FigureCase("Nine people were killed in Karsa, four in Lum.", "killed 9"),
    FigureCase(
      "Nine were killed in Karsa and four in Lum were arrested.", "killed 9", "detained 4"),
    FigureCase(
      "Troops murdered the priest Omar Lund, 900 farmers in Karsa, 70 in Lum and hundreds in Odra.",
      "killed 1", "killed 900", "killed 70", "killed ?"),
    FigureCase("The raid killed the priest Omar Lund, 12 people in Karsa said.", "killed 1"),
  ])
  func fromPlaceToPlace(_ example: FigureCase) {
    #expect(figures(example.text) == example.figures)
  }

  @Test(arguments: [
    FigureCase(
      "Gunmen killed the mayor of the small town of Lum, as well as two farmers.", "killed 1",
      "killed 2"),
    FigureCase("Gunmen killed the mayor, along with two farmers.", "killed 1", "killed 2"),
    FigureCase("The raid killed two rebels, along with destroying six trucks.", "killed 2"),
    FigureCase(
      "They found the bodies of four men as well as 14 injured people.", "killed 4", "injured 14"),
    FigureCase(
      "They brought the bodies of four men along with six boys who had sustained injuries.",
      "killed 4", "injured 6"),
    FigureCase(
      "Two guards who had kept the gate and a clerk were wounded.", "injured 2", "injured 1"),
    FigureCase("Two guards who shot at a car and a clerk were arrested.", "detained 1"),
    FigureCase(
      "Among the monks murdered was Father Omar Lund.", "killed 1"),
    FigureCase(
      "Some 13 bodies lay in the street: eight rebels, four soldiers and a clerk.", "killed ~13",
      "killed 8 of 0", "killed 4 of 0", "killed 1 of 0"),
    FigureCase("Nine people, not including the attacker, died.", "killed 9"),
    FigureCase("They murdered, at gunpoint, a guard.", "killed 1"),
    FigureCase("The militia killed, according to the mayor, three farmers.", "killed 3"),
    FigureCase("The militia killed on Monday three farmers.", "killed 3"),
    FigureCase("The shell hit a hall, killing, officials said, at least 12 guests.", "killed >=12"),
    FigureCase("Rebels blamed for the murder of political analyst Omar Lund fled.", "killed 1"),
    FigureCase("The bus fell into a gorge, with two men dying on the spot.", "killed 2"),
    FigureCase("Two doctors treated dying men."),
    FigureCase("Of 251 seized, 97 remain there, including 33 the army says are dead.", "killed 33"),
    FigureCase(
      "Some 1,200 people were killed and about 250 taken hostage.", "killed ~1200",
      "abducted ~250"),
    FigureCase("Deaths: 12, injuries: 30", "killed 12", "injured 30"),
    FigureCase("Killed: 4 guards; injured: 11.", "killed 4", "injured 11"),
  ])
  func besideAndBehind(_ example: FigureCase) {
    #expect(figures(example.text) == example.figures)
  }

  @Test(arguments: [
    FigureCase("After the death of Omar Lund, Eva Sol and Ana Ruz fled.", "killed 1"),
    FigureCase(
      "After the deaths of Omar Lund, Eva Sol and Ana Ruz, the school closed.", "killed 1",
      "killed 1", "killed 1"),
    FigureCase(
      "The murderers of Father Lund, the four nuns, and five more monks are known.", "killed 1",
      "killed 4", "killed 5"),
    FigureCase(
      "Three men identified as Omar Lund, Ivo Sol and Kim Rey were killed.", "killed 3"),
    FigureCase(
      "Three men, Omar Lund, Ivo Sol and Kim Rey, were killed.", "killed 3", "killed 1 of 0",
      "killed 1 of 0", "killed 1 of 0"),
    FigureCase(
      "Six people, three of whom were children, died.", "killed 6", "killed 3 of 0"),
    FigureCase("Six people, who were on a bus, were killed.", "killed 6"),
    FigureCase("Nine people besides the bomber died.", "killed 9"),
    FigureCase(
      "They condemned the murder of a judge and that of his two drivers.", "killed 1", "killed 2"),
  ])
  func whereAListEnds(_ example: FigureCase) {
    #expect(figures(example.text) == example.figures)
  }

  @Test(arguments: [
    FigureCase(
      "The bomb killed a guard, a clerk, and two cooks.", "killed 1", "killed 1", "killed 2"),
    FigureCase(
      "The bomb left two guards and a clerk dead and four cooks wounded.", "killed 2", "killed 1",
      "injured 4"),
    FigureCase("The raid killed two men, a clerk said.", "killed 2"),
    FigureCase(
      "Two youths, a driver, and a housewife were shot dead.", "killed 2", "killed 1", "killed 1"),
    FigureCase("Two boys, 9 and 11, were killed.", "killed 2"),
    FigureCase("Two boys, 9 and 11 years old, were killed.", "killed 2"),
    FigureCase("The mayor's five bodyguards were killed.", "killed 5"),
    FigureCase("The blast killed 12 people, four of them in Lum.", "killed 12", "killed 4 of 0"),
    FigureCase(
      "The raid killed 67 children perhaps more than 200 wounded.", "killed 67", "injured >=201"),
  ])
  func whoIsOnAList(_ example: FigureCase) {
    #expect(figures(example.text) == example.figures)
  }

  @Test(arguments: [
    FigureCase("Omar Lund, along with six aides, was killed.", "killed 1", "killed 6"),
    FigureCase("Omar Lund was killed, as were six aides.", "killed 1", "killed 6"),
    FigureCase("There were six wounded, two of whom died.", "injured 6", "killed 2"),
    FigureCase("Six of those who died were cooks.", "killed 6"),
    FigureCase(
      "Six students were kidnapped, tortured, and murdered.", "abducted 6", "killed 6"),
    FigureCase("Six students were kidnapped and then found dead.", "abducted 6", "killed 6"),
    FigureCase("The abduction and murder of six students shocked Lum.", "killed 6"),
    FigureCase("Six farmers were taken from their homes and murdered.", "killed 6"),
    FigureCase("Two soldiers were deployed and killed rebels."),
    FigureCase("Six farmers who had refused to join the rebels were murdered.", "killed 6"),
    FigureCase("They murdered in cold blood six farmers.", "killed 6"),
    FigureCase("They killed today two soldiers and a nurse.", "killed 2", "killed 1"),
    FigureCase("The multiple murder of six farmers shocked Lum.", "killed 6"),
    FigureCase("Fourteen others sustained injuries of varying degrees.", "injured 14"),
    FigureCase("The number of people who have died is estimated at 6,000.", "killed 6000"),
    FigureCase("Six soldiers were killed and another dozen wounded.", "killed 6", "injured ~12"),
  ])
  func whoSharesAFate(_ example: FigureCase) {
    #expect(figures(example.text) == example.figures)
  }

  @Test(arguments: [
    FigureCase("Two U.S. citizens were killed.", "killed 2"),
    FigureCase("A US soldier was killed.", "killed 1"),
    FigureCase("Two U.S.-backed fighters were killed.", "killed 2"),
    FigureCase("They told us two men were killed.", "killed 2"),
    FigureCase("Six so-called rebels were killed.", "killed 6"),
    FigureCase("Six of Odra's residents were killed.", "killed 6"),
    FigureCase("All 107 people aboard the jet died.", "killed 107"),
    FigureCase("Six people on board a bus were killed.", "killed 6"),
    FigureCase("Three unidentified bodies were found in Lum.", "killed 3"),
    FigureCase(
      "Eight soldiers involved in the killing of six priests were arrested.", "detained 8",
      "killed 6"),
    FigureCase("Six people got killed.", "killed 6"),
    FigureCase("Six men were both injured and robbed.", "injured 6"),
  ])
  func whoTheyAre(_ example: FigureCase) {
    #expect(figures(example.text) == example.figures)
  }

  @Test(arguments: [
    FigureCase("Six people, officials said, were killed.", "killed 6"),
    FigureCase("Six people, if not more, were killed.", "killed 6"),
    FigureCase("Six people, reportedly farmers, were killed.", "killed 6"),
    FigureCase("Six people, two women among them, were killed.", "killed 6", "killed 2 of 0"),
    FigureCase("Six people, two children included, were killed.", "killed 6", "killed 2 of 0"),
    FigureCase(
      "Six guards, two cooks and a driver, were killed.", "killed 6", "killed 2", "killed 1"),
  ])
  func whatStandsBetweenCommas(_ example: FigureCase) {
    #expect(figures(example.text) == example.figures)
  }

  @Test(arguments: [
    FigureCase("Killed in the blast were 12 soldiers.", "killed 12"),
    FigureCase("Also killed was a guard.", "killed 1"),
    FigureCase("Among the dead in the raid were two cooks.", "killed 2"),
    FigureCase("The dead numbered 12.", "killed 12"),
    FigureCase(
      "The town put the number of dead at 14 and the wounded at 30.", "killed 14", "injured 30"),
    FigureCase("Deaths from the flood rose to 11.", "killed 11"),
    FigureCase("Casualties: four dead, eight wounded.", "killed 4", "injured 8"),
    FigureCase("Thirty people were hurt, 12 critically.", "injured 30", "injured 12 of 0"),
  ])
  func awayFromTheWordOfHarm(_ example: FigureCase) {
    #expect(figures(example.text) == example.figures)
  }

  @Test(arguments: [
    FigureCase("Twelve villagers were summarily executed.", "killed 12"),
    FigureCase("Twelve villagers were put to death.", "killed 12"),
    FigureCase("Twelve villagers were machinegunned to death.", "killed 12"),
    FigureCase("Gunmen mowed down 12 villagers.", "killed 12"),
    FigureCase("The raid wiped out a family of six.", "killed 6"),
    FigureCase("Twelve villagers met their deaths in the raid.", "killed 12"),
    FigureCase("Twelve lives were lost.", "killed 12"),
    FigureCase("The loss of 12 lives shocked Odra.", "killed 12"),
    FigureCase("Three soldiers were left wounded.", "injured 3"),
    FigureCase("Three soldiers were left dead.", "killed 3"),
    FigureCase("Twelve people are said to have been killed.", "killed 12"),
    FigureCase("Two more people have since died.", "killed 2"),
    FigureCase("Half a million people have been displaced.", "displaced 500000"),
    FigureCase("Two score were killed.", "killed ~40"),
    FigureCase("A handful of people were killed.", "killed ?"),
  ])
  func otherWords(_ example: FigureCase) {
    #expect(figures(example.text) == example.figures)
  }

  @Test(arguments: [
    "Two raids wiped out a village.", "Two gunmen mowed down the fence.",
    "Twelve men were sentenced to death.",
  ])
  func nobodyIsCounted(_ text: String) {
    #expect(figures(text).isEmpty)
  }
}
