import AssayChecks
import AssayJournal
import AssayModel

/// What a counting method gives for an assessment.
struct MethodAssessment {
  let outcome: AssessmentOutcome
  /// The claims that the numbers come from.
  let claims: [ClaimID]

  /// `word` names the method. Throws where it gives no number that a team could hold.
  init(
    _ word: Word, _ words: MethodWords, of subject: AssessmentSubject, _ view: IncidentView
  ) throws(CommandError) {
    let method = try MethodWords.method(word)
    try words.refuseChoices(outside: [method])
    let typed = "\(view.incident.handle) \(subject.words)"
    guard let estimate = view.estimate(of: subject, by: method, words.choices) else {
      throw CommandError(
        "\(method.name) counts civilians and belligerents apart",
        hint: "`assess \(typed) civilian …`, or combatant", column: word.column)
    }
    if let reason = estimate.outOfScope {
      throw CommandError(
        "\(method.name) does not count this: \(reason.text)", hint: reason.rule.source,
        column: word.column)
    }
    if let question = estimate.needsJudgement.first {
      throw CommandError(
        "\(method.name) needs judgement: \(question)",
        hint: "`compare \(view.incident.handle) --method \(method.name)` shows each step",
        column: word.column)
    }
    guard let result = estimate.result(of: method, words.choices) else {
      throw CommandError(
        "\(method.name) gives no number: \(estimate.words)",
        hint: "`assess \(typed) unknown`", column: word.column)
    }
    outcome = .method(result)
    claims = estimate.claims
  }
}

/// How the numbers of an assessment follow from its claims by its method, rule by rule, with the
/// pages; empty where no method was followed.
func derivation(
  of assessment: Assessment, _ view: IncidentView
) -> [Report.Block] {
  guard let result = assessment.outcome.methodResult else { return [] }
  guard let method = countingMethod(named: result.method) else {
    return [.line("  \("this version knows no method \(result.method)", .warning)")]
  }
  let choices = MethodChoices(words: result.choices)
  guard
    let estimate = view.estimate(
      of: assessment.subject, by: method, choices, among: assessment.seen)
  else { return [] }
  var blocks = SideBySide.Row(method: method, category: .everybody, estimate: estimate)
    .derivation()
  if estimate.result(of: method, choices) != result {
    blocks.append(
      .line(
        "  \("as its claims stand now it gives \(estimate.words): assess again", .warning)"))
  }
  return blocks
}
