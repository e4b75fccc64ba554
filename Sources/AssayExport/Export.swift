import AssayJournal
import AssayModel

/// The ways in which a case is written for other programs; one file each.
package enum ExportFormat: String, CaseIterable, Hashable, Sendable {
  /// One table, as RFC 4180 has it.
  case csv
  /// One document, with everything that its parts speak of.
  case json
  /// The same, one thing a line.
  case jsonl
  /// A document to read, in CommonMark with the tables of GitHub's.
  case markdown
}

/// What of a case is written.
package enum ExportContent: String, CaseIterable, Hashable, Sendable {
  /// What sources said, as analysts hold it.
  case claims
  /// What the team holds: the only numbers that are published.
  case assessments
}

/// The bytes of `session` in `format`. Only what a named person decided goes out: claims that were
/// accepted, corrected or written, and assessments as they stand; no claim that was withdrawn, and none
/// of an article set aside, unless an assessment was made with it. Words that bound a number ("at
/// least 11") go with it; a vague word has no number. The same session gives the same bytes.
package func export(
  _ session: Session, as format: ExportFormat, what content: ExportContent = .claims
) -> [UInt8] {
  let parts = ExportedParts(session, content)
  return switch (format, content) {
  case (.csv, .claims): csv(of: parts.claims)
  case (.csv, .assessments): csv(of: parts.assessments)
  case (.json, _): json(of: parts)
  case (.jsonl, _): jsonLines(of: parts)
  case (.markdown, _): markdown(of: parts)
  }
}

/// What every number of this kind needs said beside it.
let caveat =
  "Counts of what was reported and recorded. What nobody reported is missing, so that the true "
  + "numbers may be higher."
