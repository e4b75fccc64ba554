import AssayJournal
import AssayModel

extension CountClaim {
  /// Who a count comes from, for telling which count replaces which: the nearest speaker, whichever
  /// outlet carries the words, or the article itself.
  private enum Voice: Hashable {
    case source(SourceID)
    case article(Digest)
  }

  private var voice: Voice {
    claim.content.speakers.first.map { .source($0) } ?? .article(claim.anchor.digest)
  }

  /// Whether the as-of times say so. A bare day is neither before nor after a minute of it.
  func isEarlier(than other: CountClaim) -> Bool {
    guard let own = claim.content.asOf, let other = other.claim.content.asOf else { return false }
    guard own.day == other.day else { return own.day < other.day }
    return own.minute != nil && other.minute != nil && own < other
  }

  /// The counts that no later one of the same voice replaces.
  static func current(of counts: [CountClaim]) -> [CountClaim] {
    var newest: [Voice: Moment] = [:]
    for count in counts {
      guard let moment = count.claim.content.asOf else { continue }
      newest[count.voice] = max(newest[count.voice] ?? moment, moment)
    }
    return counts.filter { count in
      guard let own = count.claim.content.asOf, let last = newest[count.voice] else { return true }
      return own.day == last.day && (own.minute == nil || own.minute == last.minute)
    }
  }

  /// The counts that contradict another one.
  static func conflicting(in counts: [CountClaim]) -> [CountClaim] {
    let rooms = counts.map(\.count.quantity.room)
    guard let highestLow = rooms.map(\.lowerBound).max(),
      let lowestHigh = rooms.map(\.upperBound).min()
    else { return [] }
    return zip(counts, rooms).filter { _, room in
      room.upperBound < highestLow || room.lowerBound > lowestHigh
    }.map(\.0)
  }

  /// Whether of any two counts that contradict each other the lower is the earlier, as tolls grow.
  static func growWithTime(_ counts: [CountClaim]) -> Bool {
    guard counts.count <= mostCompared else { return false }
    return counts.allSatisfy { low in
      counts.allSatisfy { high in
        low.count.quantity.room.upperBound >= high.count.quantity.room.lowerBound
          || low.isEarlier(than: high)
      }
    }
  }

  /// More counts than anybody could follow are not looked at pair by pair.
  private static let mostCompared = 200
}
