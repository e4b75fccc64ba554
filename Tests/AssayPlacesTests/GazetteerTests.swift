import Testing

@testable import AssayPlaces

@Suite struct GazetteerTests {
  private let gazetteer = Gazetteer.shared

  @Test(arguments: [
    ("Kerman", "IR", "Kerman"), ("Deir al-Zor", "SY", "Deir ez-Zor"),
    ("Hasakeh", "SY", "Hasakah"), ("Siestan-o-Baluchistan", "IR", "Sistan and Baluchestan"),
    ("Balochistan", "PK", "Balochistan"), ("Eastern Ghouta", "SY", "Rif Dimashq"),
    ("Khan Sheikhoun", "SY", "Idlib"), ("Kiev", "UA", "Kyiv City"), ("Halab", "SY", "Aleppo"),
    ("Mosul", "IQ", "Nineveh"), ("Kobani", "SY", "Aleppo"), ("Maiduguri", "NG", "Borno"),
  ])
  func aPlaceLiesInItsDivisionAndCountry(_ name: String, _ country: String, _ division: String)
    throws
  {
    let place = try #require(
      gazetteer.locate(name, in: PlaceContext(country: country))?.candidates.first)
    #expect(place.country == country)
    #expect(gazetteer.division(of: place)?.name == division)
    #expect(gazetteer.country(country)?.holds(place) == true)
  }

  @Test func whatTheTextDoesNotDecideStaysOpen() throws {
    let open = try #require(gazetteer.locate("Tripoli"))
    #expect(Set(open.candidates.map(\.country)).isSuperset(of: ["LY", "LB"]))
    #expect(open.sure == nil)
    #expect(gazetteer.locate("Tripoli, Lebanon")?.sure?.country == "LB")
    #expect(
      gazetteer.locate("Tripoli", in: PlaceContext("The Libyan army said"))?.sure?.country == "LY")
  }

  /// Wardha and Kars sound like them.
  @Test(arguments: ["Varda", "river districts of Varda", "Karsa landing stage"])
  func whatOnlySoundsLikeAPlaceIsNotSure(_ words: String) {
    #expect(gazetteer.locate(words)?.sure == nil)
  }

  @Test func aTownInAProvinceOfItsNameIsTheTownUnlessTheTextSaysProvince() throws {
    let town = try #require(gazetteer.locate("the south-eastern city of Kerman")?.sure)
    let province = try #require(gazetteer.locate("Kerman province")?.sure)
    #expect(town.kind == .town)
    #expect(province.kind == .province)
    #expect(province.holds(town) && !town.holds(province))
  }

  @Test func placesOfTwoCountriesStayApart() throws {
    let iranian = try #require(gazetteer.locate("Siestan-o-Baluchistan province of Iran")?.sure)
    let pakistani = try #require(gazetteer.locate("the Pakistani province of Balochistan")?.sure)
    #expect(iranian.country == "IR" && pakistani.country == "PK")
    #expect(gazetteer.locate("Sistan-Baluchestan")?.sure == iranian)
  }

  @Test func aCountryIsNamedByItsPeople() {
    #expect(gazetteer.country(ofPeople: "Syrian") == "SY")
    #expect(gazetteer.country(ofPeople: "Nigeriens") == nil)
    #expect(gazetteer.country(ofPeople: "Nigerien") == "NE")
    #expect(gazetteer.locate("northern Syria")?.sure?.name == "Syria")
  }

  @Test(arguments: [
    ("Damascus", "Aleppo", 310.0), ("Kerman", "Tehran", 795), ("Sanaa", "Aden", 303),
  ])
  func distancesAreThoseOfTheMap(_ one: String, _ other: String, _ kilometres: Double) throws {
    let first = try #require(gazetteer.locate(one)?.candidates.first)
    let second = try #require(gazetteer.locate(other)?.candidates.first)
    #expect(abs(first.kilometres(to: second) - kilometres) < kilometres * 0.04)
    #expect(first.kilometres(to: first) < 0.001)
  }

  @Test(arguments: ["", "Qwrtplk", "the dead", "12", "’s"])
  func whatIsNoPlaceIsNotFound(_ words: String) { #expect(gazetteer.locate(words) == nil) }

  @Test func aTextNamesItsPlacesInOrder() {
    var scanner = PlaceScanner()
    let text =
      "Two were killed in Syrias Idlib and in Deir al-Zor, said a doctor in Khan Sheikhoun's clinic."
    let names = scanner.mentions(in: text).map { mention in
      String(decoding: Array(text.utf8)[mention.range], as: UTF8.self)
    }
    #expect(names == ["Syrias", "Idlib", "Deir al-Zor", "Khan Sheikhoun"])
  }

  @Test func everyProvinceOfTheTextIsFoundByItsCode() {
    for line in gazetteer.placeLines {
      let fields = line.split(separator: 0x09, omittingEmptySubsequences: false)
      guard fields.count == 8 else {
        Issue.record("\(String(decoding: line, as: UTF8.self))")
        continue
      }
      guard String(decoding: fields[4], as: UTF8.self) == "province" else { continue }
      let name = String(decoding: fields[1], as: UTF8.self)
      let code = String(decoding: fields[2], as: UTF8.self)
      #expect(
        gazetteer.matches(for: name).contains {
          $0.place.country == code && gazetteer.division(of: $0.place)?.name == name
        }, "\(name)")
    }
  }
}
