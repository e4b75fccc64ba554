/// A part of the line to be shown in a style.
package struct Highlight: Equatable {
  /// The part, in UTF-8 offsets.
  package var range: Range<Int>
  /// The parameters of an SGR sequence, such as `"32"`.
  package var style: String

  package init(_ range: Range<Int>, style: String) {
    self.range = range
    self.style = style
  }
}

extension LineEditor {
  /// What the editor asks its owner. All offsets are UTF-8 offsets into the line; every closure
  /// runs on the thread that reads, inside `readLine()`.
  package struct Behaviour {
    /// What stands before the line; asked once a line.
    package var prompt: () -> Prompt
    /// What Tab may write at the cursor.
    package var complete: (_ line: String, _ cursor: Int) -> Completions
    /// Grey text after the line when the cursor is at its end; Right and End write it.
    package var hint: (_ line: String) -> String?
    /// The styles of the line's parts; asked after every key, so it has to be quick.
    package var highlight: (_ line: String) -> [Highlight]

    package init(
      prompt: @escaping () -> Prompt = { Prompt("> ") },
      complete: @escaping (_ line: String, _ cursor: Int) -> Completions = { _, _ in .none },
      hint: @escaping (_ line: String) -> String? = { _ in nil },
      highlight: @escaping (_ line: String) -> [Highlight] = { _ in [] }
    ) {
      self.prompt = prompt
      self.complete = complete
      self.hint = hint
      self.highlight = highlight
    }
  }

  /// How a call of `readLine()` ended.
  package enum Input: Equatable {
    /// A line; one that was pasted may hold newlines.
    case line(String)
    /// Ctrl-C, or the interrupt signal from outside: the line is dropped.
    case interrupted
    /// Ctrl-D on an empty line, or the terminal is gone.
    case endOfInput
    /// The process was asked to end; the terminal is as it was.
    case terminated(signal: Int32)
  }
}
