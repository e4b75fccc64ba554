import AssayJournal
import AssayModel

/// Claims about the same people of one incident whose words leave no count that all of them could
/// mean. They stand side by side with their speakers; which one holds is the analyst's to say.
///
/// Within one origin, a speaker in whichever article, the newest replaces the older ones before
/// origins are compared: by the as-of time, or by the day on which the article was published where
/// there is none. That a source's toll rose is only told when this check is asked for by name, as tolls
/// rise every day; that it was revised down is a notice. An older, lower
/// figure of another speaker stays in the comparison and is named as older. A part is never compared with a whole, and
/// a refuted claim with nothing.
package enum DisagreeingFiguresCheck: IncidentCheck {
  package static let name = "disagreeing-figures"
  package static let summary = "Figures for the same people that cannot hold together."

  package static func findings(in view: IncidentView) -> [Finding] {
    subjects(of: view).compactMap { subject, counts in
      let opposed = CountClaim.conflicting(in: counts)
      guard !opposed.isEmpty else { return nil }
      let current = CountClaim.conflicting(in: CountClaim.current(of: counts))
      return current.isEmpty
        ? replaced(subject, opposed, view) : disagreement(subject, current, of: counts, view)
    }
  }

  /// The asserted totals of the incident, by whom they count.
  private static func subjects(
    of view: IncidentView
  ) -> [(subject: AssessmentSubject, counts: [CountClaim])] {
    var counts: [AssessmentSubject: [CountClaim]] = [:]
    // A slip of two digits is told as one, by `digit-transposition`.
    for count in view.tolls
    where count.claim.content.partOf == nil && !view.slips.contains(count.claim.id) {
      let counted = count.count.people.groups
      let groups = counted.isEmpty ? [] : Group.allCases.filter(counted.contains)
      let subject = AssessmentSubject(
        incident: view.incident.id, harm: count.count.harm, groups: groups)
      counts[subject, default: []].append(count)
    }
    return counts.map { (subject: $0.key, counts: $0.value) }
      .sorted { $0.counts[0].claim.id < $1.counts[0].claim.id }
  }

  private static func replaced(
    _ subject: AssessmentSubject, _ counts: [CountClaim], _ view: IncidentView
  ) -> Finding {
    Finding(
      check: name, severity: CountClaim.revisedDown(in: counts).isEmpty ? .remark : .notice,
      message:
        "\(title(subject, view)): \(values(counts, view)) differ by the time that they stand "
        + "for; of one origin the newer replaces the older" + course(of: counts, view),
      evidence: counts.map { view.standing.evidence($0.claim) }, incident: view.incident.id,
      remedy: "rest the assessment on the newer figure")
  }

  /// Whose toll rose, and whose was revised down.
  private static func course(of counts: [CountClaim], _ view: IncidentView) -> String {
    let revised = Set(CountClaim.revisedDown(in: counts).map(\.voice))
    let byVoice = Dictionary(grouping: counts, by: \.voice)
    var courses: [String] = []
    for count in counts {
      let isRevised = revised.contains(count.voice)
      let isRisen = byVoice[count.voice, default: []].contains { $0.isEarlier(than: count) }
      guard isRevised || isRisen else { continue }
      let course =
        "\(view.standing.speaker(of: count.claim)): \(isRevised ? "revised down" : "rising")"
      if !courses.contains(course) { courses.append(course) }
    }
    return courses.isEmpty ? "" : " (\(enumerated(courses)))"
  }

  private static func disagreement(
    _ subject: AssessmentSubject, _ counts: [CountClaim], of all: [CountClaim], _ view: IncidentView
  ) -> Finding {
    let shown = Set(counts.map(\.claim.id))
    let revised = CountClaim.revisedDown(in: all).filter { shown.contains($0.claim.id) }
    let isSettled = view.assessments.contains {
      $0.subject.harm == subject.harm && Set($0.subject.groups) == Set(subject.groups)
        && !view.standing.isStale($0)
    }
    return Finding(
      check: name, severity: isSettled ? .notice : .problem,
      message: "\(title(subject, view)): \(values(counts, view)) cannot hold together"
        + (CountClaim.growWithTime(counts) ? "; the lower are the earlier" : "")
        + (revised.isEmpty
          ? "" : "; revised down: \(enumerated(revised.map { words(of: $0, view) }))")
        + (isSettled ? "; an assessment stands" : ""),
      evidence: counts.map { view.standing.evidence($0.claim) }, incident: view.incident.id,
      remedy: isSettled
        ? "see that the reason of the assessment names them"
        : "find out whose count it is and when it was made, then "
          + assessCommand(for: subject, view.incident))
  }

  /// The figures side by side, each with its speaker and time.
  private static func values(_ counts: [CountClaim], _ view: IncidentView) -> String {
    var values: [String] = []
    var seen: Set<String> = []
    for count in counts {
      let value = words(of: count, view)
      if seen.insert(value).inserted { values.append(value) }
    }
    return values.joined(separator: ", ")
  }

  private static func words(of count: CountClaim, _ view: IncidentView) -> String {
    let time =
      count.time.map { (count.claim.content.asOf == nil ? ", published " : ", as of ") + "\($0)" }
    return "\(count.words) (\(view.standing.speaker(of: count.claim))\(time ?? ""))"
  }
}
