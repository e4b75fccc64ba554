import AssayModel
import AssayStore

/// A session script: commands as typed, with the answers that they should give.
package struct Script: Hashable, Sendable {
  /// One command.
  package struct Step: Hashable, Sendable {
    /// The line of the script that it begins on, from 1.
    package let number: Int
    package fileprivate(set) var line: String
    /// The text of its `<<END` block.
    package let block: String?
    /// The lines that it should answer with; `nil` where nothing is expected of it.
    package fileprivate(set) var expected: [String]?
    /// The script's lines, from 0, after which and up to which the expected answer stands.
    package fileprivate(set) var answerLines: Range<Int>

    init(number: Int, line: String, block: String?) {
      self.number = number
      self.line = line
      self.block = block
      expected = nil
      answerLines = 0..<0
    }
  }

  package let steps: [Step]
  /// The script's lines as they were.
  package let lines: [String]
  /// Whether a variable has another value than the script gives it, so that other answers are to be
  /// expected.
  package let hasOtherValues: Bool

  /// Reads the script at `path`, some of its variables with other `values`. Throws where it cannot be
  /// read or is no script.
  package static func read(
    _ path: String, values: [String: String] = [:], disk: Disk
  ) throws(CommandError) -> Script {
    let bytes: [UInt8]?
    do throws(DiskError) {
      bytes = try disk.read(path)
    } catch {
      throw CommandError("Cannot read \(path): \(error.reason)", hint: "check the name")
    }
    guard let bytes else {
      throw CommandError("Cannot read \(path): there is no such file", hint: "check the name")
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw CommandError("\(path) is not UTF-8", hint: "a script is UTF-8 text")
    }
    do throws(ScriptError) {
      return try Script(text, values: values)
    } catch {
      throw CommandError("\(path):\(error.number): \(error.problem)", hint: error.remedy)
    }
  }

  /// Parses a script, some of its variables with other `values`. Throws where a block does not end, an
  /// answer has no command, or a variable is not known.
  package init(_ text: String, values: [String: String] = [:]) throws(ScriptError) {
    let isMarked = text.unicodeScalars.first == "\u{FEFF}"
    let unmarked = isMarked ? Substring(text.unicodeScalars.dropFirst()) : text[...]
    // A Character of its own, CR LF ends a line too.
    var lines = unmarked.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .map(String.init)
    if lines.last == "" { lines.removeLast() }
    self.lines = lines
    var steps: [Step] = []
    var collector = StepCollector()
    var variables = ScriptVariables(given: values)
    for (index, line) in lines.enumerated() {
      if !collector.isOpen {
        if line == "|" || line.hasPrefix("| ") {
          guard let last = steps.indices.last, steps[last].answerLines.upperBound == index else {
            throw ScriptError(
              number: index + 1, problem: "an answer stands here without a command above it",
              remedy: "lines beginning with | follow a command directly")
          }
          steps[last].expected = (steps[last].expected ?? []) + [String(line.dropFirst(2))]
          steps[last].answerLines = steps[last].answerLines.lowerBound..<index + 1
          continue
        }
        if line.trimmed.isEmpty || line.trimmed.hasPrefix("#") { continue }
        if ScriptVariables.declares(line) {
          guard steps.isEmpty else {
            throw ScriptError(
              number: index + 1, problem: "variables are declared below a command",
              remedy: "declare them above the first command")
          }
          try variables.declare(line, number: index + 1)
          continue
        }
      }
      if var step = collector.add(line, number: index + 1) {
        step.answerLines = index + 1..<index + 1
        step.line = try variables.fill(step.line, number: step.number)
        steps.append(step)
      }
    }
    if let end = collector.blockEnd {
      throw ScriptError(
        number: collector.openedAt, problem: "the block does not end",
        remedy: "a line with \(end) alone ends it")
    }
    if var step = collector.end() {
      step.answerLines = lines.count..<lines.count
      step.line = try variables.fill(step.line, number: step.number)
      steps.append(step)
    }
    if let unknown = variables.unknownGiven {
      throw ScriptError(
        number: 1, problem: "the script has no variable called \(unknown)",
        remedy: variables.names.isEmpty ? "it declares none" : "it has \(variables.names)")
    }
    self.steps = steps
    hasOtherValues = variables.hasOtherValues
  }
}

/// Why a text is no script.
package struct ScriptError: Error, Hashable, Sendable {
  /// The script's line, from 1.
  package let number: Int
  package let problem: String
  package let remedy: String
}
