import AssayCommands
import AssayModel
import LineEditor

/// What the line editor asks while somebody types.
final class EditorBehaviour {
  private let shell: Shell
  /// The command that is being typed over several lines.
  var collector = StepCollector()

  init(shell: Shell) { self.shell = shell }

  var behaviour: LineEditor.Behaviour {
    LineEditor.Behaviour(
      prompt: { Prompt(self.promptText, style: "1;36") },
      complete: { line, cursor in self.completions(line, cursor) },
      hint: { self.hint(after: $0) },
      highlight: { self.highlights(of: $0) })
  }

  /// `assay> `, with the session's name and its claims once there is something to name.
  var promptText: String {
    if let end = collector.blockEnd { return "\(end) ends it> " }
    if collector.isOpen { return "goes on> " }
    let session = shell.session
    guard !session.journal.entries.isEmpty || shell.world.sessionPath != nil else {
      return "assay> "
    }
    let file = shell.world.sessionPath?.split(separator: "/").last.map(String.init)
    let name = file.map { $0.hasSuffix(".json") ? String($0.dropLast(5)) : $0 } ?? "unsaved"
    let count = session.claims.count
    return "assay \(name) (\(count) claim\(count == 1 ? "" : "s"))> "
  }

  private func completions(_ line: String, _ cursor: Int) -> Completions {
    let typed = String(decoding: Array(line.utf8.prefix(cursor)), as: UTF8.self)
    let found = Completer(session: shell.session, world: shell.world).suggestions(for: typed)
    return Completions(
      range: found.start..<cursor,
      candidates: found.suggestions.map {
        Candidate($0.text, description: $0.meaning, ending: $0.isOpen ? "" : " ")
      })
  }

  /// What the only suggestion would add; after a command's name, what it takes.
  private func hint(after line: String) -> String? {
    guard !line.isEmpty, shell.world.options.hints else { return nil }
    let words = line.split(separator: " ", omittingEmptySubsequences: false)
    if words.count == 2, words[1].isEmpty,
      let command = AssayCommands.command(named: String(words[0]))?.declaration
    {
      return String(command.usage.dropFirst(command.name.count + 1))
    }
    let found = Completer(session: shell.session, world: shell.world).suggestions(for: line)
    let typed = String(decoding: Array(line.utf8.dropFirst(found.start)), as: UTF8.self)
    guard !typed.isEmpty, found.suggestions.count == 1, let only = found.suggestions.first,
      only.text.hasPrefix(typed), only.text != typed
    else { return nil }
    return String(only.text.dropFirst(typed.count))
  }

  private func highlights(of line: String) -> [Highlight] {
    guard let words = try? AssayCommands.words(of: line), let first = words.first else { return [] }
    let characters = Array(line)
    func offset(_ column: Int) -> Int {
      String(characters[..<min(column, characters.count)]).utf8.count
    }
    let isKnown = AssayCommands.command(named: first.text) != nil
    let end = offset(first.column + first.text.count)
    var highlights = [Highlight(offset(first.column)..<end, style: isKnown ? "32" : "31")]
    for word in words.dropFirst() where word.isQuoted {
      highlights.append(
        Highlight(
          offset(word.column)..<offset(word.column + word.text.count + 2), style: "33"))
    }
    return highlights
  }
}
