/// Words of a text that may name a place.
package struct PlaceMention: Hashable, Sendable {
  /// Where they stand, in bytes.
  package let range: Range<Int>
  /// What they may stand for; empty for the people of a country.
  package let matches: [Gazetteer.Match]
  /// The country that the words name, itself or by its people.
  package let country: String?
  /// What the words beside it call it: "province", "city of".
  package let kind: Place.Kind?

  /// Whether the words are hardly anything but a place: of several words, a large town's, a
  /// division's, or called a place.
  package var isCertainlyAPlace: Bool {
    kind != nil
      || matches.contains {
        $0.isAsSpelled
          && (![.town, .village].contains($0.place.kind) || $0.place.thousands >= 100)
      }
  }
}

/// Finds names of places by the gazetteer: runs of words with capitals, the longest first.
///
/// What it looked up it remembers, so that one scanner should read many texts.
package struct PlaceScanner {
  private let gazetteer = Gazetteer.shared
  private var known: [[UInt8]: Known] = [:]
  /// No more names are remembered; a text of a million different names must not fill the memory.
  private static let mostKnown = 200_000

  private struct Known {
    let matches: [Gazetteer.Match]
    let country: String?
  }

  package init() {}

  /// The names of places, countries and peoples in a text, in order.
  /// - Parameter anyCase: whether words without capitals may be names as well.
  package mutating func mentions(in text: String, anyCase: Bool = false) -> [PlaceMention] {
    var text = text
    return text.withUTF8 { mentions(in: $0, anyCase: anyCase) }
  }

  /// The same of UTF-8, in its first `limit` bytes.
  package mutating func mentions(
    in bytes: UnsafeBufferPointer<UInt8>, limit: Int = .max, anyCase: Bool = false
  ) -> [PlaceMention] {
    let words = PlaceWord.words(of: bytes, limit: limit)
    var mentions: [PlaceMention] = []
    var index = 0
    while index < words.count {
      guard anyCase || words[index].isCapitalised,
        let (count, range, known) = longest(at: index, words, bytes)
      else {
        index += 1
        continue
      }
      mentions.append(
        PlaceMention(
          range: range, matches: known.matches, country: known.country,
          kind: PlaceWord.kind(beside: index..<index + count, words, bytes)))
      index += count
    }
    return mentions
  }

  /// The longest run of words from `index` that the gazetteer knows.
  private mutating func longest(
    at index: Int, _ words: [PlaceWord], _ bytes: UnsafeBufferPointer<UInt8>
  ) -> (count: Int, range: Range<Int>, Known)? {
    var last = index
    while last + 1 < words.count, last - index < 3, words[last + 1].followsClosely {
      last += 1
    }
    for end in stride(from: last, through: index, by: -1) {
      let isAlone = end == index
      guard words[end].isCapitalised || isAlone, !(isAlone && words[end].isCommon(bytes)) else {
        continue
      }
      let range = words[index].range.lowerBound..<words[end].range.upperBound
      if let known = look(bytes[range], isAlone: isAlone) {
        return (end - index + 1, range, known)
      }
    }
    return nil
  }

  private mutating func look(
    _ name: Slice<UnsafeBufferPointer<UInt8>>, isAlone: Bool
  ) -> Known? {
    let name = Array(name)
    if let known = known[name] {
      return known.matches.isEmpty && known.country == nil ? nil : known
    }
    var found = Known(matches: gazetteer.matches(for: name), country: nil)
    if isAlone, name.count < 5 {
      // Short words sound like too many places.
      found = Known(
        matches: found.matches.filter {
          $0.isAsSpelled || [.country, .province].contains($0.place.kind)
            || $0.place.thousands >= 300
        }, country: nil)
    }
    if let country = found.matches.first(where: { $0.place.kind == .country && $0.isAsSpelled })
      ?? found.matches.first(where: { $0.place.kind == .country })
    {
      found = Known(matches: found.matches, country: country.place.country)
    } else if found.matches.isEmpty || isAlone,
      let country = gazetteer.country(ofPeople: String(decoding: name, as: UTF8.self))
    {
      found = Known(matches: [], country: country)
    } else if found.matches.isEmpty, name.count > 4, name.last == UInt8(ascii: "s") {
      // "Syrias Idlib": a text that lost its apostrophes, or "the Iranians".
      let short = Array(name.dropLast())
      let country = gazetteer.matches(for: short).first {
        $0.place.kind == .country && $0.isAsSpelled
      }
      found = Known(
        matches: [],
        country: country?.place.country
          ?? gazetteer.country(ofPeople: String(decoding: short, as: UTF8.self)))
    }
    if known.count < Self.mostKnown { known[name] = found }
    return found.matches.isEmpty && found.country == nil ? nil : found
  }
}
