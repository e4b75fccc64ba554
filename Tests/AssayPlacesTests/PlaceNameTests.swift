import Testing

@testable import AssayPlaces

@Suite struct PlaceNameTests {
  @Test(arguments: [
    ["Sistan-Baluchestan", "Sistan-o-Baluchestan", "Siestan-o-Baluchistan", "Sistan Balochistan"],
    ["Khan Sheikhoun", "Khan Shaykhun", "khan sheikhun"],
    ["al-Hasakah", "Hasaka", "el Ḩasakah"],
    ["Şanlıurfa", "Sanliurfa"], ["Dar‘ā", "Dara", "Dar'a"], ["Łódź", "Lodz"],
  ])
  func spellingsOfOneNameHaveOneKey(_ names: [String]) throws {
    let key = try #require(PlaceName.key(names[0]))
    for name in names { #expect(PlaceName.key(name) == key, "\(name)") }
  }

  @Test func differentNamesHaveDifferentKeys() {
    let names = ["Balochistan", "Sistan-Baluchestan", "Homs", "Hama", "Kerman", "Kermanshah"]
    #expect(Set(names.map { PlaceName.key($0) }).count == names.count)
  }

  @Test(arguments: ["", "  ", "حلب", "Алеппо", "-", "'"])
  func whatIsNoLatinNameHasNoKey(_ name: String) { #expect(PlaceName.key(name) == nil) }

  @Test func anArticleAloneIsAName() { #expect(PlaceName.key("Al") == Array("al".utf8)) }

  /// The script that makes the data and this program fold alike: what is in order by the one is in
  /// order by the other.
  @Test func theDataIsInTheOrderOfItsKeys() {
    var before: [UInt8] = []
    for line in Gazetteer.shared.placeLines {
      let fields = line.split(separator: 0x09, maxSplits: 2)
      let key = Array(fields[0])
      #expect(
        key == PlaceName.key(fields[1]) && !key.lexicographicallyPrecedes(before),
        "\(String(decoding: line, as: UTF8.self))")
      before = key
    }
  }
}
