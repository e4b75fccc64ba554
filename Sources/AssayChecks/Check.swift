import AssayJournal
import AssayModel

/// Something that may be wrong with the numbers of a case, and how to notice it. A check reports;
/// it decides nothing, and it never says that a source is wrong.
package protocol Check: Sendable {
  /// The word that is typed after `check`: lower case, with hyphens.
  static var name: String { get }
  /// What the check looks for, in one sentence.
  static var summary: String { get }
  /// Cases in which it reports something, and cases that look alike and in which it must not.
  static var examples: [CheckExample] { get }
}

/// A check that looks at one incident at a time.
package protocol IncidentCheck: Check {
  static func findings(in view: IncidentView) -> [Finding]
}

/// A check that looks at one article at a time, with what the reader made of it.
package protocol ArticleCheck: Check {
  /// `standing` says what analysts decided about the article's figures.
  static func findings(
    in article: Article, _ reading: Reading, _ standing: Standing
  ) -> [Finding]
}

/// A check that looks at the case as a whole, and reports at most one finding.
package protocol CaseCheck: Check {
  static func finding(in standing: Standing) -> Finding?
}

/// Every check, in the order in which they report.
package let allChecks: [any Check.Type] = [
  HeadlineAgainstBodyCheck.self,
  DisagreeingFiguresCheck.self,
  PartsAboveTotalCheck.self,
  ConflictingStatementsCheck.self,
  SameOriginCheck.self,
  AssessmentStaleCheck.self,
  UnassessedCheck.self,
  UngradedSourceCheck.self,
  UnlinkedClaimCheck.self,
]

/// The names of all checks, in the same order.
package let checkNames = allChecks.map { $0.name }

/// What the checks called `names`, or all of them where there are none, find in `session`.
/// `readings` gives what the reader makes of an article, `origins` which articles are reprints.
/// Problems come first, then as the checks are listed; the same case gives the same findings in the
/// same order.
package func check(
  _ session: Session, readings: (ArticleID) -> Reading?, origins: ArticleOrigins = ArticleOrigins(),
  only names: [String] = []
) -> [Finding] {
  var memory = CheckMemory()
  return memory.findings(in: session, readings: readings, origins: origins, only: names)
}
