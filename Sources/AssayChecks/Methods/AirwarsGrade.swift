import AssayModel

/// The grade of an Airwars assessment, in the words of the site's own tooltips
/// (rctngle/airwars-archive-2025 @e05a9df, theme/functions/civcas.php:195).
struct AirwarsGrade {
  enum Grade: String, CaseIterable {
    case confirmed
    case fair
    case weak
    case contested
    case discounted
  }

  let grade: Grade
  private let rule: Rule
  private let reason: String

  init(_ people: AirwarsPeople, _ figures: EnteredFigures, _ counted: CountedIncident) {
    let tooltip = Rule("grade", "Airwars site, civcas.php:195")
    let accused = counted.accused
    if people.civilians.isEmpty, people.contested.isEmpty, !people.belligerents.isEmpty {
      (grade, rule, reason) = (.discounted, tooltip, "those killed were combatants")
    } else if !people.contested.isEmpty {
      (grade, rule, reason) = (
        .contested, AirwarsMethod.rule("W8", "0134g, 100824f, 0042"),
        "whether those killed were civilians is contested"
      )
    } else if let admitted = accused.first(where: \.isAdmitted) {
      (grade, rule, reason) = (.confirmed, tooltip, "\(admitted.party) accepted responsibility")
    } else if accused.count > 1 || accused.contains(where: \.isDenied) {
      (grade, rule, reason) = (.contested, tooltip, "claims of responsibility compete")
    } else if figures.originCount < 2 {
      (grade, rule, reason) = (
        .weak, AirwarsMethod.rule("W9", "0222a, 0517, 0566, 0623, 0769"),
        "one origin, however many outlets carry it"
      )
    } else if accused.isEmpty {
      (grade, rule, reason) = (
        .contested, AirwarsMethod.rule("W9", "0551"), "no source names a belligerent"
      )
    } else {
      (grade, rule, reason) = (
        .fair, tooltip, "\(figures.originCount) sources, and \(accused[0].party) is named"
      )
    }
  }

  /// Notes the grade, and whether incidents of it are counted.
  func record(in estimate: inout Estimate, _ choices: MethodChoices) {
    estimate.note(rule, "\(grade.rawValue): \(reason)")
    estimate.remarks.append(grade.rawValue)
    let included = choices.list(AirwarsMethod.included)
    guard !included.contains(grade.rawValue) else { return }
    estimate.remarks.append("not counted")
    estimate.note(
      Rule("grade", "Airwars site, conflicts.php, get_grading_stats"),
      "incidents that are \(grade.rawValue) are not counted where include=\(included.joined(separator: ","))"
    )
  }
}
