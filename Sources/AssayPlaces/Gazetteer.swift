import CPlaces

/// The places that the executable carries, searched where they lie: nothing is built at start.
///
/// Towns of 25,000 people and more (fewer in countries at war) with coordinates are GeoNames' data
/// (CC BY 4.0); divisions of countries, quarters and camps were written for assay.
package struct Gazetteer: Sendable {
  package static let shared = Gazetteer()

  private let places = SortedText(assay_places())
  private let names = SortedText(assay_place_names())

  /// A place that a name may stand for.
  package struct Match: Hashable, Sendable {
    package let place: Place
    /// Whether the name is spelled as the gazetteer spells it, but for case, accents and articles.
    package let isAsSpelled: Bool
  }

  /// Every place that the whole name may stand for: those that are so spelled first, then by people.
  package func matches(for name: String) -> [Match] { matches(for: Array(name.utf8)) }

  /// The same of UTF-8.
  package func matches(for name: [UInt8]) -> [Match] {
    guard let key = PlaceName.key(name), key.count > 1 else { return [] }
    var found = places.lines(from: key).compactMap { place(at: $0) }
    for offset in offsets(of: key) {
      guard let place = place(at: offset), !found.contains(place) else { continue }
      found.append(place)
    }
    guard !found.isEmpty else { return [] }
    let spelling = PlaceName.spelling(name)
    let matches = found.map { place in
      Match(place: place, isAsSpelled: PlaceName.spelling(place.name.utf8) == spelling)
    }
    return matches.sorted { Self.order($0) < Self.order($1) }
  }

  private static func order(_ match: Match) -> (Int, Int, Int) {
    (match.isAsSpelled ? 0 : 1, match.place.kind == .country ? 0 : 1, -match.place.thousands)
  }

  /// The code of the country whose people a word names: "Syrian" is SY.
  package func country(ofPeople word: String) -> String? {
    guard let key = PlaceName.key(word) else { return nil }
    return names.lines(from: key).lazy
      .compactMap { names.field(1, of: $0) }
      .first { $0.first == Self.tilde }
      .flatMap { place(at: Self.number($0.dropFirst()))?.country }
  }

  /// A country by its code: "SY".
  package func country(_ code: String) -> Place? { coded(code) }

  /// The first-level division that a place lies in; `nil` where the gazetteer names none.
  package func division(of place: Place) -> Place? {
    place.division.isEmpty ? nil : coded("\(place.country).\(place.division)")
  }

  private func coded(_ code: String) -> Place? {
    offsets(of: Array(code.utf8)).first.flatMap { place(at: $0) }
  }

  // MARK: Texts

  private static let tilde = UInt8(ascii: "~")

  /// Where the places of a key of `names` begin.
  private func offsets(of key: [UInt8]) -> [Int] {
    names.lines(from: key)
      .compactMap { names.field(1, of: $0) }
      .filter { $0.first != Self.tilde }
      .map(Self.number)
  }

  /// A number in base 36.
  private static func number(_ digits: some Sequence<UInt8>) -> Int {
    digits.prefix(8).reduce(0) { number, digit in
      number * 36 + Int(digit < 0x3A ? digit &- 0x30 : digit &- 0x61 &+ 10)
    }
  }

  /// Every line of the places' text, for tests.
  var placeLines: [SortedText.Line] { places.allLines }

  /// The place with this number; `nil` where there is none.
  package func place(_ number: Int) -> Place? { place(at: number) }

  private func place(at offset: Int) -> Place? {
    func text(_ index: Int) -> String? {
      places.field(index, of: offset).map { String(decoding: $0, as: UTF8.self) }
    }
    guard let name = text(1), let country = text(2), let division = text(3),
      let kind = text(4).flatMap(Place.Kind.init), let latitude = text(5).flatMap(Double.init),
      let longitude = text(6).flatMap(Double.init), let thousands = text(7).flatMap({ Int($0) })
    else { return nil }
    return Place(
      number: offset, name: name, country: country, division: division, kind: kind,
      coordinates: Coordinates(latitude: latitude, longitude: longitude), thousands: thousands)
  }
}
