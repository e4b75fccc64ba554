import AssayModel
import AssayPlaces

/// Reads out of an article what can show which incident it tells of.
package struct TraceReader {
  private var scanner = PlaceScanner()
  private let gazetteer = Gazetteer.shared

  package init() {}

  /// An article and what the reader made of it.
  package struct Source {
    let headline: String
    let text: String
    let incident: IncidentGuess?
    let toll: [Harm: Toll]
    let published: [CalendarDate]

    /// - Parameter published: the days that its date can be.
    package init(
      headline: String?, text: String, reading: Reading, published: [CalendarDate]
    ) {
      self.headline = headline ?? ""
      self.text = text
      incident = reading.incidents.first
      toll = reading.toll
      self.published = published
    }
  }

  /// Farther into a text it is no longer about its main incident.
  private static let read = 4000
  /// Where the first paragraph is taken to end.
  private static let lead = 500

  package mutating func trace(of source: Source) -> IncidentTrace {
    var trace = IncidentTrace()
    trace.published = source.published.map { Int32(clamping: $0.daysSinceEpoch) }
    if let dates = source.incident?.dates {
      trace.happened =
        Int32(clamping: dates.from.daysSinceEpoch)...Int32(clamping: dates.to.daysSinceEpoch)
    }
    trace.killed = IncidentTrace.Count(source.toll[.killed])
    trace.injured = IncidentTrace.Count(source.toll[.injured])
    trace.spots = spots(of: source)
    var words = TraceWords()
    words.read(source.headline, isHeadline: true, limit: Self.read)
    words.read(source.text, isHeadline: false, limit: Self.read)
    trace.kinds = words.kinds
    if trace.kinds.isEmpty, let kind = source.incident?.kind {
      trace.kinds = IncidentKinds(words: kind)
    }
    trace.names = words.names
    return trace
  }

  /// The places that the headline, the incident as it was read, and the text name.
  private mutating func spots(of source: Source) -> [IncidentTrace.Spot] {
    var found: [(mention: PlaceMention, weight: Float)] = []
    found += scanner.mentions(in: source.headline).map { ($0, 4) }
    if let place = source.incident?.place {
      found += scanner.mentions(in: place).map { ($0, 4) }
    }
    var text = source.text
    found += text.withUTF8 { bytes in
      scanner.mentions(in: bytes, limit: Self.read).map { mention in
        let isDateline =
          mention.range.upperBound < 120 && Self.isDateline(mention.range.upperBound, bytes)
        return (
          mention, isDateline ? 0.25 : mention.range.lowerBound < Self.lead ? 2 : 0.5
        )
      }
    }
    var context = PlaceContext()
    context.add(found.map(\.mention))
    let most = max(1, context.countries.values.max() ?? 1)
    var weights: [Int: (place: Place, weight: Float)] = [:]
    for (mention, weight) in found {
      guard let place = located(mention, in: context) else { continue }
      // Of a country that is named in passing, the places are too.
      let named = Float(context.countries[place.country] ?? 0) / Float(most)
      weights[place.number, default: (place, 0)].weight += weight * min(1, named)
    }
    // Where somebody elsewhere spoke of it, is not where it happened.
    let isFine = weights.values.contains {
      $0.weight > 0 && $0.place.isFine
        && Float(context.countries[$0.place.country] ?? 0) > Self.passing * Float(most)
    }
    return weights.values.filter { $0.weight > 0 }
      .filter { isFine == $0.place.isFine }
      .sorted { ($1.weight, $0.place.number) < ($0.weight, $1.place.number) }
      .prefix(IncidentTrace.mostSpots)
      .map { IncidentTrace.Spot($0.place, weight: $0.weight) }
  }

  /// Up to this share of the mentions of the country that is named most, a country is named in passing.
  private static let passing: Float = 0.5

  private func located(_ mention: PlaceMention, in context: PlaceContext) -> Place? {
    if let country = mention.country {
      // "Syrian" and "Syria" alike.
      return gazetteer.country(country)
    }
    guard let located = gazetteer.locate(mention.matches, in: context, kind: mention.kind) else {
      return nil
    }
    if let sure = located.sure { return sure }
    // Which of them it is stays open, but not where.
    let places = located.candidates
    guard let first = places.first, !first.division.isEmpty,
      places.allSatisfy({ $0.country == first.country && $0.division == first.division })
    else { return nil }
    return gazetteer.division(of: first)
  }

  /// "BEIRUT (Reuters)", "Damascus, SANA –": where the story was written.
  private static func isDateline(_ end: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard end + 2 < bytes.count else { return false }
    return bytes[end + 1] == UInt8(ascii: "(") || bytes[end] == UInt8(ascii: ",") && end < 60
      || bytes[end + 1] == UInt8(ascii: "-")
  }
}

/// Names and words of what happened in a text.
private struct TraceWords {
  private(set) var names: [UInt32] = []
  private var ofHeadline: IncidentKinds = []
  private var ofLead: IncidentKinds = []

  private static let mostNames = 48
  private static let lead = 700

  /// What the headline says happened; the first paragraphs where it does not say.
  var kinds: IncidentKinds { ofHeadline.isEmpty ? ofLead : ofHeadline }

  mutating func read(_ text: String, isHeadline: Bool, limit: Int) {
    var text = text
    text.withUTF8 { bytes in
      let end = min(limit, bytes.count)
      var index = 0
      while index < end {
        guard Self.isLetter(bytes[index]) else {
          index += 1
          continue
        }
        let start = index
        var hash: UInt32 = 2_166_136_261
        while index < end, Self.isLetter(bytes[index]) {
          let letter = bytes[index] < 0x80 ? bytes[index] | 0x20 : bytes[index]
          hash = (hash ^ UInt32(letter)) &* 16_777_619
          index += 1
        }
        take(hash, isName: bytes[start] &- 0x41 < 26, at: start, length: index - start, isHeadline)
      }
    }
    names.sort()
  }

  private mutating func take(
    _ hash: UInt32, isName: Bool, at start: Int, length: Int, _ isHeadline: Bool
  ) {
    if isHeadline {
      ofHeadline.formUnion(IncidentKinds(hash: hash))
    } else if start < Self.lead {
      ofLead.formUnion(IncidentKinds(hash: hash))
    }
    if isName, length >= 4, names.count < Self.mostNames, !names.contains(hash) {
      names.append(hash)
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte >= 0x80
  }
}

extension Place {
  /// Whether it is smaller than a country or a region of the world.
  fileprivate var isFine: Bool { kind != .country && kind != .region }
}
