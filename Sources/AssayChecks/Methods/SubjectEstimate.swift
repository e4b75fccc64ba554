import AssayModel

extension CountedIncident {
  /// What a method makes of the claims, by whom it counts: the one way for all that show or record it.
  /// A method that tells people apart answers for the category that is asked for, else for each of
  /// which somebody speaks.
  package func estimates(
    by method: any CountingMethod.Type, _ choices: MethodChoices
  ) -> [(category: CountedCategory, estimate: Estimate)] {
    var counted = self
    var categories = method.categories
    if !categories.contains(.everybody), groups == [.civilian] || groups == [.combatant] {
      categories = [groups == [.civilian] ? .civilians : .belligerents]
      counted.groups = []
    }
    let all = categories.map { category in
      (
        category: category,
        estimate: method.estimate(counted, of: category, choices.concerning(method))
      )
    }
    let saying = all.filter { $0.estimate.hasNumber || !$0.estimate.needsJudgement.isEmpty }
    guard groups.isEmpty || saying.isEmpty, let first = all.first else { return saying }
    return [first] + saying.filter { $0.category != first.category }
  }
}

extension IncidentView {
  /// What a method makes of the claims about a subject; of those `claims` only, where they are given.
  /// `nil` where it tells people apart and the subject does not: a method that counts civilians and
  /// belligerents has no number for everybody.
  package func estimate(
    of subject: AssessmentSubject, by method: any CountingMethod.Type, _ choices: MethodChoices,
    among claims: [ClaimID]? = nil
  ) -> Estimate? {
    if subject.groups.isEmpty, !method.categories.contains(.everybody) { return nil }
    var counted = CountedIncident(self, subject.harm, groups: subject.groups)
    if let claims {
      counted = counted.without(Set(self.claims.map(\.id)).subtracting(claims))
    }
    return counted.estimates(by: method, choices).first?.estimate
  }

  /// What all claims of an incident leave together for some people, a part within its whole and no
  /// toll falling, where that is less than the `estimate` of the same people; `nil` elsewhere, and
  /// where they contradict one another.
  package func tighter(
    than estimate: Estimate, _ harm: Harm, _ groups: [Group]
  ) -> ClosedRange<Int>? {
    let crowd = CountSystem.Crowd(harm: harm, groups: Group.allCases.filter(groups.contains))
    guard let range = IncidentCounts(self).range(of: crowd) else { return nil }
    let most = estimate.isOpenAbove ? nil : estimate.high?.count
    return range.lowerBound > estimate.low?.count ?? 0 || range.upperBound < most ?? .max
      ? range : nil
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
