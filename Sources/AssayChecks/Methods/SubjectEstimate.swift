import AssayModel

extension IncidentView {
  /// What a method makes of the claims about a subject; of those `claims` only, where they are given.
  /// `nil` where it tells people apart and the subject does not: a method that counts civilians and
  /// belligerents has no number for everybody.
  package func estimate(
    of subject: AssessmentSubject, by method: any CountingMethod.Type, _ choices: MethodChoices,
    among claims: [ClaimID]? = nil
  ) -> Estimate? {
    var groups = subject.groups
    var category = CountedCategory.everybody
    if !method.categories.contains(.everybody) {
      switch groups {
      case []: return nil
      case [.civilian]: (category, groups) = (.civilians, [])
      case [.combatant]: (category, groups) = (.belligerents, [])
      default: category = .civilians
      }
    }
    var counted = CountedIncident(self, subject.harm, groups: groups)
    if let claims {
      counted = counted.without(Set(self.claims.map(\.id)).subtracting(claims))
    }
    return method.estimate(counted, of: category, choices.concerning(method))
  }
}

extension Estimate {
  /// The numbers as an assessment keeps them; `nil` where there is no number to hold, where somebody
  /// must judge first, or where 0 only stands for that nobody speaks of deaths.
  package func result(
    of method: any CountingMethod.Type, _ choices: MethodChoices
  ) -> MethodResult? {
    guard needsJudgement.isEmpty, outOfScope == nil, let least = value ?? low,
      least.mark != .unclear
    else { return nil }
    let isOpen = value?.mark == .floor || isOpenAbove
    let most = isOpen ? nil : value ?? high
    let ends: [(MethodResult.End, Number?)] = [(.best, best), (.high, most), (.low, least)]
    return MethodResult(
      method: method.name, choices: choices.concerning(method).words, low: least.count,
      high: most?.count, best: best?.count,
      imputed: ends.filter { $0.1?.mark == .imputed }.map(\.0))
  }
}
