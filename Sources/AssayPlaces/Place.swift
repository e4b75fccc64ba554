import Glibc

/// A place of the gazetteer.
package struct Place: Hashable, Sendable {
  /// What a place is, from the widest.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case country, region, province, district, town, village, camp
  }

  /// Where its line begins in the gazetteer: no two places share it.
  package let number: Int
  /// As the gazetteer spells it: "Kerman".
  package let name: String
  /// Two letters of ISO 3166-1: "IR".
  package let country: String
  /// The code of the first-level division that it lies in, within the country; empty where that is
  /// not known, and for countries.
  package let division: String
  package let kind: Kind
  package let coordinates: Coordinates
  /// Thousands of people; 0 where that is not known.
  package let thousands: Int

  /// Whether `other` lies within this place, or is it. A place without divisions of its own holds
  /// only itself.
  package func holds(_ other: Place) -> Bool {
    guard country == other.country else { return false }
    switch kind {
    case .country: return true
    case .province: return !division.isEmpty && division == other.division
    default: return self == other
    }
  }

  /// How far its middle lies from that of another, in kilometres.
  package func kilometres(to other: Place) -> Double {
    coordinates.kilometres(to: other.coordinates)
  }
}

/// A point on the earth, in degrees.
package struct Coordinates: Hashable, Sendable {
  /// −90…90, north positive.
  package let latitude: Double
  /// −180…180, east positive.
  package let longitude: Double

  package init(latitude: Double, longitude: Double) {
    self.latitude = latitude
    self.longitude = longitude
  }

  /// The distance along a sphere of 6371 km, in kilometres.
  package func kilometres(to other: Coordinates) -> Double {
    let radians = Double.pi / 180
    let (first, second) = (latitude * radians, other.latitude * radians)
    let north = sin((second - first) / 2)
    let east = sin((other.longitude - longitude) * radians / 2)
    let square = north * north + cos(first) * cos(second) * east * east
    return 2 * 6371 * asin(min(1, square.squareRoot()))
  }
}
