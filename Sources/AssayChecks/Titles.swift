import AssayModel

/// What a finding is about: `kerman, killed (police)`.
func title(_ subject: AssessmentSubject, _ view: IncidentView) -> String {
  title(view.incident, subject.harm, subject.groups)
}

/// The same, of an incident or of none.
func title(_ incident: Incident?, _ harm: Harm, _ groups: [Group]) -> String {
  let groups = groups.map(\.rawValue).joined(separator: ", ")
  return "\(incident?.handle ?? "no incident"), \(harm.rawValue)"
    + (groups.isEmpty ? "" : " (\(groups))")
}

/// The command that makes an assessment: `assess kerman killed LOW-HIGH --why "…"`.
func assessCommand(
  for subject: AssessmentSubject, _ incident: Incident, _ outcome: String = "LOW-HIGH"
) -> String {
  let groups = subject.groups.map { $0.rawValue + " " }.joined()
  return "assess \(incident.handle) \(subject.harm.rawValue) \(groups)\(outcome) --why \"…\""
}

/// "c1, c2 and 40 more": names as many as anybody reads in one sentence.
func enumerated(_ items: [String]) -> String {
  let most = 8
  guard items.count > most + 1 else { return items.joined(separator: ", ") }
  return items.prefix(most).joined(separator: ", ") + " and \(items.count - most) more"
}
