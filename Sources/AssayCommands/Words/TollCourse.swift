import AssayChecks
import AssayJournal
import AssayModel

/// The tolls of an incident in the order of the times that they stand for, each with what became of
/// it.
struct TollCourse {
  struct Toll {
    let id: ClaimID
    let harm: Harm
    let quantity: Quantity
    let people: String
    /// Who is counted, where that is not everybody.
    let groups: [Group]
    let time: Moment?
    let speaker: String
    let course: [String]
  }

  private let view: IncidentView

  init(_ view: IncidentView) { self.view = view }

  /// The oldest first; those whose time nobody knows last.
  func tolls(of harm: Harm) -> [Toll] {
    let counted = CountedIncident(view, harm)
    let course = OriginCourse(counted.counts)
    return counted.counts.sorted { left, right in
      switch (left.time, right.time) {
      case (let own?, let other?) where own != other: own < other
      case (.some, nil): true
      case (nil, .some): false
      default: left.id < right.id
      }
    }.map { claim in
      let people = claim.count.count.people
      return Toll(
        id: claim.id, harm: harm, quantity: claim.quantity,
        people: people.words, groups: people.groups, time: claim.time, speaker: claim.speaker,
        course: course.words(of: claim))
    }
  }
}

extension TollCourse.Toll {
  var bar: Chart.Bar {
    let low = quantity.low ?? (quantity.kind == .about ? quantity.value : nil)
    let high = quantity.high ?? low
    // Who counts the police and who counts the children tell of no rise between them.
    let some = people.isEmpty ? groups.map(\.rawValue).joined(separator: ", ") : people
    return Chart.Bar(
      label: "\(time?.description ?? "no time")  \(id)", name: speaker,
      value: groups.isEmpty ? quantity.short : "\(quantity.short) \(some)", low: low,
      high: high, isOpen: quantity.kind == .atLeast && quantity.high == nil,
      note: course.joined(separator: ", "))
  }
}
