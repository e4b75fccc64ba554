import AssayModel
import Testing

@testable import AssayReading

/// Which people a word of harm takes, and which words are words of harm.
@Suite struct FrameTests {
  @Test(arguments: [
    FigureCase("Twelve students were shot outside a cinema.", "casualties 12"),
    FigureCase("Police shot a protester in Lum.", "casualties 1"),
    FigureCase("Three stabbed in Karsa", "casualties 3"),
    FigureCase("Woman, 34, stabbed to death in Karsa", "killed 1"),
    FigureCase("Six farmers were fatally shot on Sunday.", "killed 6"),
    FigureCase("Guards shot the thief to death.", "killed 1"),
    FigureCase("Police shot and wounded a protester.", "injured 1"),
    FigureCase("Soldiers shot dead two men.", "killed 2"),
    FigureCase(
      "Twelve people were shot, three of them fatally.", "casualties 12", "killed 3 of 0"),
    FigureCase("They shot at the crowd, wounding two.", "injured 2"),
    FigureCase("Two men were shot from a passing car.", "casualties 2"),
    FigureCase("The senator was machinegunned.", "casualties 1"),
    FigureCase("One shot was fired and nobody was hurt.", "injured none"),
  ])
  func shootings(_ example: FigureCase) {
    #expect(figures(example.text) == example.figures)
  }

  @Test(arguments: [
    FigureCase("The murderers of six monks are known.", "killed 6"),
    FigureCase("The killers of Omar Lund fled.", "killed 1"),
    FigureCase("Two killers were arrested.", "detained 2"),
    FigureCase("The army mourned the loss of nine soldiers.", "killed 9"),
    FigureCase("Hundreds of deaths were reported.", "killed ?"),
    FigureCase("The raid caused dozens of casualties.", "casualties ?"),
    FigureCase("Two dead bodies were found.", "killed 2"),
    FigureCase("Six guerrillas of the so-called Northern Union of Odra died.", "killed 6"),
    FigureCase("At least 150 of the village's 1,800 residents were killed.", "killed >=150"),
    FigureCase("He condemned the massacre [of six monks] as a crime.", "killed 6"),
    FigureCase("Gunmen took 12 pupils hostage.", "abducted 12"),
    FigureCase("Eleven guests were taken hostage.", "abducted 11"),
    FigureCase("Rebels seized 30 hostages on Monday.", "abducted 30"),
    FigureCase("Thirty boys went missing.", "missing 30"),
    FigureCase("Seven people were burnt alive.", "killed 7"),
    FigureCase("Five climbers froze to death.", "killed 5"),
    FigureCase("Four people have bullet wounds.", "injured 4"),
    FigureCase("Six people were taken to hospital with burns.", "injured 6"),
    FigureCase("Eleven men were treated in a field clinic for minor injuries.", "injured 11"),
    FigureCase("Two of the wounded later died.", "killed 2"),
    FigureCase("Suicide bomber kills himself, two guards", "killed 2"),
    FigureCase("The raid killed the journalist Omar Lund.", "killed 1"),
    FigureCase("The raid killed his brother Omar.", "killed 1"),
    FigureCase("The 23-year-old died of his wounds.", "killed 1"),
    FigureCase("Police shot dead a 23-year-old.", "killed 1"),
    FigureCase("Nine people were run over and killed.", "killed 9"),
    FigureCase("The crash cost three workers their lives.", "killed 3"),
    FigureCase("Seventy-one of 77 people on board died.", "killed 71"),
    FigureCase("Police found six bullet-ridden bodies.", "killed 6"),
    FigureCase("A private investigator was found shot to death.", "killed 1"),
    FigureCase(
      "Raids killed five men in the occupied North Valley and 25 people, including two boys, in Odra.",
      "killed 5", "killed 25", "killed 2 of 1"),
    FigureCase("Lum: policeman killed in Odra", "killed 1"),
    FigureCase("It worries us because 20 people are missing.", "missing 20"),
    FigureCase("The prison took in 44 bodies and 140 injured people.", "killed 44", "injured 140"),
    FigureCase("Father Sol, other monks, and villagers were killed.", "killed 1"),
    FigureCase("The man accused of killing five boys was arrested.", "detained 1", "killed 5"),
    FigureCase("The killing of a Kenyan army pilot shocked Lum.", "killed 1"),
    FigureCase(
      "Shells killed nine members of the Odra Guards and Lum Front.", "killed 9"),
    FigureCase(
      "Eight people, all members of one family, were killed in the collapse.", "killed 8"),
  ])
  func people(_ example: FigureCase) {
    #expect(figures(example.text) == example.figures)
  }

  @Test(arguments: [
    FigureCase(
      "There were no immediate reports of casualties.", "killed none known", "injured none known"),
    FigureCase("There were no reports of injuries.", "injured none known"),
    FigureCase("The blast did not cause any casualties.", "killed none", "injured none"),
  ])
  func nobody(_ example: FigureCase) {
    #expect(figures(example.text) == example.figures)
  }

  @Test(arguments: [
    "Civilian casualties have been high in Odra.",
    "He is a die-hard player in a do-or-die match.",
    "The Syrian Observatory said shells wounded the Syrian army.",
    "Two boys injured passengers.",
    "\"They came to help the injured\" she said.",
    "Executed Christians",
    "Omar Lund's house in Odra was shot at, and 90% of Lum's 2 million people fled when it was hit.",
    "The loss of 300 jobs worries Lum.",
    "LUM -- THE PEOPLE ARE FORCED TO BURN DEAD BODIES.",
  ])
  func nobodyIsCounted(_ text: String) {
    #expect(figures(text).isEmpty)
  }

  @Test(arguments: [
    FigureCase("Fighters of the Front, the Odra branch of the League were killed."),
    FigureCase("The toll may rise because dozens of people are missing.", "missing ?"),
    FigureCase("Shells killed eight children Syrian state media said.", "killed 8"),
  ])
  func othersThanTheNearest(_ example: FigureCase) {
    #expect(figures(example.text) == example.figures)
  }

  @Test(arguments: [
    FigureCase("About 1,200 fighters were killed or captured.", "casualties ~1200"),
    FigureCase("Some 12 men were killed, wounded or captured.", "casualties ~12"),
    FigureCase("More than 28,000 migrants have died or gone missing.", "casualties >=28001"),
    FigureCase("Some 60 people are dead or missing.", "casualties ~60"),
    FigureCase("Over 100 men were arrested or killed.", "casualties >=101"),
    FigureCase("Two men were killed or wounded.", "casualties 2"),
    FigureCase("The army lost up to 350 troops killed and wounded.", "casualties <=350"),
    FigureCase("The army lost 12 troops killed.", "killed 12"),
  ])
  func fatesThatAreNotToldApart(_ example: FigureCase) {
    #expect(figures(example.text) == example.figures)
  }

  @Test(arguments: [
    FigureCase("The raid killed a commander, Omar Lund, and two others.", "killed 3"),
    FigureCase("The raid killed the deputy leader, Omar Lund, and six others.", "killed 7"),
    FigureCase("A farmer, Omar Lund, and three others died.", "killed 4"),
    FigureCase(
      "The mayor, Ana Ruz, and two bodyguards were killed.", "killed 1", "killed 2"),
    FigureCase("A judge was killed, along with two guards.", "killed 1", "killed 2"),
    FigureCase("The president died along with six guards.", "killed 1", "killed 6"),
    FigureCase(
      "Some 14 killed (8 civilians and 6 soldiers), 22 wounded.", "killed ~14", "killed 8 of 0",
      "killed 6 of 0", "injured 22"),
    FigureCase("The man killed three goats."),
    FigureCase("The driver killed a deer."),
    FigureCase("Some 23 travellers were on Sunday killed.", "killed ~23"),
    FigureCase("Ten farmers were on Wednesday evening murdered.", "killed 10"),
    FigureCase(
      "The death toll, which had stood at 14, climbed to 20.", "killed 14 former", "killed 20"),
    FigureCase("Father, son shot dead", "killed 1", "killed 1"),
    FigureCase("Mother and daughter died", "killed 1", "killed 1"),
    FigureCase("Soldier, three others shot dead", "killed 1", "killed 3"),
    FigureCase("A woman was struck and killed by a bus.", "killed 1"),
    FigureCase("Two missing girls were found dead.", "killed 2"),
    FigureCase("Two minors drown in Lum", "killed 2"),
    FigureCase("Some 40 body bags were delivered."),
    FigureCase("Fourteen death threats were made."),
    FigureCase("Some 12 dead birds were found."),
    FigureCase("Lawmakers killed three bills."),
    FigureCase(
      "Four people were shot, two fatally.", "casualties 4", "killed 2 of 0"),
  ])
  func whoAndWhat(_ example: FigureCase) {
    #expect(figures(example.text) == example.figures)
  }
}
