import AssayModel
import Testing

@testable import AssayReading

@Suite struct FigureTests {
  @Test(arguments: [
    FigureCase("The blast killed 14 people.", "killed 14"),
    FigureCase("Fourteen people were killed.", "killed 14"),
    FigureCase("A mine killed one farmer and wounded his brother.", "killed 1", "injured 1"),
    FigureCase("The crash left 8 dead and 21 injured.", "killed 8", "injured 21"),
    FigureCase("Gunmen killed 3 shepherds and wounded 12.", "killed 3", "injured 12"),
    FigureCase("Five women were killed and nine others hurt.", "killed 5", "injured 9"),
    FigureCase("The flood claimed the lives of 31 villagers.", "killed 31"),
    FigureCase("The fire took 20 lives.", "killed 20"),
    FigureCase("Twelve miners lost their lives.", "killed 12"),
    FigureCase(
      "The raid resulted in the deaths of six students and injuries to four others.",
      "killed 6", "injured 4"),
    FigureCase("A teacher was shot dead in the market.", "killed 1"),
    FigureCase("A member of the Northern Guards was shot dead.", "killed 1"),
    FigureCase("Two nurses were stabbed to death.", "killed 2"),
    FigureCase("Police found nine bodies in a well.", "killed 9"),
    FigureCase("The murder of the three priests shocked Leon.", "killed 3"),
    FigureCase("Mayor Anton Berisha was assassinated on Friday.", "killed 1"),
    FigureCase("Shells killed 40 and injured 200 in Karsa.", "killed 40", "injured 200"),
    FigureCase("Rebels abducted 15 schoolgirls.", "abducted 15"),
    FigureCase("Six sailors are missing.", "missing 6"),
    FigureCase("Floods displaced 3,000 people.", "displaced 3000"),
    FigureCase("At least 48 killed and injured in Dorun", "casualties >=48"),
    FigureCase("Twelve passengers remain missing.", "missing 12"),
    FigureCase("Four boys, aged between 3 and 9, died in Lum.", "killed 4"),
    FigureCase("Gunfire wounded a woman, 34, and her son, 6.", "injured 1", "injured 1"),
    FigureCase("The shell killed an entire family of six.", "killed 6"),
    FigureCase("Neither the mayor nor his wife was injured."),
    FigureCase("A bomber died, killing himself and three guards.", "killed 1", "killed 3"),
    FigureCase("The toll climbed from 12 to 15.", "killed 12 former", "killed 15"),
    FigureCase("The mayor was shot dead along with two bodyguards.", "killed 1", "killed 2"),
    FigureCase("Among the wounded were three nurses.", "injured 3"),
    FigureCase("Karel Dov, his wife and six others were killed.", "killed 8"),
    FigureCase(
      "Six teachers (four women and two men) were killed.", "killed 6", "killed 4 of 0",
      "killed 2 of 0"),
    FigureCase("Two guards, as well as a driver, were wounded.", "injured 2", "injured 1"),
    FigureCase("Its crew died when the ferry sank.", "killed ?"),
    FigureCase("The brigade lost 14 men near Karsa.", "killed 14"),
    FigureCase("The team lost 14 games."),
    FigureCase(
      "Two more died, bringing to 11 the number of dead.", "killed 2", "killed 11"),
    FigureCase("Killed were two engineers and their interpreter.", "killed 2", "killed 1"),
    FigureCase("Forty villagers were gassed.", "casualties 40"),
    FigureCase("Four men were burned alive.", "killed 4"),
    FigureCase("Four people were killed and 12 others suffered burns.", "killed 4", "injured 12"),
    FigureCase("Nine boys sustained minor injuries.", "injured 9"),
    FigureCase("Two hostages were hacked to death.", "killed 2"),
    FigureCase("The bodies of 12 men were found.", "killed 12"),
    FigureCase(
      "The strikes killed four people in Karsa, six in Odra and two in Lum.",
      "killed 4", "killed 6", "killed 2"),
    FigureCase("Mayor Pedro Sol, 44, a former judge, was shot dead.", "killed 1"),
    FigureCase(
      "Eva Sol, an editor of the weekly, and her son were killed.", "killed 1", "killed 1"),
    FigureCase("Soldiers killed the monks, their cook and two boys.", "killed 1", "killed 2"),
    FigureCase("Seven [as printed] other people were killed.", "killed 7"),
    FigureCase("A reporter of Channel 7 was killed.", "killed 1"),
    FigureCase("Dozens of pupils and their teachers killed in Lum", "killed ?"),
    FigureCase("The article named six monks that were killed in Odra.", "killed 6"),
    FigureCase("The murder on 26 February of mayor Ana Ruz shocked Lum.", "killed 1"),
  ])
  func frames(_ example: FigureCase) {
    #expect(figures(example.text) == example.figures)
  }

  @Test(arguments: [
    FigureCase("At least 11 guards were killed.", "killed >=11"),
    FigureCase("More than 20 people died.", "killed >=21"),
    FigureCase("Over 70 farmers were wounded.", "injured >=71"),
    FigureCase("Up to 40 people were killed.", "killed <=40"),
    FigureCase("Fewer than ten soldiers were killed.", "killed <=9"),
    FigureCase("About 50 people were injured.", "injured ~50"),
    FigureCase("Some 300 people were killed.", "killed ~300"),
    FigureCase("Nearly 60 people were killed.", "killed ~60"),
    FigureCase("Between seven and nine men were killed.", "killed 7-9"),
    FigureCase("A dozen passengers were hurt.", "injured ~12"),
    FigureCase("Dozens of people were killed.", "killed ?"),
    FigureCase("Several soldiers were wounded.", "injured ?"),
    FigureCase("A number of rebels were killed.", "killed ?"),
    FigureCase("The quake killed 1,204 people.", "killed 1204"),
    FigureCase("The famine killed 2.5 million people.", "killed 2500000"),
    FigureCase("The war has killed 41,000 people.", "killed 41000 cumulative"),
    FigureCase("Both men were killed.", "killed 2"),
    FigureCase("The raid killed a couple.", "killed 2"),
    FigureCase("Thirty Odran and Lumian soldiers were killed.", "killed 30"),
    FigureCase("The number of injured rose to 19.", "injured 19"),
    FigureCase("Twenty-five workers died.", "killed 25"),
    FigureCase("One hundred and twenty people died.", "killed 120"),
    FigureCase("Two dozen people were hurt.", "injured ~24"),
    FigureCase("Nobody was hurt.", "injured none"),
    FigureCase("No casualties were reported.", "killed none known", "injured none known"),
    FigureCase("The blast caused no injuries.", "injured none"),
  ])
  func counts(_ example: FigureCase) {
    #expect(figures(example.text) == example.figures)
  }

  @Test(arguments: [
    FigureCase(
      "Eighteen people, including two teachers and a nurse, were killed.",
      "killed 18", "killed 2 of 0", "killed 1 of 0"),
    FigureCase(
      "An air raid killed nine people, including three children.",
      "killed 9", "killed 3 of 0"),
    FigureCase("Four children among 22 dead in Karsa raid", "killed 4 of 1", "killed 22"),
    FigureCase("Of the 40 people killed, 12 were women.", "killed 40", "killed 12 of 0"),
    FigureCase(
      "A total of 72 people died, 34 of them children, and 200 were hurt.",
      "killed 72", "killed 34 of 0", "injured 200"),
    FigureCase("Ten people, six of them students, were killed.", "killed 10", "killed 6 of 0"),
    FigureCase(
      "Among the 11 dead are three boys, four women and a soldier.",
      "killed 11", "killed 3 of 0", "killed 4 of 0", "killed 1 of 0"),
    FigureCase(
      "Nine died, raising the toll from seven. Two boys are among the dead.",
      "killed 9", "killed 7 former", "killed 2 of 0"),
    FigureCase(
      "Divers found 14 bodies, including those of three boys.", "killed 14", "killed 3 of 0"),
    FigureCase(
      "Nine people, among them two nurses, were killed and over 30 were hurt.",
      "killed 9", "killed 2 of 0", "injured >=31"),
    FigureCase(
      "Gunmen murdered six monks in Odra. Five of the murdered monks were teachers.",
      "killed 6", "killed 5 of 0"),
    FigureCase(
      "Shells killed nine people in Odra. Two of the dead were boys.",
      "killed 9", "killed 2 of 0"),
  ])
  func parts(_ example: FigureCase) {
    #expect(figures(example.text) == example.figures)
  }

  @Test(arguments: [
    FigureCase("Up to 30 people are feared dead.", "killed <=30 fears"),
    FigureCase("Ten people may have been killed.", "killed 10 fears"),
    FigureCase("The group threatened to kill five hostages.", "killed 5 threatens"),
    FigureCase("The army denied that its shells had killed 12 people.", "killed 12 denies"),
    FigureCase("More than 60 have died, up from 48 on Monday.", "killed >=61", "killed 48 former"),
    FigureCase("The army denied any part in the murder of six priests.", "killed 6"),
    FigureCase("All parties rejected the murder of Ana Ruz.", "killed 1"),
    FigureCase("The army denied the murder of six priests.", "killed 6 denies"),
    FigureCase("The death toll rose to 61 from 47.", "killed 61", "killed 47 former"),
    FigureCase("The bomb would have killed 500 people.", "killed 500 fears"),
    FigureCase(
      "More than 400 people have been killed since the start of the rebellion.",
      "killed >=401 cumulative"),
    FigureCase("Shelling killed 30 people in the past 24 hours.", "killed 30 period"),
    FigureCase("Two deputies have been murdered in less than 15 days.", "killed 2 period"),
    FigureCase("During this ten-year war, 70,000 people have died.", "killed 70000 cumulative"),
    FigureCase("In war-torn Odra, a mine killed three people.", "killed 3"),
  ])
  func stances(_ example: FigureCase) {
    #expect(figures(example.text) == example.figures)
  }

  @Test func aVerbTellsWhoSomeOfTheDeadWere() {
    let reading = Reader.read(
      headline: nil, body: "Shells killed nine people. Two of the dead were boys.", published: nil)
    #expect(reading.figures.last?.people.groups == [.child])
    #expect(reading.figures.last?.quote == "Two of the dead were boys")
    #expect(reading.figures.last?.partOf == 0)
  }

  @Test(arguments: [
    "Two bases were destroyed and four tanks burned.",
    "On October 7, 2023 the talks ended.",
    "None of the citizens of the neighbouring country were targeted.",
    "The dog killed six sheep.",
    "He is 34 and has three sons.",
    "The raid, the group's most deadly, lasted two hours.",
    "No comments:",
    "Read more: Nine dead after blast at market",
  ])
  func noFigures(_ text: String) {
    #expect(figures(text).isEmpty)
  }
}
