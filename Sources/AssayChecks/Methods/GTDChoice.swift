import AssayModel

/// G4 to G6 of the GTD Codebook, June 2017, pp. 47–49: which of several independent sources gives the
/// number.
struct GTDChoice {
  /// The hours within which sources are equally recent.
  let window: Int
  /// A year.
  static let greatestWindow = 8760

  private func rule(_ id: String) -> Rule { Rule(id, GTDMethod.source) }

  func number(of figures: [CountedClaim], _ estimate: inout Estimate) -> Estimate.Number? {
    guard let first = figures.first else { return nil }
    let latest = mostRecent(of: figures)
    let numbers = Set(figures.compactMap { $0.number?.count })
    let chosen: CountedClaim
    if figures.count == 1 || numbers.count == 1 {
      // A newer floor of the same number leaves it open again.
      chosen = latest.first { $0.number?.mark == .stated } ?? latest.first ?? first
      estimate.note(
        rule(chosen.number?.mark == .floor ? "G9" : "G1"),
        "\(chosen.told) is the number"
          + (chosen.number?.mark == .floor ? ": of a vague floor the lowest possible" : ""))
    } else if latest.count == 1 {
      chosen = latest[0]
      estimate.note(rule("G4"), "\(chosen.told) is the most recent source")
    } else if let majority = majority(of: latest) {
      chosen = majority
      estimate.note(rule("G5"), "\(chosen.told) is the majority figure of the most recent sources")
    } else {
      chosen = latest.min { ($0.number?.count ?? .max) < ($1.number?.count ?? .max) } ?? first
      estimate.note(
        rule("G6"),
        "no majority among \(enumerated(latest.map(\.told))): the lowest, \(chosen.told)"
      )
    }
    if numbers.count > 1 {
      estimate.note(
        rule("G7"),
        "the notes say that sources conflict: \(enumerated(figures.map(\.told)))"
      )
    }
    estimate.claims = (estimate.claims + [chosen.id]).sorted()
    return chosen.number
  }

  /// The figures that none is later than by more than the window. One without a time could be the
  /// latest; so could one of the same day without a minute.
  private func mostRecent(of figures: [CountedClaim]) -> [CountedClaim] {
    let all = figures.compactMap(\.time)
    // The latest minute and the latest bare day stand for all times.
    let times = [all.filter { $0.minute != nil }.max(), all.filter { $0.minute == nil }.max()]
      .compactMap { $0 }
    return figures.filter { figure in
      guard let own = figure.time else { return true }
      return !times.contains { isLater($0, than: own) }
    }
  }

  private func isLater(_ time: Moment, than own: Moment) -> Bool {
    guard let minute = time.minute, let ownMinute = own.minute else { return own.day < time.day }
    let days = time.day.daysSinceEpoch - own.day.daysSinceEpoch
    return days * 1440 + minute - ownMinute > window * 60
  }

  /// The number that more than half of the origins give; `nil` where none has so many.
  private func majority(of figures: [CountedClaim]) -> CountedClaim? {
    let origins = Set(figures.map(\.origin)).count
    let byNumber = Dictionary(grouping: figures) { $0.number?.count ?? 0 }
    return byNumber.sorted { $0.key < $1.key }.map(\.value)
      .first { Set($0.map(\.origin)).count * 2 > origins }?.first
  }
}
