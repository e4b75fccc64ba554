import AssayChecks
import AssayJournal
import AssayModel

/// What keeps an export from being published as it stands: findings about the assessments in it.
/// Empty when nothing does.
///
/// An assessment is the only number that is published, so that only exports with assessments can be
/// kept back; a table of claims says what sources said, headlines included, and always goes out.
/// Two things keep an assessment back:
/// - it is stale: a claim of its incident came, went or changed after it was made, or what its method
///   goes by;
/// - it gives a number that rests on a headline's figure which no sentence of that article carries,
///   and on no other claim whose number agrees with it. One by hand whose every number another claim
///   states rests on that one, whatever a headline beside it says.
package func findingsAgainstPublishing(
  _ session: Session, as format: ExportFormat, what content: ExportContent,
  readings: @escaping (ArticleID) -> Reading?
) -> [Finding] {
  if format == .csv, content == .claims { return [] }
  var findings: [Finding] = []
  var orphaned = OrphanedFigures(readings: readings)
  for view in IncidentView.all(in: session.standing) {
    for assessment in view.assessments {
      if let finding = AssessmentStaleCheck.finding(of: assessment, view) {
        findings.append(finding)
      }
      for finding in orphans(under: assessment, view.standing, &orphaned)
      where !findings.contains(finding) {
        findings.append(finding)
      }
    }
  }
  return findings
}

/// The headline figures without a body that nothing else under `assessment` supports.
private func orphans(
  under assessment: Assessment, _ standing: Standing, _ found: inout OrphanedFigures
) -> [Finding] {
  guard assessment.outcome.numbers != nil else { return [] }
  let counts = assessment.claims.compactMap { standing.claims[$0].flatMap { CountClaim($0) } }
  var findings: [Finding] = []
  var supported: [CountClaim] = []
  var orphaned: [(count: CountClaim, finding: Finding)] = []
  for count in counts {
    if let finding = found.finding(under: count, standing) {
      orphaned.append((count, finding))
    } else if count.claim.content.stance == .asserts, count.count.quantity.hasNumber {
      supported.append(count)
    }
  }
  if case .range(let low, let high, let best) = assessment.outcome,
    [low, high, best].allSatisfy({ number in
      number == nil
        || supported.contains {
          $0.count.harm == assessment.subject.harm && $0.count.quantity.states(number)
        }
    })
  {
    return []
  }
  for (count, finding) in orphaned {
    let hasSupport = supported.contains {
      $0.count.harm == count.count.harm && $0.count.quantity.agrees(with: count.count.quantity)
    }
    if !hasSupport { findings.append(finding) }
  }
  return findings
}

/// The headline figures that no sentence carries, looked for once in each article.
private struct OrphanedFigures {
  /// Gives what the reader makes of an article.
  private let readings: (ArticleID) -> Reading?
  private var known: [ArticleID: (reading: Reading, orphans: [Int])] = [:]

  init(readings: @escaping (ArticleID) -> Reading?) { self.readings = readings }

  /// That no sentence carries the figure on whose words the claim stands; `nil` where one does.
  mutating func finding(under count: CountClaim, _ standing: Standing) -> Finding? {
    let span = count.claim.anchor.span
    guard span.part == .headline, let article = standing.article(of: count.claim) else {
      return nil
    }
    if known[article.id] == nil, let reading = readings(article.id) {
      known[article.id] = (
        reading, HeadlineAgainstBodyCheck.orphans(in: article, reading, standing)
      )
    }
    guard let (reading, orphans) = known[article.id] else { return nil }
    let index = orphans.first { index in
      let figure = reading.figures[index]
      return figure.harm == count.count.harm && figure.span.overlaps(span)
    }
    return index.map {
      HeadlineAgainstBodyCheck.finding(of: $0, in: article, reading, standing)
    }
  }
}
