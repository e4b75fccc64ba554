import AssayModel

/// What a counting method makes of the claims about one incident, harm and category of people. What
/// is absent is not known; it is never 0.
package struct Estimate: Hashable, Sendable {
  /// A number with how it came about.
  package struct Number: Hashable, Sendable {
    package enum Mark: String, Hashable, Sendable {
      /// Some source says so.
      case stated
      /// Some source gives it as the least: "at least 11".
      case floor
      /// The rule book puts it for a word that is no number.
      case imputed
      /// 0 because no source speaks of deaths, which does not say that nobody died.
      case unclear
    }

    package let count: Int
    package let mark: Mark

    package init(_ count: Int, _ mark: Mark = .stated) {
      self.count = count
      self.mark = mark
    }

    /// "7", "11+", "~10", "0:unclear".
    package var words: String {
      switch mark {
      case .stated: "\(count)"
      case .floor: "\(count)+"
      case .imputed: "~\(count)"
      case .unclear: "\(count):unclear"
      }
    }
  }

  /// One rule applied: which, where it is printed, and what it did here.
  package struct Step: Hashable, Sendable {
    package let rule: Rule
    /// One sentence without its full stop.
    package let text: String

    package init(_ rule: Rule, _ text: String) {
      self.rule = rule
      self.text = text
    }
  }

  /// What the answer is with figures that stand for an earlier time than higher ones of other
  /// origins, and without them.
  package struct Early: Hashable, Sendable {
    package let claims: [ClaimID]
    package let with: Number?
    package let without: Number?
  }

  /// The one number, of methods that give one.
  package var value: Number?
  package var low: Number?
  package var best: Number?
  package var high: Number?
  /// Whether it is open how many more there are than `high`, or than `value`.
  package var isOpenAbove = false
  package var early: Early?
  /// What the method says besides numbers: a grade such as `contested`, or `provisional`.
  package var remarks: [String] = []
  /// What a person must decide before the rule can give what is missing.
  package var needsJudgement: [String] = []
  /// Why the method does not count such an incident.
  package var outOfScope: Step?
  /// What stands there where no number does: "unknown", "blank".
  package var nothing = "unknown"
  package var steps: [Step] = []
  /// The claims that the numbers come from, in order of their ids.
  package var claims: [ClaimID] = []
  /// A total over several days or places, told apart as evenly as whole numbers allow: never the
  /// incident's own answer.
  package var shares: [Int] = []

  package init() {}

  package var hasNumber: Bool { [value, low, best, high].contains { $0 != nil } }

  /// The answer in one cell: "7", "~10", "7–9, best 8", "?–7", "out of scope", "needs judgement".
  package var words: String {
    if outOfScope != nil { return "out of scope" }
    guard hasNumber else { return needsJudgement.isEmpty ? nothing : "needs judgement" }
    if let value { return value.words + (isOpenAbove && value.mark == .imputed ? "+" : "") }
    let missing = needsJudgement.isEmpty ? "unknown" : "?"
    let top = high.map { $0.words(open: isOpenAbove) } ?? missing
    let range: String
    if let low, let high, low == high, low.mark != .imputed, !isOpenAbove {
      range = low.words
    } else {
      range = (low?.words(open: false) ?? missing) + "–" + top
    }
    return range + (best.map { ", best \($0.words)" } ?? "")
  }

  var shareWords: String { enumerated(shares.map(String.init)) }

  mutating func note(_ rule: Rule, _ text: String) { steps.append(Step(rule, text)) }

  mutating func ask(_ rule: Rule, _ question: String) {
    note(rule, "needs judgement: \(question)")
    if !needsJudgement.contains(question) { needsJudgement.append(question) }
  }

  /// An answer that the method does not count such an incident.
  static func outOfScope(_ rule: Rule, _ text: String) -> Estimate {
    var estimate = Estimate()
    estimate.outOfScope = Step(rule, text)
    estimate.note(rule, "out of scope: \(text)")
    return estimate
  }
}

extension Estimate.Number {
  /// The number as an end of a range, where a floor is told by an open end.
  fileprivate func words(open: Bool) -> String {
    (mark == .imputed ? "~\(count)" : "\(count)") + (open ? "+" : "")
  }

  /// The same as the least of something greater; what stands for a word keeps its sign.
  var atLeast: Self { mark == .stated ? Self(count, .floor) : self }

  /// The sum, which is no firmer than its parts; `nil` where it is too great to be one.
  func adding(_ other: Self) -> Self? {
    let (sum, overflow) = count.addingReportingOverflow(other.count)
    guard !overflow else { return nil }
    let marks = [mark, other.mark]
    return Self(
      sum,
      marks.contains(.imputed) ? .imputed : marks.contains(.floor) ? .floor : .stated)
  }
}

/// A rule of a counting method by its id, with the text and page where it is printed.
package struct Rule: Hashable, Sendable {
  package let id: String
  package let source: String

  package init(_ id: String, _ source: String) {
    self.id = id
    self.source = source
  }

  /// A rule that nobody here has read in a text of the method: it can be chosen, and cites nothing.
  static func option(_ id: String) -> Rule { Rule(id, "an option; no text of it was read") }
}
