import AssayJournal
import AssayModel

/// Something that may be wrong with the numbers of a case, and how to notice it. A check reports;
/// it decides nothing, and it never says that a source is wrong.
package protocol Check: Sendable {
  /// The word that is typed after `check`: lower case, with hyphens.
  static var name: String { get }
  /// What the check looks for, in one sentence.
  static var summary: String { get }
  /// When it runs.
  static var tier: Tier { get }
  /// Cases in which it reports something, and cases that look alike and in which it must not.
  static var examples: [CheckExample] { get }
}

extension Check {
  package static var tier: Tier { .always }
}

/// A check that looks at one incident at a time.
package protocol IncidentCheck: Check {
  static func findings(in view: IncidentView) -> [Finding]
}

/// A check of incidents that also holds claims against one another that are about none.
package protocol UnlinkedClaimsCheck: IncidentCheck {
  static func findings(unlinkedIn standing: Standing, _ origins: ArticleOrigins) -> [Finding]
}

/// A check that looks at one article at a time, with what the reader made of it.
package protocol ArticleCheck: Check {
  /// Whether the check may find something in an article, told before its body is read.
  static func mayFind(in article: Article, _ words: WordReader) -> Bool
  /// `standing` says what analysts decided about the article's figures.
  static func findings(
    in article: Article, _ reading: Reading, _ standing: Standing
  ) -> [Finding]
}

extension ArticleCheck {
  package static func mayFind(in article: Article, _ words: WordReader) -> Bool { true }
}

/// A check that looks at the case as a whole, and reports at most one finding.
package protocol CaseCheck: Check {
  static func finding(in standing: Standing) -> Finding?
}

/// A check that looks at the case as a whole, and at what analysts wrote in it.
package protocol WholeCaseCheck: Check {
  static func findings(in standing: Standing, _ words: WordReader) -> [Finding]
}

/// Every check, in the order in which they report.
package let allChecks: [any Check.Type] = [
  HeadlineAgainstBodyCheck.self,
  DisagreeingFiguresCheck.self,
  PartsAboveTotalCheck.self,
  CannotAllHoldCheck.self,
  LowBestHighCheck.self,
  DigitTranspositionCheck.self,
  RunningTotalFallsCheck.self,
  MissingAsDeadCheck.self,
  FigureNotInDocumentCheck.self,
  FloorAsExactCheck.self,
  DenialBesideFigureCheck.self,
  ConflictingStatementsCheck.self,
  SameOriginCheck.self,
  SingleOriginCheck.self,
  InterestedPartyCheck.self,
  GradeOneCheck.self,
  DoubleCountCheck.self,
  ReportDateCheck.self,
  StaleAnchorCheck.self,
  NoteFigureCheck.self,
  AssessmentStaleCheck.self,
  UnassessedCheck.self,
  UngradedSourceCheck.self,
  UnlinkedClaimCheck.self,
]

/// The names of all checks, in the same order.
package let checkNames = allChecks.map { $0.name }

/// What the checks called `names` find in `session`, or all of them up to `tier` where there are none.
/// `readings` gives what the reader makes of an article, `words` of what analysts typed, `origins`
/// which articles are reprints. Problems come first, then as the checks are listed; the same case gives
/// the same findings in the same order.
package func check(
  _ session: Session, readings: (ArticleID) -> Reading?, words: WordReader = .none,
  origins: ArticleOrigins = ArticleOrigins(), upTo tier: Tier = .named, only names: [String] = []
) -> [Finding] {
  var memory = CheckMemory()
  return memory.findings(
    in: session, readings: readings, words: words, origins: origins, upTo: tier, only: names)
}
