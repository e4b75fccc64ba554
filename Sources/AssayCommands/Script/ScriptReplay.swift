import AssayModel
import AssayRendering

/// A script being replayed: runs it step by step and compares the answers with those expected.
package struct ScriptReplay {
  package let script: Script
  package let path: String
  /// Whether to go on after a step that failed.
  package let keepsGoing: Bool
  private let renderer = Renderer(style: .plain)
  private let jsonRenderer = Renderer(style: .json)

  package init(_ script: Script, path: String, keepsGoing: Bool) {
    self.script = script
    self.path = path
    self.keepsGoing = keepsGoing
  }

  /// What came of a replay.
  package struct Result {
    /// The answers of every step, as they would have been expected.
    package var answers: [[String]] = []
    /// What differs from what was expected, as lines to show.
    package var differences: [String] = []
    /// What failed, as lines to show.
    package var failures: [String] = []

    /// Nothing was run.
    package init() {}
  }

  /// Runs the script in `shell` and gives every answer to `show` as it comes.
  package func run(in shell: Shell, show: (String) -> Void) -> Result {
    var result = Result()
    for step in script.steps {
      let response = shell.run(step.line, block: step.block)
      let used = response.isJSON ? jsonRenderer : renderer
      let text =
        response.reports.map { used.render($0) }.joined()
        + response.remarks.map { visible($0) + "\n" }.joined()
      show(text)
      let answer = Self.lines(of: text)
      result.answers.append(answer)
      if let error = response.error {
        let place = response.place ?? "\(path):\(step.number)"
        result.failures += ErrorText(error, line: step.line).lines(at: place)
        if keepsGoing { continue }
        return result
      }
      if !script.hasOtherValues, let expected = step.expected, expected != answer {
        result.differences.append(
          "\(path):\(step.number): another answer than expected: \(step.line)")
        result.differences += difference(from: expected, to: answer)
      }
      if response.isQuitting { return result }
    }
    return result
  }

  /// The script with the answers of `result` in the place of those that it expected.
  package func updated(with result: Result) -> String {
    var lines: [String] = []
    var next = 0
    for (step, answer) in zip(script.steps, result.answers) {
      lines += script.lines[next..<step.answerLines.lowerBound]
      lines += answer.map { $0.isEmpty ? "|" : "| " + $0 }
      next = step.answerLines.upperBound
    }
    lines += script.lines[next...]
    return lines.map { $0 + "\n" }.joined()
  }

  private static func lines(of text: String) -> [String] {
    var lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .map(String.init)
    if lines.last == "" { lines.removeLast() }
    return lines
  }
}

/// Two answers line by line: `-` was expected, `+` came.
func difference(from expected: [String], to answer: [String]) -> [String] {
  let changes = answer.difference(from: expected)
  var lines: [String] = []
  var removed: Set<Int> = []
  var inserted: Set<Int> = []
  for change in changes {
    switch change {
    case .remove(let offset, _, _): removed.insert(offset)
    case .insert(let offset, _, _): inserted.insert(offset)
    }
  }
  var old = 0
  var new = 0
  while old < expected.count || new < answer.count {
    if removed.contains(old) {
      lines.append("- " + expected[old])
      old += 1
    } else if inserted.contains(new) {
      lines.append("+ " + answer[new])
      new += 1
    } else {
      lines.append("  " + expected[old])
      old += 1
      new += 1
    }
  }
  return lines
}
