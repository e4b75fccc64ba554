import AssayModel
import Testing

@testable import AssayReading

/// Parts of a whole, with a number or without one.
@Suite struct PartTests {
  @Test(arguments: [
    FigureCase(
      "Three people -- two men and a woman -- were killed.", "killed 3", "killed 2 of 0",
      "killed 1 of 0"),
    FigureCase(
      "Eight soldiers (five Malians and three Russians) died.", "killed 8", "killed 5 of 0",
      "killed 3 of 0"),
    FigureCase(
      "Nine people were hurt, including two who were badly hurt.", "injured 9", "injured 2 of 0"),
    FigureCase("Four dead, including gunman, in Lum shooting", "killed 4", "killed 1 of 0"),
    FigureCase(
      "Three people died: two men and a woman.", "killed 3", "killed 2 of 0", "killed 1 of 0"),
    FigureCase("Three people (two men and two women) were killed.", "killed 3"),
    FigureCase(
      "Nine rebels, including the commander Omar Lund, were killed.", "killed 9", "killed 1 of 0"),
    FigureCase(
      "The war has killed 150,000 people and driven many from home, including 2.6 million refugees.",
      "killed 150000 cumulative"),
  ])
  func parts(_ example: FigureCase) {
    #expect(figures(example.text) == example.figures)
  }

  @Test(arguments: [
    FigureCase("Civilians, including three children, were killed.", "killed 3"),
    FigureCase("Soldiers, among them a colonel and two majors, died.", "killed 1", "killed 2"),
    FigureCase("Militants killed villagers, including three children.", "killed 3"),
    FigureCase("The raid killed rebels, including their leader Omar Lund.", "killed 1"),
  ])
  func someOfPeopleWithoutANumber(_ example: FigureCase) {
    #expect(figures(example.text) == example.figures)
  }

  @Test func someOfPeopleWithoutANumberAreNoToll() {
    let reading = Reader.read(
      headline: nil,
      body: "Shells hit Odra, killing civilians including three children. The mayor said 19 people "
        + "were killed in the shelling of Odra.", published: nil)
    #expect(reading.toll[.killed]?.value == 19)
    let alone = Reader.read(
      headline: nil, body: "Shells killed civilians, including three children.", published: nil)
    #expect(alone.toll[.killed]?.value == nil)
    #expect(alone.toll[.killed] != nil)
  }

  @Test func noMemberIsAPartOfAnotherInItsList() {
    #expect(
      figures("The dead include two doctors and a nurse.") == ["killed 2", "killed 1"])
  }

  @Test(arguments: [
    FigureCase("Five people were killed, 3 clerks and 2 porters survived.", "killed 5"),
    FigureCase("Three men were killed, two women and a child fled.", "killed 3"),
    FigureCase("Three people died, two soldiers and a policeman said.", "killed 3"),
    FigureCase(
      "Three people died, two men and a girl Ana Lund, it said.", "killed 3", "killed 2 of 0",
      "killed 1 of 0"),
    FigureCase(
      "Three people, two men and a woman, were killed.", "killed 3", "killed 2 of 0",
      "killed 1 of 0"),
  ])
  func whoFledOrSpokeIsNoPart(_ example: FigureCase) {
    #expect(figures(example.text) == example.figures)
  }
}
