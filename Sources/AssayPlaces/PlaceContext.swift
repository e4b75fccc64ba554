/// What a text says of where it is: the countries and divisions that it names beside a place.
package struct PlaceContext: Hashable, Sendable {
  /// How often each country is named, itself, by its people or by a place that can only lie there.
  package private(set) var countries: [String: Int]
  /// Divisions named, as "SY.09".
  package private(set) var divisions: Set<String>

  package init(countries: [String: Int] = [:], divisions: Set<String> = []) {
    self.countries = countries
    self.divisions = divisions
  }

  /// A context that names one country.
  package init(country code: String) { self.init(countries: [code: 1]) }

  /// Reads the words of countries, peoples and places: "Syria", "the Syrian capital".
  package init(_ text: String) {
    self.init()
    var scanner = PlaceScanner()
    add(scanner.mentions(in: text))
  }

  /// Takes note of what mentions say of where they are.
  package mutating func add(_ mentions: [PlaceMention]) {
    for mention in mentions {
      if let country = mention.country { countries[country, default: 0] += 1 }
    }
    for mention in mentions where mention.country == nil {
      let all = mention.matches.map(\.place)
      guard let first = all.first, all.allSatisfy({ $0.country == first.country }) else { continue }
      if mention.isCertainlyAPlace { countries[first.country, default: 0] += 1 }
      for place in all where place.kind == .province {
        divisions.insert("\(place.country).\(place.division)")
      }
    }
  }

  func names(_ place: Place) -> Bool { divisions.contains("\(place.country).\(place.division)") }
}

/// The places that a name can stand for, and whether the text decides between them.
package struct LocatedPlace: Hashable, Sendable {
  /// The likeliest first; never empty.
  package let candidates: [Place]

  /// Whether its name is spelled as the gazetteer has it, or the text names its country: many names
  /// sound alike.
  private let isCertain: Bool

  /// The place, where only one remains and it is certain. Of places that hold one another it is the
  /// smallest.
  package var sure: Place? { candidates.count == 1 && isCertain ? candidates.first : nil }

  /// A place that is certain.
  package init(_ place: Place) {
    candidates = [place]
    isCertain = true
  }

  init?(_ candidates: [Place], isCertain: Bool) {
    guard !candidates.isEmpty else { return nil }
    self.candidates = candidates
    self.isCertain = isCertain
  }
}

extension Gazetteer {
  /// So many times the people of any other place of its name make a city the one that is meant
  /// where the text names no country.
  private static let foremost = 20

  /// Chooses between the places that a name may stand for, by the countries and divisions that the
  /// text names, never by chance: what they leave open stays open.
  /// - Parameters:
  ///   - kind: what the text calls it: "Kerman province".
  ///   - isLong: whether the name has several words, which no other name sounds like by chance.
  package func locate(
    _ matches: [Match], in context: PlaceContext, kind: Place.Kind? = nil, isLong: Bool = false
  ) -> LocatedPlace? {
    var rest = matches
    if let kind {
      let ofKind = rest.filter { $0.place.kind == kind }
      if !ofKind.isEmpty { rest = ofKind }
    }
    let most = rest.compactMap { context.countries[$0.place.country] }.max()
    let isNamed = most != nil
    if let most { rest = rest.filter { context.countries[$0.place.country] == most } }
    let named = rest.filter { $0.place.kind != .province && context.names($0.place) }
    if !named.isEmpty { rest = named }
    let isSpelled = rest.contains(where: \.isAsSpelled)
    if isSpelled { rest = rest.filter(\.isAsSpelled) }
    let isCertain = isSpelled || isNamed || isLong
    guard let first = rest.first?.place else { return nil }
    // A town, its district and its province of one name lie in one another: the town is meant.
    if kind == nil, rest.count > 1 {
      let seat = rest.first { $0.place.kind != .province && $0.place.kind != .country }
      if let seat, rest.allSatisfy({ $0.place.holds(seat.place) }) {
        return LocatedPlace([seat.place], isCertain: isCertain)
      }
    }
    if rest.count > 1, first.thousands >= 100 || isNamed,
      rest.dropFirst().allSatisfy({
        $0.place.holds(first)
          || $0.place.thousands * Self.foremost <= first.thousands
            && $0.place.kind == .town
      })
    {
      return LocatedPlace([first], isCertain: isCertain)
    }
    return LocatedPlace(rest.map(\.place), isCertain: isCertain)
  }

  /// Where words say that something is: "Kerman", "the south-eastern city of Kerman",
  /// "Sistan-Baluchestan province", "Tripoli, Lebanon", "the Syrian capital".
  package func locate(_ words: String, in context: PlaceContext = PlaceContext()) -> LocatedPlace? {
    var scanner = PlaceScanner()
    let mentions = scanner.mentions(in: words, anyCase: true)
    var own = PlaceContext()
    own.add(mentions.filter { $0.country != nil })
    let within = own.countries.isEmpty ? context : own
    let places = mentions.filter { $0.country == nil }
    for mention in places {
      let name = Array(words.utf8)[mention.range]
      if let located = locate(
        mention.matches, in: within, kind: mention.kind,
        isLong: PlaceName.hasSeveralWords(name)),
        !own.countries.isEmpty || mention.isCertainlyAPlace || located.sure != nil
      {
        return located
      }
    }
    guard own.countries.count == 1, let code = own.countries.keys.first,
      let country = country(code)
    else { return nil }
    return LocatedPlace(country)
  }
}

extension Gazetteer {
  /// A place with what it lies in: "Kerman, Iran", "Khan Sheikhoun, Idlib, Syria".
  package func inWords(_ place: Place) -> String {
    var names = [place.name]
    for outer in [division(of: place), country(place.country)] {
      if let outer, outer != place, !names.contains(outer.name) { names.append(outer.name) }
    }
    return names.joined(separator: ", ")
  }
}
