import AssayJournal
import AssayModel

extension CountClaim {
  /// Who a count comes from, for telling which count replaces which: the nearest speaker, whichever
  /// outlet carries the words; a statement that several articles carry, where its speaker has no
  /// name; or the text itself, whichever articles are reprints of it.
  enum Voice: Hashable, Sendable {
    case source(SourceID)
    case statement(first: Digest, number: Int)
    /// An unnamed speaker, by the words for it in the texts of one origin.
    case unnamed(String, Digest)
    case text(Digest)

    /// The voice of a claim.
    init(of claim: Claim, in standing: Standing, _ origins: ArticleOrigins) {
      let speaker = claim.content.speakers.first.flatMap { standing.sources[$0] }
      if let speaker, speaker.onlyIn == nil {
        self = .source(speaker.id)
      } else if let statement = origins.statement(at: claim.anchor) {
        self = .statement(first: statement.first, number: statement.number)
      } else if let speaker {
        let article = speaker.onlyIn.flatMap { standing.articles[$0]?.article.digest }
        self = .unnamed(
          speaker.name.lowercased(), origins.first(of: article ?? claim.anchor.digest))
      } else {
        self = .text(origins.first(of: claim.anchor.digest))
      }
    }
  }

  /// Whether the times that both stand for say so. A bare day is neither before nor after a minute of it.
  package func isEarlier(than other: CountClaim) -> Bool {
    guard let own = time, let other = other.time else { return false }
    guard own.day == other.day else { return own.day < other.day }
    return own.minute != nil && other.minute != nil && own < other
  }

  /// The counts that no later one of the same voice replaces.
  static func current(of counts: [CountClaim]) -> [CountClaim] {
    var newest: [Voice: Moment] = [:]
    for count in counts {
      guard let moment = count.time else { continue }
      newest[count.voice] = max(newest[count.voice] ?? moment, moment)
    }
    return counts.filter { count in
      guard let own = count.time, let last = newest[count.voice] else { return true }
      return own.day == last.day && (own.minute == nil || own.minute == last.minute)
    }
  }

  /// The counts below which an earlier one of the same voice stood, by any reading of the words: the
  /// source revised its count down.
  package static func revisedDown(in counts: [CountClaim]) -> [CountClaim] {
    var revised: Set<ClaimID> = []
    for said in Dictionary(grouping: counts, by: \.voice).values where said.count > 1 {
      var days: [CalendarDate: [CountClaim]] = [:]
      for count in said {
        if let day = count.time?.day { days[day, default: []].append(count) }
      }
      // The highest floor of all days before.
      var floor: Int?
      for day in days.sorted(by: { $0.key < $1.key }).map(\.value) {
        for count in day {
          let ceiling = count.room.upperBound
          let isBelow = floor.map { $0 > ceiling } ?? false
          let isBelowSameDay = day.contains {
            $0.room.lowerBound > ceiling && $0.isEarlier(than: count)
          }
          if isBelow || isBelowSameDay { revised.insert(count.claim.id) }
        }
        let highest = day.map(\.room.lowerBound).max()
        floor = [floor, highest].compactMap { $0 }.max()
      }
    }
    return revised.isEmpty ? [] : counts.filter { revised.contains($0.claim.id) }
  }

  /// The counts that contradict another one.
  static func conflicting(in counts: [CountClaim]) -> [CountClaim] {
    let rooms = counts.map(\.room)
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
        low.room.upperBound >= high.room.lowerBound
          || low.isEarlier(than: high)
      }
    }
  }

  /// More counts than anybody could follow are not looked at pair by pair.
  private static let mostCompared = 200
}
