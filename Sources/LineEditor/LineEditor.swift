import CLineEditor

/// Reads lines from a terminal with editing, history, completion, hints and colour.
///
/// libedit keeps the line and the keys; what it gets wrong or does not have is done here. An editor
/// belongs to one thread: its closures run inside `readLine()`.
package final class LineEditor {
  private let handle: OpaquePointer
  let behaviour: Behaviour
  let colour: Bool
  let showsHints: Bool
  private let file: HistoryFile?
  private var reportedHistory = false

  /// The lines entered before; read from their file when first needed, not before the first prompt.
  lazy var recall: Recall = {
    hasHistory = true
    return Recall(entries: file?.load() ?? [])
  }()
  private var hasHistory = false
  var undo = UndoStack()
  /// What stands before the line when nothing is searched.
  private(set) var usualPrompt = Prompt("")
  /// What stands before the line now, without its styles.
  private var prompt = ""
  /// The candidates to be listed under the line until the next key.
  var listed: [Candidate] = []
  private var overlay: Overlay?
  private var columns = 80
  private var rows = 24

  /// Prepares the terminal on standard input and output.
  ///
  /// - Parameters:
  ///   - name: The program's name, for lines of an `.editrc` that are for it alone.
  ///   - history: Where lines are kept; `nil` for this session only.
  ///   - behaviour: What the editor asks.
  ///   - colour: Whether styles may be used. Without them there are no hints either: nothing would
  ///     tell them from what was typed.
  ///   - hints: Whether hints are shown.
  ///   - editrc: The user's own key bindings, usually `~/.editrc`.
  /// - Returns: `nil` where no terminal can be prepared: it is unknown, too simple, without UTF-8,
  ///   or its user has turned editing off. Lines can still be read with a `PlainLineReader`.
  package init?(
    name: String, history: HistoryFile? = nil, behaviour: Behaviour = Behaviour(),
    colour: Bool = true, hints: Bool = true, editrc: String? = nil
  ) {
    let callbacks = assay_callbacks(
      context: nil,
      command: { LineEditor.from($0)?.perform($1) ?? 0 },
      will_wait: { LineEditor.from($0)?.willWait() },
      did_read: { LineEditor.from($0)?.didRead() },
      resized: { LineEditor.from($0)?.resized() },
      continued: { LineEditor.from($0)?.continued() })
    guard Cells.areReady, assay_terminal_is_capable(),
      let handle = assay_editor_open(name, callbacks)
    else { return nil }
    for line in editrc.map(EditrcFile.lines(at:)) ?? [] {
      _ = assay_editor_configure(handle, line)
    }
    guard assay_editor_is_enabled(handle) else {
      assay_editor_close(handle)
      return nil
    }
    self.handle = handle
    self.behaviour = behaviour
    self.colour = colour
    self.showsHints = hints && colour
    self.file = history
    assay_editor_set_context(handle, Unmanaged.passUnretained(self).toOpaque())
  }

  deinit {
    assay_editor_close(handle)
  }

  /// Reads one line. It is in the history, and on disk, before this returns.
  package func readLine() -> Input {
    if hasHistory { recall.begin() }
    undo = UndoStack()
    listed = []
    overlay = nil
    adoptSize()
    usualPrompt = behaviour.prompt()
    use(prompt: usualPrompt)
    switch UInt32(assay_editor_read(handle)) {
    case ASSAY_OUTCOME_LINE.rawValue:
      let line = PastedText.withoutControls(String(assay_editor_result(handle)))
      remember(line)
      return .line(line)
    case ASSAY_OUTCOME_INTERRUPTED.rawValue:
      return .interrupted
    case ASSAY_OUTCOME_TERMINATED.rawValue:
      return .terminated(signal: assay_editor_signal(handle))
    default:
      return .endOfInput
    }
  }

  /// The lines entered before, oldest first.
  package var history: [String] { recall.entries }

  private func remember(_ line: String) {
    guard HistoryFile.keeps(line) else { return }
    recall.add(line)
    guard let file, let problem = file.append(line), !reportedHistory else { return }
    // Once: a full disk must not talk over every command.
    reportedHistory = true
    write("The history cannot be written to \(Cells.printable(file.path)): \(problem).\r\n")
  }

  private static func from(_ context: UnsafeMutableRawPointer?) -> LineEditor? {
    context.map { Unmanaged<LineEditor>.fromOpaque($0).takeUnretainedValue() }
  }
}

// MARK: - The line and the screen

extension LineEditor {
  /// The line and the cursor, both as UTF-8 offsets.
  var line: EditedLine {
    let text = assay_editor_text(handle)
    return EditedLine(text: String(text), scalarCursor: text.cursor)
  }

  /// What was pasted.
  var insertion: String { String(assay_editor_insertion(handle)) }

  /// Replaces a part of the line, in UTF-8 offsets; the cursor ends up after the new text.
  func replace(_ range: Range<Int>, of line: EditedLine, with text: String) {
    var text = text
    let start = line.scalars(upTo: range.lowerBound)
    let end = line.scalars(upTo: range.upperBound)
    text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { characters in
        assay_editor_replace(handle, start, end, characters.baseAddress, characters.count)
      }
    }
  }

  /// Puts another line in the place of this one.
  func replaceAll(with text: String) {
    let line = line
    replace(0..<line.text.utf8.count, of: line, with: text)
  }

  /// Moves the cursor to a UTF-8 offset.
  func moveCursor(to offset: Int, in line: EditedLine) {
    assay_editor_set_cursor(handle, line.scalars(upTo: offset))
  }

  /// The next key while a command of our own is going on; `nil` when the read has to end.
  func nextKey() -> UInt32? {
    var key: UInt32 = 0
    return assay_editor_next_key(handle, &key) ? key : nil
  }

  /// Gives a key back to libedit.
  func unread(_ key: UInt32) {
    assay_editor_unread_key(handle, key)
  }

  func write(_ text: String) {
    var text = text
    text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { characters in
        assay_editor_write(handle, characters.baseAddress, characters.count)
      }
    }
  }

  /// Takes a prompt; it is shown when the line is next drawn.
  func use(prompt new: Prompt) {
    prompt = new.plain
    assay_editor_set_prompt(handle, new.encoded(colour: colour))
  }

  /// Where everything stands.
  func layout(of line: EditedLine) -> Layout {
    Layout(prompt: prompt, line: line.text, cursor: line.scalarCursor, columns: columns)
  }

  /// Draws prompt and line anew in their place, given where they stood.
  func redraw(from layout: Layout) {
    write(Terminal.up(min(layout.cursor.row, rows - 1)) + "\r" + Terminal.clearBelow)
    assay_editor_refresh(handle)
  }

  /// Leaves the line on the screen and goes to the row below it.
  func leaveLine(mark: String = "") {
    let layout = layout(of: line)
    write(
      Terminal.down(layout.end.row - layout.cursor.row) + Terminal.column(layout.end.column)
        + mark + Terminal.clearBelow + "\r\n")
  }

  private func adoptSize() {
    var columns: Int32 = 0
    var rows: Int32 = 0
    assay_editor_size(handle, &columns, &rows)
    self.columns = Int(columns)
    self.rows = Int(rows)
  }

  private func resized() {
    // The terminal has wrapped what it shows to its new width.
    adoptSize()
    let layout = layout(of: line)
    assay_editor_adopt_size(handle)
    redraw(from: layout)
  }

  private func continued() {
    adoptSize()
    assay_editor_adopt_size(handle)
    write("\r" + Terminal.clearBelow)
    assay_editor_refresh(handle)
  }

  /// The line is drawn, nobody types: colour it, hint, list.
  private func willWait() {
    let line = line
    undo.note(line)
    let layout = layout(of: line)
    // A text taller than the screen has scrolled: its cells are not where they are counted.
    guard layout.end.row < rows else { return }
    let request = Overlay.Request(
      line: line, layout: layout, rows: rows, colour: colour,
      highlights: colour ? behaviour.highlight(line.text) : [],
      hint: showsHints && line.isAtEnd && listed.isEmpty ? behaviour.hint(line.text) : nil,
      listed: listed)
    let overlay = Overlay(request)
    write(overlay.painting)
    self.overlay = overlay
    listed = []
  }

  private func didRead() {
    if let overlay {
      write(overlay.erasing)
    }
    overlay = nil
  }
}

extension String {
  /// The bytes that the C part lends.
  fileprivate init(_ text: assay_text) {
    let bytes = UnsafeRawBufferPointer(start: text.bytes, count: text.count)
    self.init(decoding: bytes, as: UTF8.self)
  }
}
