import AssayGrouping
import AssayModel
import AssayPlaces
import Testing

@Suite struct IncidentSketchTests {
  private func sketch(
    _ place: String?, _ dates: String? = nil, _ kind: String? = nil, killed: Int? = nil
  ) -> IncidentSketch {
    IncidentSketch(
      place: place, located: place.flatMap { Gazetteer.shared.locate($0) },
      dates: dates.flatMap { DateRange($0) }, kind: kind,
      counts: killed.map { [.killed: [$0]] } ?? [:])
  }

  private func comparison(_ one: IncidentSketch, _ other: IncidentSketch) -> SketchComparison? {
    SketchComparison(one, other)
  }

  @Test func placeDayAndKindAreReasons() throws {
    let both = try #require(
      comparison(
        sketch("Kerman", "2024-01-03", "bombing", killed: 85),
        sketch("the city of Kerman", "2024-01-03", "explosion", killed: 85)))
    #expect(both.isLikely)
    #expect(
      both.reasons == [
        "same place: Kerman, Iran", "2024-01-03 both", "bombing and explosion", "both 85 killed",
      ])
  }

  @Test func aTownLiesInItsProvince() throws {
    let both = try #require(
      comparison(
        sketch("Khan Sheikhoun", "2017-04-04"), sketch("Idlib province", "2017-04-04")))
    #expect(both.isLikely)
    #expect(both.reasons.first == "Khan Sheikhoun lies in Idlib, Syria")
  }

  @Test(arguments: [
    [
      "Siestan-o-Baluchistan province of Iran", "2024-01-18", "Pakistan's Balochistan",
      "2024-01-18",
    ],
    ["Homs", "2024-01-03", "Homs", "2024-01-09"],
    ["Aleppo", "2024-01-03", "Hama", "2024-01-03"],
  ])
  func anotherPlaceOrDayRulesItOut(_ words: [String]) {
    #expect(
      comparison(sketch(words[0], words[1], "strike"), sketch(words[2], words[3], "strike")) == nil)
  }

  @Test func aBombAndASniperAreTwo() {
    #expect(
      comparison(
        sketch("Homs", "2024-01-03", "bombing"), sketch("Homs", "2024-01-03", "shooting")) == nil)
  }

  @Test func oneCountryIsNoReason() throws {
    let both = try #require(
      comparison(sketch("Iran", nil, "strike", killed: 1), sketch("Iran", nil, "raid", killed: 1)))
    #expect(!both.isLikely)
  }

  @Test func placesThatTheGazetteerDoesNotKnowAreComparedByTheirNames() throws {
    let same = try #require(
      comparison(
        sketch("Port Selim", "2024-03-04"), sketch("port selim", "2024-03-04")))
    #expect(same.isLikely)
    let other = comparison(
      sketch("Port Selim", "2024-03-04", "shelling"), sketch("Varda", "2024-03-04", "shelling"))
    #expect(other?.isLikely != true)
  }
}
