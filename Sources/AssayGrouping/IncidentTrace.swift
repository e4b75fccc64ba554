import AssayModel
import AssayPlaces

/// What one text, or one incident of a case, says that can show which incident it is: where, when,
/// what, how many, and who and what is named. Small, so that a million fit into memory.
package struct IncidentTrace: Sendable {
  /// The places named, those that matter most first; at most `mostSpots`.
  package var spots: [Spot]
  /// The days on which it happened, as days since 1970; `nil` where no text says it.
  package var happened: ClosedRange<Int32>?
  /// The days on which it may have been published: two where "5/6/2016" can be two days.
  package var published: [Int32]
  package var kinds: IncidentKinds
  package var killed: Count?
  package var injured: Count?
  /// Hashes of the names in the text, each once, in order of size.
  package var names: [UInt32]

  package static let mostSpots = 5

  package init(
    spots: [Spot] = [], happened: ClosedRange<Int32>? = nil, published: [Int32] = [],
    kinds: IncidentKinds = [], killed: Count? = nil, injured: Count? = nil, names: [UInt32] = []
  ) {
    self.spots = spots
    self.happened = happened
    self.published = published
    self.kinds = kinds
    self.killed = killed
    self.injured = injured
    self.names = names
  }

  /// A place and how much it matters.
  package struct Spot: Hashable, Sendable {
    /// Of the gazetteer.
    package let place: Int32
    package let country: UInt16
    /// Country and division in one; 0 for a country and where the division is not known.
    package let division: UInt32
    /// Whether it is no larger than a town.
    package let isTown: Bool
    /// Whether its name may stand for its whole division: that of the seat often does.
    package let isSeat: Bool
    package let latitude: Float
    package let longitude: Float
    package var weight: Float

    package init(_ place: Place, weight: Float) {
      self.place = Int32(clamping: place.number)
      country = place.country.utf8.reduce(0) { $0 << 8 | UInt16($1) }
      division =
        place.division.isEmpty
        ? 0 : nameHash(Array(place.country.utf8) + [0x2E] + Array(place.division.utf8))
      isTown = ![.country, .region, .province].contains(place.kind)
      isSeat =
        Gazetteer.shared.division(of: place).map { $0.coordinates == place.coordinates } ?? true
      latitude = Float(place.coordinates.latitude)
      longitude = Float(place.coordinates.longitude)
      self.weight = weight
    }

    /// Whether both are towns or quarters within a walk of each other.
    func isBeside(_ other: Spot) -> Bool {
      guard isTown, other.isTown else { return false }
      if place == other.place { return true }
      guard country == other.country, abs(latitude - other.latitude) < Spot.walkInDegrees else {
        return false
      }
      let here = Coordinates(latitude: Double(latitude), longitude: Double(longitude))
      let there = Coordinates(latitude: Double(other.latitude), longitude: Double(other.longitude))
      return here.kilometres(to: there) < Spot.walk
    }

    /// In kilometres.
    private static let walk = 12.0
    /// More than that from south to north.
    private static let walkInDegrees: Float = 0.11
  }

  /// How many, as far as it is bounded.
  package struct Count: Hashable, Sendable {
    package let low: Int32
    package let high: Int32

    package init(low: Int, high: Int) {
      self.low = Int32(clamping: low)
      self.high = Int32(clamping: max(low, high))
    }

    package init?(_ toll: Toll?) {
      guard let number = toll?.value ?? toll?.low ?? toll?.high else { return nil }
      self.init(low: number, high: number)
    }
  }
}

/// A number for a run of bytes: FNV-1a.
package func nameHash(_ bytes: some Sequence<UInt8>) -> UInt32 {
  bytes.reduce(2_166_136_261) { ($0 ^ UInt32($1)) &* 16_777_619 }
}
