/// What is painted over the drawn line while nobody types, and how it is taken away again.
///
/// libedit knows nothing of it: the cells hold the characters that it put there, the rest goes
/// before libedit moves again.
struct Overlay {
  /// What is to be shown.
  struct Request {
    var line: EditedLine
    var layout: Layout
    var rows: Int
    var colour: Bool
    var highlights: [Highlight]
    var hint: String?
    var listed: [Candidate]
  }

  /// Paints; the cursor ends up where it was.
  let painting: String
  /// Takes away what does not belong to the line.
  let erasing: String

  init(_ request: Request) {
    let layout = request.layout
    var painting = ""
    var erasing = ""
    // Nothing to paint over an ASCII line without styles.
    let isPlain = request.highlights.isEmpty && request.line.text.utf8.allSatisfy { $0 < 0x80 }
    if !isPlain {
      painting += Terminal.save + Terminal.up(layout.cursor.row - layout.start.row)
      painting += Terminal.column(layout.start.column)
      painting += Painter.paint(request.line.text, highlights: request.highlights, layout: layout)
      painting += Terminal.clearRow + Terminal.restore
    }
    let room = layout.columns - layout.end.column - 1
    if let hint = request.hint, !hint.isEmpty, room > 1 {
      let first = hint.prefix { !$0.isNewline }
      let shown = Cells.cut(Cells.printable(first), to: room)
      painting += Terminal.save + Terminal.style("90") + shown + Terminal.style("")
      painting += Terminal.clearRow + Terminal.restore
      erasing += Terminal.clearRow
    }
    let free = request.rows - layout.end.row - 1
    let list = CandidateList.rows(
      for: request.listed, columns: layout.columns, limit: min(free, max(4, request.rows / 2)))
    if !list.isEmpty {
      let below = layout.end.row - layout.cursor.row
      painting += Terminal.down(below)
      for row in list {
        painting += "\r\n" + row.text
        if !row.grey.isEmpty {
          painting +=
            request.colour ? Terminal.style("90") + row.grey + Terminal.style("") : row.grey
        }
        painting += Terminal.clearRow
      }
      painting += Terminal.up(list.count + below) + Terminal.column(layout.cursor.column)
      erasing += Terminal.save + Terminal.down(below + 1) + "\r" + Terminal.clearBelow
      erasing += Terminal.restore
    }
    self.painting = painting
    self.erasing = erasing
  }
}
