import AssayChecks
import AssayJournal
import AssayModel

/// What keeps an export from being published as it stands: findings about the assessments in it.
/// Empty when nothing does.
///
/// An assessment is the only number that is published, so that only exports with assessments can be
/// kept back; a table of claims says what sources said, headlines included, and always goes out.
/// Two things keep an assessment back:
/// - it is stale: a claim of its incident came, went or changed after it was made;
/// - it gives a number that rests on a headline's figure which no sentence of that article carries,
///   and on no other claim whose number agrees with it.
package func findingsAgainstPublishing(
  _ session: Session, as format: ExportFormat, what content: ExportContent,
  readings: (ArticleID) -> Reading?
) -> [Finding] {
  if format == .csv, content == .claims { return [] }
  var findings: [Finding] = []
  for view in IncidentView.all(in: session.standing) {
    for assessment in view.assessments {
      if let finding = AssessmentStaleCheck.finding(of: assessment, view) {
        findings.append(finding)
      }
      for finding in orphans(under: assessment, view.standing, readings)
      where !findings.contains(finding) {
        findings.append(finding)
      }
    }
  }
  return findings
}

/// The headline figures without a body that nothing else under `assessment` supports.
private func orphans(
  under assessment: Assessment, _ standing: Standing, _ readings: (ArticleID) -> Reading?
) -> [Finding] {
  guard assessment.outcome.numbers != nil else { return [] }
  let counts = assessment.claims.compactMap { standing.claims[$0].flatMap { CountClaim($0) } }
  var findings: [Finding] = []
  var supported: [CountClaim] = []
  var orphaned: [(count: CountClaim, finding: Finding)] = []
  for count in counts {
    if let article = standing.article(of: count.claim), let reading = readings(article.id),
      let index = orphan(under: count, in: article, reading, standing)
    {
      let finding = HeadlineAgainstBodyCheck.finding(of: index, in: article, reading, standing)
      orphaned.append((count, finding))
    } else if count.claim.content.stance == .asserts, count.count.quantity.hasNumber {
      supported.append(count)
    }
  }
  for (count, finding) in orphaned {
    let hasSupport = supported.contains {
      $0.count.harm == count.count.harm && $0.count.quantity.agrees(with: count.count.quantity)
    }
    if !hasSupport { findings.append(finding) }
  }
  return findings
}

/// The figure without a body on whose words the claim stands.
private func orphan(
  under count: CountClaim, in article: Article, _ reading: Reading, _ standing: Standing
) -> Int? {
  HeadlineAgainstBodyCheck.orphans(in: article, reading, standing).first { index in
    let figure = reading.figures[index]
    return figure.harm == count.count.harm && figure.span.overlaps(count.claim.anchor.span)
  }
}
