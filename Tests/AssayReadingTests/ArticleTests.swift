import AssayModel
import Testing

@testable import AssayReading

private let published = CalendarDate(year: 2019, month: 5, day: 16)

private func read(_ body: String, headline: String? = nil) -> Reading {
  Reader.read(headline: headline, body: body, published: published)
}

@Suite struct ArticleTests {
  @Test(arguments: [
    ("Six people were killed, the provincial governor said.", ["the provincial governor"]),
    ("The Civil Defence said that six people were killed.", ["The Civil Defence"]),
    ("According to the Red Crescent, six people were killed.", ["the Red Crescent"]),
    ("Six people were killed.", []),
    (
      "Six people were killed, a mayor and a police officer said.", ["a mayor and a police officer"]
    ),
    ("Six people were killed in the north: police", ["police"]),
    (
      "The Monitor, a group based in Odra, said six people were killed.",
      ["The Monitor, a group based in Odra"]
    ),
    ("Odra's army denied that it had killed six people.", ["Odra's army"]),
    ("The Coast Watch (CW) said six people were killed.", ["The Coast Watch (CW)"]),
    ("The government put the death toll at six.", ["The government"]),
    ("\"A number of fighters were killed,\" a statement read.", ["a statement"]),
    ("A doctor at the Hill Clinic said that six people died.", ["A doctor at the Hill Clinic"]),
    ("Six people died, according to the Odra Casualty Watch.", ["the Odra Casualty Watch"]),
    ("The interior ministry said on Friday that six people died.", ["The interior ministry"]),
    (
      "Six people died, a member of the town council told the paper.",
      ["a member of the town council"]
    ),
    ("Police in the port of Lum said six people died.", ["Police in the port of Lum"]),
    ("Karsun condemned the raid, saying six villagers were killed.", ["Karsun"]),
    ("A freed hostage said that six people died.", ["A freed hostage"]),
  ])
  func speakers(_ text: String, _ names: [String]) {
    #expect(read(text).figures.first?.speakers == names)
  }

  @Test(arguments: [
    (
      "The police said two people died; witnesses said five people died.",
      ["The police", "witnesses"]
    ),
    ("Odra TV said 12 died; the council said as many as 40 died.", ["Odra TV", "the council"]),
    ("Officials say 20 died, though locals insist at least 50 died.", ["Officials", "locals"]),
    ("The army said 12 died and residents said 20 died.", ["The army", "residents"]),
    ("Twelve died and 20 were hurt, the police said.", ["the police", "the police"]),
    (
      "The council said at least 40 died, whereas the mayor puts the figure at 14.",
      ["The council", "the mayor"]
    ),
  ])
  func eachClauseHasItsSpeaker(_ text: String, _ names: [String]) {
    #expect(read(text).figures.map { $0.speakers.joined(separator: ",") } == names)
  }

  @Test func anOlderSpeakerStandsForAPronoun() {
    let reading = read(
      "The mayor of Lum said the bridge fell. He added that six people were killed.")
    #expect(reading.figures.first?.speakers == ["The mayor of Lum"])
  }

  @Test(arguments: [
    ("A mine killed six people on Tuesday.", "2019-05-14", "2019-05-14"),
    ("A mine killed six people on 3 January.", "2019-01-03", "2019-01-03"),
    ("Last month, a mine killed six people.", "2019-04-01", "2019-04-30"),
    ("A mine killed six people yesterday.", "2019-05-15", "2019-05-15"),
    ("A mine killed six people in March 2011.", "2011-03-01", "2011-03-31"),
    ("A mine killed six people three days ago.", "2019-05-13", "2019-05-13"),
    ("A mine killed six people this week.", "2019-05-13", "2019-05-16"),
    ("A mine killed six people this month.", "2019-05-01", "2019-05-16"),
    ("This morning a mine killed six people.", "2019-05-16", "2019-05-16"),
  ])
  func dates(_ text: String, _ from: String, _ to: String) {
    let dates = read(text).incidents.first?.dates
    #expect(dates?.from.description == from)
    #expect(dates?.to.description == to)
  }

  @Test(arguments: [
    ("A bomb killed six people in the northern city of Tarum.", "Tarum"),
    ("Six people were killed near Odra on Sunday.", "Odra"),
    ("An attack in Sul-e-Karan province killed six people.", "Sul-e-Karan"),
  ])
  func places(_ text: String, _ place: String) {
    #expect(read(text).incidents.first?.place == place)
  }

  @Test(arguments: [
    ("Shells hit a market in Odra, killing six people.", "shelling"),
    ("Six people were killed when a mine exploded.", "explosion"),
    ("Gunmen killed six people in an attack on a bus.", "shooting"),
    ("A bomb attack and an ambush killed six people.", "ambush"),
    ("Six people were killed.", nil),
  ])
  func kinds(_ text: String, _ kind: String?) {
    #expect(read(text).incidents.first?.kind == kind)
  }

  @Test func differentIncidentsStayApart() {
    let reading = read(
      """
      A blast killed nine people in Tarum on Tuesday. Four were injured.
      Last month, at least 30 people were killed in Odra.
      The Tarum blast killed nine people, the mayor said.
      """, headline: "Blast kills nine in Tarum")
    let incidents = reading.figures.map(\.incident)
    #expect(incidents == [0, 0, 0, 1, 0])
    #expect(reading.incidents.first?.kind == "blast")
    #expect(reading.toll[.killed] == Toll(value: 9, low: 9, high: 9))
    #expect(reading.toll[.injured] == Toll(value: 4, low: 4, high: 4))
  }

  @Test func aRisenTollReplacesTheEarlierOne() {
    let reading = read(
      "A blast in Tarum killed nine people. The death toll later rose to 12 from nine.")
    #expect(reading.toll[.killed]?.value == 12)
  }

  @Test func partsAreAddedOnlyWithoutATotal() {
    #expect(
      read("Two soldiers and three civilians were killed.").toll[.killed]
        == Toll(value: 5, low: 5, high: 5))
    #expect(read("Seven people, including two women, were killed.").toll[.killed]?.value == 7)
  }

  @Test func vagueWordsGiveNoNumber() {
    #expect(
      read("Several people were killed.").toll[.killed] == Toll(value: nil, low: nil, high: nil))
    #expect(read("No casualties were reported.").toll[.killed] == nil)
    #expect(read("Nobody was killed.").toll[.killed] == Toll(value: 0, low: 0, high: 0))
    #expect(read("No officers were hurt, a clerk said.").toll[.injured] == nil)
    #expect(read("No other people were killed.").toll[.killed] == nil)
    #expect(read("The dead included four guards.").toll[.killed]?.value == nil)
    let later = read("The dead included four guards. In Lum 12 people were killed.")
    #expect(later.toll[.killed]?.value != 4)
  }

  @Test func groupsAreReadFromTheWords() {
    let groups = read("Four women and children, two policemen and a journalist were killed.")
      .figures.map(\.people.groups)
    #expect(groups == [[.womenAndChildren], [.police], [.journalist]])
  }

  @Test(arguments: [
    ("2024-01-18", "2024-01-18"), ("2024-01-18T09:30:00Z", "2024-01-18"),
    ("3 JAN 90", "1990-01-03"), ("18 January 2024", "2024-01-18"),
    ("Jan 18, 2024", "2024-01-18"), ("Thu, 18 Jan 2024 10:00:00 GMT", "2024-01-18"),
    ("9/16/16", "2016-09-16"), ("16/9/2016", "2016-09-16"), ("20240118", "2024-01-18"),
    ("4/4/2016", "2016-04-04"),
  ])
  func publishedDates(_ text: String, _ day: String) {
    #expect(PublishedDate.read(text)?.description == day)
  }

  @Test(arguments: [
    "", "5/6/2016", "yesterday", "2024", "31 February 2024", "2024-13-01", "1/2/3/4",
  ])
  func unknownDates(_ text: String) {
    #expect(PublishedDate.read(text) == nil)
  }
}
