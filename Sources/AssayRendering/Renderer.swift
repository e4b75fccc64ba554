import AssayModel

/// Turns a report into what goes out: text for a terminal, plain text, or a line of JSON.
package struct Renderer: Hashable, Sendable {
  /// How a report is written.
  package enum Style: Hashable, Sendable {
    /// Fitted to a terminal's width; `colour` says whether escape sequences may be used.
    case terminal(colour: Bool)
    /// Without escape sequences and always 100 columns wide, so that the same report gives the same
    /// text everywhere.
    case plain
    /// For a screen reader: every value on its own line after its label, nothing wrapped.
    case labelled
    /// One line of JSON.
    case json
  }

  /// The terminal's columns; only `terminal` asks for them.
  package let width: Int
  package let style: Style
  /// The most rows or lines of one list that are shown; `nil` for all. JSON has every row.
  package let greatestRows: Int?

  package init(width: Int = Self.plainWidth, style: Style, greatestRows: Int? = nil) {
    self.width = width
    self.style = style
    self.greatestRows = greatestRows
  }

  /// The columns of plain text.
  package static let plainWidth = 100

  /// No terminal is taken to be narrower than this.
  static let leastWidth = 20

  /// `report` as it goes out; every line ends with a line feed.
  package func render(_ report: Report) -> String {
    var bytes: [UInt8] = []
    if style == .json {
      bytes = json(of: report)
      bytes.append(lineFeed)
      return String(decoding: bytes, as: UTF8.self)
    }
    if let brief = report.brief,
      brief.isUsual || greatestRows.map({ brief.length > $0 }) ?? false
    {
      return render(brief.make())
    }
    // An export may be large, and goes out as it is.
    if report.blocks.count == 1, case .document(let document) = report.blocks[0] {
      return shown(document)
    }
    var last: Report.Block?
    var room = greatestRows ?? .max
    var hidden = 0
    for block in report.blocks {
      if case .line = block {
        room -= 1
        if room < 0 {
          hidden += 1
          continue
        }
      } else {
        room = greatestRows ?? .max
      }
      write(hidden: &hidden, "line", into: &bytes)
      write(block, after: &last, into: &bytes)
    }
    write(hidden: &hidden, "line", into: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  private func write(
    _ block: Report.Block, after last: inout Report.Block?, into bytes: inout [UInt8]
  ) {
    if case .document(let document) = block {
      bytes.append(contentsOf: shown(document).utf8)
    } else {
      let start = bytes.count
      if let last, needsSpace(between: last, and: block) { bytes.append(lineFeed) }
      let before = bytes.count
      write(block, into: &bytes)
      guard bytes.count > before else {
        bytes.removeSubrange(start...)
        return
      }
    }
    last = block
  }

  /// Says how many lines or rows a terminal was spared, and forgets them.
  func write(hidden: inout Int, _ noun: String, into bytes: inout [UInt8]) {
    guard hidden > 0 else { return }
    let line: StyledText =
      "\("… \(hidden) more \(noun)\(hidden == 1 ? "" : "s"): a filter narrows the list, and `set rows all` shows everything.", .muted)"
    write(line.wrapped(to: sentenceColumns), into: &bytes)
    hidden = 0
  }

  /// A document's bytes go out as they are, except to a terminal, which might act upon them.
  private func shown(_ document: String) -> String {
    guard case .terminal = style else { return document }
    return visible(document.replacing("\r\n", with: "\n"), keepingNewlines: true)
  }

  /// The columns that lines are wrapped to.
  var columns: Int {
    switch style {
    case .terminal: max(width, Self.leastWidth)
    case .plain: Self.plainWidth
    case .labelled, .json: .max
    }
  }

  /// The columns that sentences are wrapped to: in plain text they stay whole, so that a search
  /// finds them.
  var sentenceColumns: Int {
    if case .terminal = style { columns } else { .max }
  }

  private func needsSpace(between first: Report.Block, and second: Report.Block) -> Bool {
    switch (first, second) {
    case (.line, .line), (.document, _): false
    default: true
    }
  }

  private func write(_ block: Report.Block, into bytes: inout [UInt8]) {
    switch block {
    case .line(let text):
      let line = text.harmless
      write(line.wrapped(to: sentenceColumns, indent: line.hangingIndent), into: &bytes)
    case .table(let table): write(table, into: &bytes)
    case .chart(let chart):
      if case .terminal = style {
        write(lines(of: chart), into: &bytes)
      } else {
        write(chart.table, into: &bytes)
      }
    case .passage(let passage): write(lines(of: passage), into: &bytes)
    case .finding(let finding): write(lines(of: finding), into: &bytes)
    case .fields(let fields): write(lines(of: fields), into: &bytes)
    case .document: break
    }
  }

  func write(_ lines: [StyledText], into bytes: inout [UInt8]) {
    for line in lines {
      paint(line, into: &bytes)
      bytes.append(lineFeed)
    }
  }
}

let lineFeed = UInt8(ascii: "\n")
let space = UInt8(ascii: " ")
