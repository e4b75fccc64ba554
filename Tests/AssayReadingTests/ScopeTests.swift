import AssayModel
import Testing

@testable import AssayReading

/// Over what time a figure counts.
@Suite struct ScopeTests {
  @Test(arguments: [
    FigureCase(
      "The conflict in Odra has killed 30,000 people and displaced 2 million.",
      "killed 30000 cumulative", "displaced 2000000 cumulative"),
    FigureCase(
      "The six-year conflict, which pits the army against rebels, has claimed over 20,000 lives.",
      "killed >=20001 cumulative"),
    FigureCase(
      "The war began in 2019 and has since claimed the lives of some 3,100 villagers.",
      "killed ~3100 cumulative"),
    FigureCase(
      "A conflict in which more than 300 people have been killed goes on.",
      "killed >=301 cumulative"),
    FigureCase("He fought in a war that killed 300 people.", "killed 300 cumulative"),
    FigureCase(
      "Over 7,000 people have died in Lum during 10 years of fighting.",
      "killed >=7001 cumulative"),
    FigureCase(
      "The office counted 12,679 people who died in custody from March 2011 to June 2016.",
      "killed 12679 cumulative"),
    FigureCase(
      "The offensive, which began in May and so far has left 640 dead, goes on.",
      "killed 640 cumulative"),
    FigureCase("Their 2-month-long battle has left 300 people dead.", "killed 300 period"),
    FigureCase(
      "The ministry said 52 people had been killed in the past 24 hours, bringing the toll since "
        + "October to 34,262.", "killed 52 period", "killed 34262 cumulative"),
  ])
  func runningTotals(_ example: FigureCase) {
    #expect(figures(example.text) == example.figures)
  }

  @Test(arguments: [
    FigureCase("A bomb in the war-torn country has killed four people.", "killed 4"),
    FigureCase("War planes over Odra have killed 32 people.", "killed 32"),
    FigureCase("Ten people were killed in the deadliest raid this year.", "killed 10"),
    FigureCase(
      "Raids killed seven people, the largest toll since the start of the war.", "killed 7"),
    FigureCase("A raid earlier this year killed ten people.", "killed 10"),
    FigureCase(
      "The monitor of the five-year conflict said at least 11 people were killed.",
      "killed >=11"),
    FigureCase("Witnesses of the war said shells have killed 12 people.", "killed 12"),
  ])
  func singleIncidents(_ example: FigureCase) {
    #expect(figures(example.text) == example.figures)
  }

  @Test(arguments: [
    FigureCase("Nine guards were killed in the war museum bombing.", "killed 9"),
    FigureCase("Nine guards were killed in an attack in the war zone.", "killed 9"),
    FigureCase(
      "Nine guards were killed in a car bombing in the conflict zone on Monday.", "killed 9"),
    FigureCase("Nine guards were killed when a bomb from World War II exploded.", "killed 9"),
  ])
  func whatAWarIsNamedForIsNoRunningTotal(_ example: FigureCase) {
    #expect(figures(example.text) == example.figures)
  }

  @Test(arguments: [
    FigureCase(
      "The war, which has killed 30,000 people, went on as a raid killed six on Monday.",
      "killed 30000 cumulative", "killed 6"),
    FigureCase("The conflict, which has killed 300 people, resumed.", "killed 300 cumulative"),
  ])
  func aClauseOfItsOwnTellsTheRunningTotal(_ example: FigureCase) {
    #expect(figures(example.text) == example.figures)
  }
}
