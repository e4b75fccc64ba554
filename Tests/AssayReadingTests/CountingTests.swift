import AssayModel
import Testing

@testable import AssayReading

/// How many, as words and digits say it.
@Suite struct CountingTests {
  @Test(arguments: [
    FigureCase("In excess of 200 people died when the ferry sank.", "killed >=201"),
    FigureCase("Upward of 40 bodies were found.", "killed >=41"),
    FigureCase("From 20 to 30 people were killed.", "killed 20-30"),
    FigureCase("Anywhere from 12 to 15 people were hurt.", "injured 12-15"),
    FigureCase("30-40 people were injured in the crush.", "injured 30-40"),
    FigureCase("The toll rose from 12 to 15.", "killed 12 former", "killed 15"),
    FigureCase("The death toll passes 40,000.", "killed >=40001"),
    FigureCase("The toll nears 300.", "killed ~300"),
    FigureCase("The number of dead could pass 25,000.", "killed >=25001 fears"),
    FigureCase("The mayor put the toll above 60.", "killed >=61"),
    FigureCase("An elderly couple died in the fire.", "killed 2"),
    FigureCase("Fatalities rose to 17.", "killed 17"),
    FigureCase("Casualties amount to 300.", "casualties 300"),
    FigureCase("Thirtythree sailors were injured in the port.", "injured 33"),
    FigureCase("The total number of dead is now 52.", "killed 52"),
    FigureCase("The blast left a toll of one person wounded.", "injured 1"),
    FigureCase("The blast left a toll of 12 wounded and 3 dead.", "injured 12", "killed 3"),
    FigureCase(
      "The council says at least 1,400 were killed, whereas the mayor puts the figure at 853.",
      "killed >=1400", "killed 853"),
    FigureCase("POLICE SHOT TEAR GAS INTO THE HALL."),
    FigureCase("She is a die hard fan."),
    FigureCase("Nov 7, 2016 Nurse killed in Lum", "killed 1"),
    FigureCase("Mon Nov 7 2016 Child killed, 20 hurt in Lum", "killed 1", "injured 20"),
  ])
  func counts(_ example: FigureCase) {
    #expect(figures(example.text) == example.figures)
  }

  @Test(arguments: [
    FigureCase("Three boys aged 4, 6 and 9 died.", "killed 3"),
    FigureCase("Two guards, ages 31 and 44, were wounded.", "injured 2"),
    FigureCase("Four boys between the ages of 14 and 17 were killed.", "killed 4"),
    FigureCase("The dead were as young as 12."),
    FigureCase("The death toll rose by three to 22.", "killed 22"),
    FigureCase("Fourteen (14) persons were killed and nine (9) injured.", "killed 14", "injured 9"),
    FigureCase("On 3 March 12 people were killed.", "killed 12"),
    FigureCase("In October 14 people died.", "killed 14"),
    FigureCase("On October 14 people fled and two died.", "killed 2"),
    FigureCase("About 14 killed, 20-25 others wounded.", "killed ~14", "injured 20-25"),
    FigureCase("Ten people or more were killed.", "killed >=10"),
    FigureCase("A hundred or so people were killed.", "killed ~100"),
    FigureCase("Blast in Lum: 14+ killed, ~30 injured.", "killed >=14", "injured ~30"),
    FigureCase("≥14 killed in Lum.", "killed >=14"),
    FigureCase("The mayor gave no casualty figures."),
    FigureCase("No casualty figures were available."),
  ])
  func whatIsNoCountAndWhatIs(_ example: FigureCase) {
    #expect(figures(example.text) == example.figures)
  }

  @Test(arguments: [
    "An average of 20 people a month are killed on the road.",
    "On this road crashes kill 20 people a month.",
    "Two women a week are killed by a partner.",
    "The mines injure three farmers every year.",
    "One in five of the wounded was a child.",
    "Three out of four people killed were from Lum.",
    "They live with a rate of killing five women under torture each day.",
  ])
  func ratesAndSharesAreNoCounts(_ text: String) {
    #expect(figures(text).isEmpty)
  }

  @Test func aDayLaterIsNoRate() {
    #expect(figures("A second blast killed 12 people a day later.") == ["killed 12"])
  }

  @Test(arguments: [
    "Mines killed 20 people a month into the truce.",
    "Mines killed 20 people a day ahead of the vote.",
    "Mines killed 20 people a week prior to the vote.",
    "Mines killed 20 people a year on from the truce.",
    "Mines killed 20 people a day when crowds were out.",
    "Mines killed 20 people a day and a half after the truce.",
  ])
  func aPointInTimeIsNoRate(_ text: String) {
    #expect(figures(text) == ["killed 20"])
  }
}
