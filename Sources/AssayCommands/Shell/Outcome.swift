import AssayJournal
import AssayModel
import AssayStore

/// What a command decided and has to say. The shell writes the facts down, carries out the effect,
/// and shows the report.
package struct Outcome {
  package var facts: [Fact] = []
  /// The articles that `loaded` facts speak of.
  package var articles: [Article] = []
  package var evidence: [Evidence] = []
  package var report: Report
  package var effect: Effect?
  /// What is attempted, for the sentence that refuses it: "undo 3"; the command's name without it.
  package var attempt: String?
  /// Whether the answer is "no", which is an exit status of 1.
  package var isNo = false

  /// What a command may ask of the shell besides taking facts in.
  package enum Effect: Hashable {
    /// Say who is deciding from now on.
    case become(analyst: String)
    /// Fold the journal into the session file, at another path where one is given.
    case save(path: String?)
    /// Save, and sign the session file with the key at a path.
    case sign(key: String)
    /// Take what was withheld out of the files, at once.
    case dropWithheld
    /// Go on with another session.
    case open(path: String)
    case write(bytes: [UInt8], path: String)
    /// Run a script's commands in this session, some of its variables with other values.
    case replay(path: String, values: [String: String])
    case set(options: ShellOptions)
    /// Take the analyst through the shipped tour.
    case tour
    case quit
  }

  package init(
    facts: [Fact] = [], report: Report, effect: Effect? = nil, isNo: Bool = false
  ) {
    self.facts = facts
    self.report = report
    self.effect = effect
    self.isNo = isNo
  }
}
