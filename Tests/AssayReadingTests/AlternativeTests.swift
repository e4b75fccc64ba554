import AssayModel
import Testing

@testable import AssayReading

/// Numbers that stand beside another one, harms that did not happen, and captives who came free.
@Suite struct AlternativeTests {
  @Test(arguments: [
    FigureCase("At least 11, possibly 15, were killed.", "killed 11-15"),
    FigureCase("At least 11 people, possibly 15, were killed.", "killed 11-15"),
    FigureCase("At least 11 people and perhaps as many as 15 were killed.", "killed 11-15"),
    FigureCase("Shells killed 11, maybe 15, people.", "killed 11-15"),
    FigureCase("At least 11, possibly more, were killed.", "killed >=11"),
    FigureCase("Hundreds of people, up to 1,400, were killed.", "killed ?"),
    FigureCase("Hundreds of farmers up to 1400 according to a priest were killed.", "killed ?"),
    FigureCase(
      "Eleven people and possibly 15 soldiers were killed.", "killed 11", "killed 15"),
    FigureCase("Shells killed 11 people and possibly 15 were hurt.", "killed 11", "injured 15"),
    FigureCase("12, not 15, were killed.", "killed 12"),
    FigureCase("Twelve people, not 15 people, were killed.", "killed 12"),
    FigureCase("Not 15 but 12 people were killed.", "killed 12"),
    FigureCase("Not one person was hurt.", "injured none"),
  ])
  func numbersSideBySide(_ example: FigureCase) {
    #expect(figures(example.text) == example.figures)
  }

  @Test func whatIsUncertainKeepsItsWords() {
    let reading = Reader.read(
      headline: nil, body: "At least 11, possibly 15, were killed.", published: nil)
    #expect(reading.figures.map(\.quantity.words) == ["At least 11, possibly 15"])
    let hundreds = Reader.read(
      headline: nil, body: "Hundreds of people, up to 1,400, were killed.", published: nil)
    #expect(hundreds.figures.map(\.quantity.high) == [1400])
  }

  @Test(arguments: [
    FigureCase("All but 3 of the 24 were killed.", "killed 21"),
    FigureCase("All but three of the 24 passengers were killed.", "killed 21"),
    FigureCase("All except three of 24 sailors died.", "killed 21"),
    FigureCase("All but three were killed.", "killed ?"),
  ])
  func whatIsLeftOfANumber(_ example: FigureCase) {
    #expect(figures(example.text) == example.figures)
  }

  @Test(arguments: [
    "A bomb almost killed three guards.", "Three guards were nearly killed.",
    "Two men narrowly escaped being killed.", "Two boys almost died.",
    "The blast came close to killing two guards.",
  ])
  func aNearMissIsNoHarm(_ text: String) {
    #expect(figures(text).isEmpty)
  }

  @Test(arguments: [
    FigureCase("It is not true that 12 were killed.", "killed 12 denies"),
    FigureCase("It was false that the raid had killed 12 men.", "killed 12 denies"),
    FigureCase("There is no truth in claims that 12 people were killed.", "killed 12 denies"),
    FigureCase("Reports that 12 people were killed are untrue.", "killed 12 denies"),
    FigureCase("It is true that 12 were killed.", "killed 12"),
    FigureCase("Reports that 12 people were killed are true.", "killed 12"),
  ])
  func whatIsNotTrueIsDenied(_ example: FigureCase) {
    #expect(figures(example.text) == example.figures)
  }

  @Test(arguments: [
    FigureCase("Rebels took 12 hostages and released 5 of them.", "abducted 12"),
    FigureCase("Gunmen abducted 12 pupils, five of whom were later freed.", "abducted 12"),
    FigureCase("Gunmen abducted 12 pupils, five of them girls.", "abducted 12", "abducted 5 of 0"),
    FigureCase("They came with the intention of taking two men hostage.", "abducted 2 threatens"),
  ])
  func captives(_ example: FigureCase) {
    #expect(figures(example.text) == example.figures)
  }

  @Test func theDoerIsInDoubtAndNotTheDeath() {
    #expect(figures("The six monks could have been killed by soldiers.") == ["killed 6"])
    #expect(figures("Six monks could have been killed by soldiers.") == ["killed 6 fears"])
  }
}
