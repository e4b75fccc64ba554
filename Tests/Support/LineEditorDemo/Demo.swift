import Glibc
import LineEditor

/// Reads lines and says what came: the editor alone, for tests.
///
/// `line-editor-demo [--history PATH] [--editrc PATH] [--no-colour] [--no-hints] [--plain]`
@main
struct Demo {
  static func main() {
    let arguments = CommandLine.arguments.dropFirst()
    func value(of name: String) -> String? {
      guard let at = arguments.firstIndex(of: name), at + 1 < arguments.endIndex else { return nil }
      return arguments[at + 1]
    }
    func environment(_ name: String) -> String? {
      getenv(name).map { String(cString: $0) }
    }
    let flags = TerminalMode.Flags(
      plain: arguments.contains("--plain"), colour: arguments.contains("--no-colour") ? false : nil)
    let mode = TerminalMode.decide(
      flags: flags, inputIsTerminal: isatty(0) == 1, outputIsTerminal: isatty(1) == 1,
      environment: environment)
    let editor =
      mode.input == .editor
      ? LineEditor(
        name: "demo", history: value(of: "--history").map { HistoryFile(path: $0) },
        behaviour: behaviour(prompt: environment("PROMPT") ?? "demo❯ "), colour: mode.colour,
        hints: !arguments.contains("--no-hints"), editrc: value(of: "--editrc")) : nil
    if let editor {
      exit(edit(editor))
    }
    let prompt: (() -> String)? = mode.input == .silent ? nil : { "plain> " }
    exit(read(PlainLineReader(prompt: prompt)))
  }

  private static func edit(_ editor: LineEditor) -> Int32 {
    while true {
      switch editor.readLine() {
      case .line(let line): print("line <\(escaped(line))>")
      case .interrupted: print("interrupted")
      case .endOfInput:
        print("end")
        return 0
      case .terminated(let signal):
        print("terminated by \(signal)")
        return 128 + signal
      }
      fflush(nil)
    }
  }

  private static func read(_ reader: PlainLineReader) -> Int32 {
    while true {
      switch reader.next() {
      case .line(let line, let number): print("line \(number) <\(escaped(line))>")
      case .invalidText(let number): print("line \(number) is not UTF-8")
      case .tooLong(let number): print("line \(number) is too long")
      case .interrupted: print("interrupted")
      case .failed(let problem):
        print("failed: \(problem)")
        return 2
      case .endOfInput:
        print("end")
        return 0
      }
      fflush(nil)
    }
  }

  /// Scalars outside ASCII as they are, controls as Swift writes them.
  private static func escaped(_ line: String) -> String {
    line.unicodeScalars.map { $0.value < 0x20 ? $0.escaped(asASCII: true) : String($0) }.joined()
  }

  private static let names = [
    Candidate("accept", description: "take a figure as a claim"),
    Candidate("article", description: "show one article"),
    Candidate("articles", description: "list the articles"),
    Candidate("grade", description: "grade a source"),
    Candidate("naïve-überblick", description: "not ASCII"),
    Candidate("set-aside", description: "read rightly, not for this case"),
  ]

  private static func behaviour(prompt: String) -> LineEditor.Behaviour {
    LineEditor.Behaviour(
      prompt: { Prompt(prompt, style: "1;36") },
      complete: { line, cursor in
        let before = line.utf8.prefix(cursor)
        let start = before.lastIndex(of: UInt8(ascii: " ")).map {
          before.distance(from: before.startIndex, to: $0) + 1
        }
        guard let start else { return Completions(range: 0..<cursor, candidates: names) }
        let ids = (1...200).map { Candidate("c\($0)") }
        return Completions(range: start..<cursor, candidates: ids)
      },
      hint: { line in
        guard !line.isEmpty, let name = names.first(where: { $0.text.hasPrefix(line) }) else {
          return nil
        }
        return String(name.text.dropFirst(line.count))
      },
      highlight: { line in
        let word = line.prefix { $0 != " " }
        let known = names.contains { $0.text == word }
        return [Highlight(0..<word.utf8.count, style: known ? "32" : "31")]
      })
  }
}
