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

  package init(width: Int = Self.plainWidth, style: Style) {
    self.width = width
    self.style = style
  }

  /// The columns of plain text.
  package static let plainWidth = 100

  /// No terminal is taken to be narrower than this.
  static let leastWidth = 20

  /// `report` as it goes out; every line ends with a line feed.
  package func render(_ report: Report) -> String {
    if style == .json { return json(of: report).canonical + "\n" }
    var text = ""
    var last: Report.Block?
    for block in report.blocks {
      if case .document(let document) = block {
        text += shown(document)
      } else {
        let lines = lines(of: block)
        guard !lines.isEmpty else { continue }
        if let last, needsSpace(between: last, and: block) { text += "\n" }
        for line in lines { text += paint(line) + "\n" }
      }
      last = block
    }
    return text
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

  private func lines(of block: Report.Block) -> [StyledText] {
    switch block {
    case .line(let text): text.harmless.wrapped(to: sentenceColumns)
    case .table(let table): lines(of: table)
    case .passage(let passage): lines(of: passage)
    case .finding(let finding): lines(of: finding)
    case .fields(let fields): lines(of: fields)
    case .document: []
    }
  }
}
