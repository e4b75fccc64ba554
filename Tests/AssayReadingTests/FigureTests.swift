import AssayModel
import Testing

@testable import AssayReading

/// Short forms of the figures of a sentence: harm, kind and number, then marks for stance, scope
/// and parts.
private func figures(_ text: String) -> [String] {
  Reader.read(headline: nil, body: text, published: nil).figures.map { figure in
    var words = figure.harm.rawValue
    switch figure.quantity.kind {
    case .exact: words += " \(figure.quantity.value ?? -1)"
    case .atLeast: words += " >=\(figure.quantity.low ?? -1)"
    case .atMost: words += " <=\(figure.quantity.high ?? -1)"
    case .about: words += " ~\(figure.quantity.value ?? -1)"
    case .between: words += " \(figure.quantity.low ?? -1)-\(figure.quantity.high ?? -1)"
    case .vague: words += " ?"
    case .none: words += figure.quantity.high == 0 ? " none" : " none known"
    }
    if figure.stance != .asserts { words += " \(figure.stance.rawValue)" }
    if figure.scope != .incident { words += " \(figure.scope.rawValue)" }
    if let whole = figure.partOf { words += " of \(whole)" }
    return words
  }
}

private struct Case: CustomTestStringConvertible, Sendable {
  let text: String
  let figures: [String]
  var testDescription: String { text }

  init(_ text: String, _ figures: String...) {
    self.text = text
    self.figures = figures
  }
}

@Suite struct FigureTests {
  @Test(arguments: [
    Case("The blast killed 14 people.", "killed 14"),
    Case("Fourteen people were killed.", "killed 14"),
    Case("A mine killed one farmer and wounded his brother.", "killed 1", "injured 1"),
    Case("The crash left 8 dead and 21 injured.", "killed 8", "injured 21"),
    Case("Gunmen killed 3 shepherds and wounded 12.", "killed 3", "injured 12"),
    Case("Five women were killed and nine others hurt.", "killed 5", "injured 9"),
    Case("The flood claimed the lives of 31 villagers.", "killed 31"),
    Case("The fire took 20 lives.", "killed 20"),
    Case("Twelve miners lost their lives.", "killed 12"),
    Case(
      "The raid resulted in the deaths of six students and injuries to four others.",
      "killed 6", "injured 4"),
    Case("A teacher was shot dead in the market.", "killed 1"),
    Case("A member of the Northern Guards was shot dead.", "killed 1"),
    Case("Two nurses were stabbed to death.", "killed 2"),
    Case("Police found nine bodies in a well.", "killed 9"),
    Case("The murder of the three priests shocked Leon.", "killed 3"),
    Case("Mayor Anton Berisha was assassinated on Friday.", "killed 1"),
    Case("Shells killed 40 and injured 200 in Karsa.", "killed 40", "injured 200"),
    Case("Rebels abducted 15 schoolgirls.", "abducted 15"),
    Case("Six sailors are missing.", "missing 6"),
    Case("Floods displaced 3,000 people.", "displaced 3000"),
    Case("At least 48 killed and injured in Dorun", "casualties >=48"),
    Case("Twelve passengers remain missing.", "missing 12"),
    Case("Four boys, aged between 3 and 9, died in Lum.", "killed 4"),
    Case("Gunfire wounded a woman, 34, and her son, 6.", "injured 1", "injured 1"),
    Case("The shell killed an entire family of six.", "killed 6"),
    Case("Neither the mayor nor his wife was injured."),
    Case("A bomber died, killing himself and three guards.", "killed 1", "killed 3"),
    Case("The toll climbed from 12 to 15.", "killed 12 former", "killed 15"),
    Case("The mayor was shot dead along with two bodyguards.", "killed 1", "killed 2"),
    Case("Among the wounded were three nurses.", "injured 3"),
    Case("Karel Dov, his wife and six others were killed.", "killed 8"),
    Case("Six teachers (four women and two men) were killed.", "killed 6"),
    Case("Two guards, as well as a driver, were wounded.", "injured 2", "injured 1"),
    Case("Its crew died when the ferry sank.", "killed ?"),
    Case("The brigade lost 14 men near Karsa.", "killed 14"),
    Case("The team lost 14 games."),
    Case(
      "Two more died, bringing to 11 the number of dead.", "killed 2", "killed 11"),
    Case("Killed were two engineers and their interpreter.", "killed 2", "killed 1"),
    Case("Forty villagers were gassed.", "casualties 40"),
    Case("Four men were burned alive.", "killed 4"),
    Case("Four people were killed and 12 others suffered burns.", "killed 4", "injured 12"),
    Case("Nine boys sustained minor injuries.", "injured 9"),
    Case("Two hostages were hacked to death.", "killed 2"),
    Case("The bodies of 12 men were found.", "killed 12"),
    Case(
      "The strikes killed four people in Karsa, six in Odra and two in Lum.",
      "killed 4", "killed 6", "killed 2"),
    Case("Mayor Pedro Sol, 44, a former judge, was shot dead.", "killed 1"),
    Case("Eva Sol, an editor of the weekly, and her son were killed.", "killed 1", "killed 1"),
    Case("Soldiers killed the monks, their cook and two boys.", "killed 1", "killed 2"),
    Case("Seven [as printed] other people were killed.", "killed 7"),
    Case("A reporter of Channel 7 was killed.", "killed 1"),
    Case("Dozens of pupils and their teachers killed in Lum", "killed ?"),
    Case("The article named six monks that were killed in Odra.", "killed 6"),
    Case("The murder on 26 February of mayor Ana Ruz shocked Lum.", "killed 1"),
  ])
  fileprivate func frames(_ example: Case) {
    #expect(figures(example.text) == example.figures)
  }

  @Test(arguments: [
    Case("At least 11 guards were killed.", "killed >=11"),
    Case("More than 20 people died.", "killed >=21"),
    Case("Over 70 farmers were wounded.", "injured >=71"),
    Case("Up to 40 people were killed.", "killed <=40"),
    Case("Fewer than ten soldiers were killed.", "killed <=9"),
    Case("About 50 people were injured.", "injured ~50"),
    Case("Some 300 people were killed.", "killed ~300"),
    Case("Nearly 60 people were killed.", "killed ~60"),
    Case("Between seven and nine men were killed.", "killed 7-9"),
    Case("A dozen passengers were hurt.", "injured ~12"),
    Case("Dozens of people were killed.", "killed ?"),
    Case("Several soldiers were wounded.", "injured ?"),
    Case("A number of rebels were killed.", "killed ?"),
    Case("The quake killed 1,204 people.", "killed 1204"),
    Case("The famine killed 2.5 million people.", "killed 2500000"),
    Case("The war has killed 41,000 people.", "killed 41000 cumulative"),
    Case("Both men were killed.", "killed 2"),
    Case("The raid killed a couple.", "killed 2"),
    Case("Thirty Odran and Lumian soldiers were killed.", "killed 30"),
    Case("The number of injured rose to 19.", "injured 19"),
    Case("Twenty-five workers died.", "killed 25"),
    Case("One hundred and twenty people died.", "killed 120"),
    Case("Two dozen people were hurt.", "injured ~24"),
    Case("Nobody was hurt.", "injured none"),
    Case("No casualties were reported.", "killed none known", "injured none known"),
    Case("The blast caused no injuries.", "injured none"),
  ])
  fileprivate func counts(_ example: Case) {
    #expect(figures(example.text) == example.figures)
  }

  @Test(arguments: [
    Case(
      "Eighteen people, including two teachers and a nurse, were killed.",
      "killed 18", "killed 2 of 0", "killed 1 of 0"),
    Case(
      "An air raid killed nine people, including three children.",
      "killed 9", "killed 3 of 0"),
    Case("Four children among 22 dead in Karsa raid", "killed 4 of 1", "killed 22"),
    Case("Of the 40 people killed, 12 were women.", "killed 40", "killed 12 of 0"),
    Case(
      "A total of 72 people died, 34 of them children, and 200 were hurt.",
      "killed 72", "killed 34 of 0", "injured 200"),
    Case("Ten people, six of them students, were killed.", "killed 10", "killed 6 of 0"),
    Case(
      "Among the 11 dead are three boys, four women and a soldier.",
      "killed 11", "killed 3 of 0", "killed 4 of 0", "killed 1 of 0"),
    Case(
      "Nine died, raising the toll from seven. Two boys are among the dead.",
      "killed 9", "killed 7 former", "killed 2 of 0"),
    Case(
      "Divers found 14 bodies, including those of three boys.", "killed 14", "killed 3 of 0"),
    Case(
      "Nine people, among them two nurses, were killed and over 30 were hurt.",
      "killed 9", "killed 2 of 0", "injured >=31"),
    Case(
      "Gunmen murdered six monks in Odra. Five of the murdered monks were teachers.",
      "killed 6", "killed 5 of 0"),
    Case(
      "Shells killed nine people in Odra. Two of the dead were boys.",
      "killed 9", "killed 2 of 0"),
  ])
  fileprivate func parts(_ example: Case) {
    #expect(figures(example.text) == example.figures)
  }

  @Test(arguments: [
    Case("Up to 30 people are feared dead.", "killed <=30 fears"),
    Case("Ten people may have been killed.", "killed 10 fears"),
    Case("The group threatened to kill five hostages.", "killed 5 threatens"),
    Case("The army denied that its shells had killed 12 people.", "killed 12 denies"),
    Case("More than 60 have died, up from 48 on Monday.", "killed >=61", "killed 48 former"),
    Case("The army denied any part in the murder of six priests.", "killed 6"),
    Case("All parties rejected the murder of Ana Ruz.", "killed 1"),
    Case("The army denied the murder of six priests.", "killed 6 denies"),
    Case("The death toll rose to 61 from 47.", "killed 61", "killed 47 former"),
    Case("The bomb would have killed 500 people.", "killed 500 fears"),
    Case(
      "More than 400 people have been killed since the start of the rebellion.",
      "killed >=401 cumulative"),
    Case("Shelling killed 30 people in the past 24 hours.", "killed 30 period"),
    Case("Two deputies have been murdered in less than 15 days.", "killed 2 period"),
    Case("During this ten-year war, 70,000 people have died.", "killed 70000 cumulative"),
    Case("In war-torn Odra, a mine killed three people.", "killed 3"),
  ])
  fileprivate func stances(_ example: Case) {
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
