import AssayModel
import Testing

@testable import AssayReading

/// Articles that go on from what they told before: newer tolls, later deaths, people found again,
/// names in short.
@Suite struct NewerCountTests {
  /// Thursday, 7 March 2024.
  private func read(_ body: String, headline: String? = nil) -> Reading {
    Reader.read(
      headline: headline, body: body, published: CalendarDate(year: 2024, month: 3, day: 7))
  }

  @Test func theDayOfARiseIsNotTheIncidents() {
    let reading = read(
      "Shells hit the market of Odra on Monday, killing nine people. The toll rose to 11 on Thursday."
    )
    #expect(reading.incidents.map { $0.dates?.description } == ["2024-03-04"])
    #expect(reading.figures.map(\.incident) == [0, 0])
    #expect(reading.figures.map { $0.asOf?.description } == [nil, "2024-03-07"])
    #expect(reading.toll[.killed]?.value == 11)
  }

  @Test(arguments: [
    "The mayor put the toll at 11 on Thursday.", "The toll stood at 11 on Thursday.",
    "Deaths from the flood rose to 11 on Thursday.", "The dead numbered 11 on Thursday.",
  ])
  func theDayOfACountIsNotTheIncidents(_ sentence: String) {
    let reading = read(sentence)
    #expect(reading.incidents.map(\.dates) == [nil])
    #expect(reading.figures.map { $0.asOf?.description } == ["2024-03-07"])
  }

  @Test func theDayOfATollThatNobodyPutsIsTheIncidents() {
    let reading = read("A raid with a toll of 11 on Thursday shook Odra.")
    #expect(reading.incidents.map { $0.dates?.description } == ["2024-03-07"])
  }

  @Test func theDayOfTheIncidentStaysWhereTheTollHasItsOwn() {
    let reading = read("The death toll from Monday's shelling of Odra rose to 11 on Thursday.")
    #expect(reading.incidents.map { $0.dates?.description } == ["2024-03-04"])
    #expect(reading.figures.first?.asOf?.description == "2024-03-07")
    let behind = read("The death toll of the blast on Monday rose to 11.")
    #expect(behind.incidents.map { $0.dates?.description } == ["2024-03-04"])
    #expect(behind.figures.first?.asOf == nil)
  }

  @Test(arguments: [
    "A driver died of his wounds on Thursday.", "A driver succumbed to his injuries on Thursday.",
    "A driver died in hospital on Thursday.", "A third victim died on Thursday in hospital.",
  ])
  func aLaterDeathIsOfTheSameIncident(_ sentence: String) {
    let reading = read("A bus crash near Lum on Monday killed five people. " + sentence)
    #expect(reading.incidents.map { $0.dates?.description } == ["2024-03-04"])
    #expect(reading.figures.map(\.quantity.value) == [5, 1])
    #expect(reading.figures.map(\.incident) == [0, 0])
    #expect(reading.toll[.killed]?.value == 5)
  }

  @Test func aDeathOfTheDayIsNoLaterDeath() {
    let reading = read("Five people died in a hospital fire in Lum on Monday.")
    #expect(reading.incidents.map { $0.dates?.description } == ["2024-03-04"])
  }

  @Test(arguments: [
    "The toll of Monday's flood rose to 11 from nine on Thursday.",
    "Divers found two bodies on Wednesday after Monday's flood.",
    "The bodies of two boys were recovered on Wednesday from Monday's flood.",
  ])
  func theDayOfAFindIsNotTheIncidents(_ sentence: String) {
    #expect(read(sentence).incidents.map { $0.dates?.description } == ["2024-03-04"])
  }

  @Test func everyUpdateOfATollIsOfOneIncident() {
    let reading = read(
      """
      Nine people were killed by a blast in Odra.
      The death toll rose to 12, the ministry said.
      Fourteen people are now known to have died.
      At least 15 people have died so far, officials said.
      A total of 16 people have been confirmed dead.
      """)
    #expect(reading.figures.map(\.quantity.value) == [9, 12, 14, 15, 16])
    #expect(reading.figures.map(\.incident) == [0, 0, 0, 0, 0])
    #expect(reading.toll[.killed]?.value == 14)
  }

  @Test func anotherIncidentOfTheArticleStaysApart() {
    let reading = read(
      "A blast killed nine people in Odra. In a separate attack, gunmen killed four people in Lum.")
    #expect(reading.figures.map(\.incident) == [0, 1])
  }

  @Test(arguments: [
    ("Four of them died in hospital.", 0), ("Four of the dead were cooks.", 0),
  ])
  func someOfThemAreAPartOfThoseBefore(_ sentence: String, _ whole: Int) {
    let reading = read("Nine miners were killed in Lum. " + sentence)
    #expect(reading.figures.map(\.partOf) == [nil, whole])
    #expect(reading.toll[.killed]?.value == 9)
  }

  @Test func someOfTheInjuredWhoDiedAreNoPartOfTheInjured() {
    let reading = read("Nine miners were hurt in Lum. Four of them died.")
    #expect(reading.figures.map(\.partOf) == [nil, nil])
    #expect(reading.figures.map(\.incident) == [0, 0].map { Optional($0) })
  }

  @Test func thoseWhoAreListedAreNoNewHarm() {
    let reading = read(
      "Three people were injured. The injured were Ana Ruz, Omar Lund and Eva Sol.")
    #expect(reading.figures.map(\.partOf) == [nil, 0, 0, 0])
    #expect(reading.toll[.injured]?.value == 3)
  }

  @Test(arguments: [
    "The six missing sailors were found alive on Tuesday.",
    "The six missing sailors have been located.", "The six missing sailors were later rescued.",
  ])
  func whoIsFoundIsMissingNoMore(_ sentence: String) {
    let reading = read(sentence)
    #expect(reading.figures.map(\.stance) == [.former])
    #expect(reading.incidents.first?.dates == nil)
    #expect(reading.toll[.missing] == nil)
  }

  @Test func rowsOfATableCount() {
    let reading = read("Killed: 12\nInjured: 30 people\nNotes: 4")
    #expect(reading.figures.map(\.harm) == [.killed, .injured])
    #expect(reading.figures.map(\.quantity.value) == [12, 30])
  }

  @Test(arguments: [
    ("the city health office", "the office"), ("the Ministry of Mines", "the ministry"),
    ("police chief Ana Ruz", "Ruz"), ("a hospital official", "the official"),
  ])
  func whoWasNamedInFullSpeaksUnderThatName(_ full: String, _ short: String) {
    let reading = read(
      "Nine miners were killed, \(full) said. Rain fell all day. Twelve were hurt, \(short) said.")
    #expect(reading.figures.map(\.speakers) == [[full], [full]])
  }

  @Test(arguments: [
    ("said Ana Ruz, head of the city health office", "the office", "the city health office"),
    (
      "a baker said, and the city health office knew of more", "the office",
      "the city health office"
    ),
    ("the city health office's spokesman said", "the office", "the city health office"),
    (
      "the Northern Front's media office said", "the media office",
      "the Northern Front's media office"
    ),
    ("the UN office in Odra said", "the office", "the UN office in Odra"),
    ("the Monitor for Human Rights said", "the monitor", "the Monitor for Human Rights"),
    ("mayor Ana Ruz said", "the mayor", "mayor Ana Ruz"),
  ])
  func whoeverIsMeantIsFound(_ first: String, _ short: String, _ full: String) {
    let reading = read(
      "Nine miners were killed, \(first). Rain fell all day. Twelve were hurt, \(short) said.")
    #expect(reading.figures.last?.speakers == [full])
  }

  @Test func anInstitutionMayHaveItsPlaceBehindIt() {
    let reading = read("The Office of Public Health in Odra said nine people were killed.")
    #expect(reading.figures.first?.speakers == ["The Office of Public Health in Odra"])
  }

  @Test(arguments: [
    // Its own words, then the sentence before, then one farther back whom its sentence names.
    (
      "A statement from the Odra port said six were hurt.", "the Odra port",
      "A statement from the Odra port"
    ),
    (
      "Six were hurt, a health ministry statement said.", "health ministry",
      "a health ministry statement"
    ),
    ("Six were hurt, the army's statement read.", "the army", "the army's statement"),
    (
      "The Odra port was closed, the army said. \"Six were hurt,\" a statement read.", "the army",
      "a statement"
    ),
    (
      "The road was closed, the Kesh government said. Rain fell all day. \"Kesh has struck the camp, and six were hurt,\" a statement read.",
      "the Kesh government", "a statement"
    ),
    (
      "The road was closed, the Kesh government said. Rain fell. \"Kesh struck at dawn. Six were hurt,\" a statement read.",
      "the Kesh government", "a statement"
    ),
  ])
  func aStatementIsItsIssuers(_ text: String, _ issuer: String, _ statement: String) {
    #expect(read(text).figures.last?.speakers == [issuer, statement])
  }

  @Test(arguments: [
    "Six were hurt, a statement said.",
    "A baker saw smoke, a resident said. Six were hurt, a statement said.",
    "The road was closed, the army said. Rain fell all day. Six were hurt, a statement said.",
    "Six were hurt, a joint statement said.",
  ])
  func aStatementWhoseIssuerIsNotNamedStandsAlone(_ text: String) {
    #expect(read(text).figures.last?.speakers.count == 1)
  }

  @Test func anotherOfficeIsNotTheOneBefore() {
    let reading = read("Nine men were killed, the Odra port said. Six were hurt, the office said.")
    #expect(reading.figures.map(\.speakers) == [["the Odra port"], ["the office"]])
  }

  @Test func whoeverWasToldPassesItOn() {
    let told = read("Nine people died in the fire, a nurse told Meridian News.")
    #expect(told.figures.map(\.speakers) == [["a nurse", "Meridian News"]])
    let before = read("A nurse told Reuters that nine people died in the fire.")
    #expect(before.figures.map(\.speakers) == [["A nurse", "Reuters"]])
    let named = read("Nine people died in the fire, nurses told the Odra Post on Monday.")
    #expect(named.figures.map(\.speakers) == [["nurses", "the Odra Post"]])
    let people = read("A nurse told Omar Lund that nine people died in the fire.")
    #expect(people.figures.map(\.speakers) == [["A nurse"]])
  }

  @Test(arguments: [
    "The Odra hospital put the number of injured at 26.",
    "The Odra hospital gave the number of injured as 26.",
    "The Odra hospital put the death toll at 26.",
  ])
  func whoPutsANumberSpeaks(_ sentence: String) {
    let reading = read(sentence)
    #expect(reading.figures.map(\.quantity.value) == [26])
    #expect(reading.figures.map(\.speakers) == [["The Odra hospital"]])
  }

  @Test func aNumberMayBelongToThePlace() {
    #expect(read("Shells killed two men on Quay Four.").incidents.first?.place == "Quay Four")
    #expect(read("Shells killed two men in Odra. Four died.").incidents.first?.place == "Odra")
  }
}
