/// Why bytes could not become an article, and what the analyst can do about it.
package struct IntakeError: Error, Hashable, Sendable {
  /// What is wrong, as one sentence.
  package let problem: String
  /// What to do, as one sentence.
  package let remedy: String

  package init(problem: String, remedy: String) {
    self.problem = problem
    self.remedy = remedy
  }
}

extension IntakeError: CustomStringConvertible {
  /// The problem, then the remedy.
  package var description: String { "\(problem) \(remedy)" }
}
