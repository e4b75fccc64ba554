import CLineEditor

// What the keys do that libedit leaves to us.
extension LineEditor {
  /// What is done next.
  enum Action {
    case nothing
    case refresh
    case beep
    case interrupt
    case end

    var code: Int32 {
      let action =
        switch self {
        case .nothing: ASSAY_ACTION_NOTHING
        case .refresh: ASSAY_ACTION_REFRESH
        case .beep: ASSAY_ACTION_BEEP
        case .interrupt: ASSAY_ACTION_INTERRUPT
        case .end: ASSAY_ACTION_END
        }
      return Int32(action.rawValue)
    }
  }

  /// Carries out a command of the C part.
  func perform(_ command: Int32) -> Int32 {
    let line = line
    let action: Action =
      switch UInt32(command) {
      case ASSAY_COMMAND_COMPLETE.rawValue: complete(line)
      case ASSAY_COMMAND_PREVIOUS.rawValue:
        recall(recall.older(line: line.text, upToCursor: line.beforeCursor))
      case ASSAY_COMMAND_NEXT.rawValue: recall(recall.newer(line: line.text))
      case ASSAY_COMMAND_SEARCH.rawValue: search(line)
      case ASSAY_COMMAND_INTERRUPT.rawValue: leave(mark: "^C", as: .interrupt)
      case ASSAY_COMMAND_LEAVE.rawValue: leave(as: .nothing)
      case ASSAY_COMMAND_END.rawValue:
        line.text.isEmpty ? leave(as: .end) : delete(line.cursor, line.next, of: line)
      case ASSAY_COMMAND_INSERT.rawValue: insert(into: line)
      case ASSAY_COMMAND_LEFT.rawValue: move(to: line.previous, in: line)
      case ASSAY_COMMAND_RIGHT.rawValue:
        line.isAtEnd ? takeHint(line) : move(to: line.next, in: line)
      case ASSAY_COMMAND_LINE_END.rawValue:
        line.isAtEnd ? takeHint(line) : move(to: line.text.utf8.count, in: line)
      case ASSAY_COMMAND_BACKSPACE.rawValue: delete(line.previous, line.cursor, of: line)
      case ASSAY_COMMAND_DELETE.rawValue: delete(line.cursor, line.next, of: line)
      case ASSAY_COMMAND_UNDO.rawValue: goBack()
      default: .beep
      }
    return action.code
  }

  private func leave(mark: String = "", as action: Action) -> Action {
    leaveLine(mark: mark)
    return action
  }

  private func recall(_ entry: String?) -> Action {
    guard let entry else { return .beep }
    replaceAll(with: entry)
    return .refresh
  }

  private func insert(into line: EditedLine) -> Action {
    let text = PastedText.cleaned(insertion)
    guard !text.isEmpty else { return .nothing }
    replace(line.cursor..<line.cursor, of: line, with: text)
    return .refresh
  }

  private func move(to offset: Int?, in line: EditedLine) -> Action {
    guard let offset else { return .beep }
    moveCursor(to: offset, in: line)
    return .refresh
  }

  private func delete(_ start: Int?, _ end: Int?, of line: EditedLine) -> Action {
    guard let start, let end, start < end else { return .beep }
    replace(start..<end, of: line, with: "")
    moveCursor(to: start, in: line)
    return .refresh
  }

  private func takeHint(_ line: EditedLine) -> Action {
    guard showsHints, let hint = behaviour.hint(line.text), !hint.isEmpty else { return .nothing }
    replace(line.cursor..<line.cursor, of: line, with: PastedText.cleaned(hint))
    return .refresh
  }

  private func goBack() -> Action {
    // Keys that came at once were not waited between, and the line not noted.
    undo.note(line)
    guard let before = undo.back() else { return .beep }
    replaceAll(with: before.text)
    moveCursor(to: before.cursor, in: before)
    return .refresh
  }

  private func complete(_ line: EditedLine) -> Action {
    let completions = behaviour.complete(line.text, line.cursor)
    let range = completions.range.clamped(to: 0..<line.text.utf8.count)
    let typed = line.slice(range.lowerBound..<max(range.lowerBound, line.cursor))
    let (kind, matches) = CompletionMatch.best(of: completions.candidates, for: typed)
    guard let first = matches.first else { return .beep }
    if matches.count == 1 {
      return write(first.text, ending: first.ending, over: range, of: line)
    }
    listed = matches
    let shared = CompletionMatch.commonPrefix(of: matches.map(\.text))
    // Never shorter than what is typed, and never a guess.
    if kind == .prefix,
      shared.count > typed.count || (shared.count == typed.count && shared != typed)
    {
      return write(shared, ending: "", over: range.lowerBound..<line.cursor, of: line)
    }
    return .refresh
  }

  private func write(
    _ text: String, ending: String, over range: Range<Int>, of line: EditedLine
  ) -> Action {
    let rest = line.slice(range.upperBound..<line.text.utf8.count)
    let ending = rest.hasPrefix(ending) ? "" : ending
    replace(range, of: line, with: PastedText.cleaned(text) + ending)
    return .refresh
  }
}
