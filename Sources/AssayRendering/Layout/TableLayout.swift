import AssayModel

extension Renderer {
  /// A table in aligned columns. Flexible columns give way and are wrapped, never cut: the word that
  /// a cut takes away may be the one that turns a figure, such as "denied" or "feared". Where there
  /// is no room, columns without a value go first; what then fits into no width is written row by
  /// row, as for a screen reader. A list longer than `greatestRows` is shown in part.
  func write(_ table: Table, into bytes: inout [UInt8]) {
    guard !table.rows.isEmpty, !table.columns.isEmpty else { return }
    var hidden = table.rows.count - min(table.rows.count, greatestRows ?? .max)
    if table.endMatters {
      let first = hidden
      write(hidden: &hidden, "earlier row", into: &bytes)
      write(Grid(table, rows: first..<table.rows.count), into: &bytes)
    } else {
      write(Grid(table, rows: 0..<table.rows.count - hidden), into: &bytes)
      write(hidden: &hidden, "row", into: &bytes)
    }
  }

  private func write(_ grid: Grid, into bytes: inout [UInt8]) {
    guard style != .labelled else { return writeLabelled(grid, into: &bytes) }
    if let widths = grid.fit(into: columns) { return write(grid, widths, into: &bytes) }
    let filled = grid.withoutEmptyColumns
    guard let widths = filled.fit(into: columns) else { return writeLabelled(filled, into: &bytes) }
    write(filled, widths, into: &bytes)
  }

  /// The rows side by side. `room` is what each column may take.
  private func write(_ grid: Grid, _ room: [Int], into bytes: inout [UInt8]) {
    let wrapped = WrappedCells(grid, room: room)
    bytes.reserveCapacity(bytes.count + grid.rowCount * (columns == .max ? 100 : columns))
    for row in 0..<grid.rowCount {
      for number in 0..<wrapped.height(of: row) {
        // Held back, so that no line ends with spaces.
        var spaces = 0
        for column in grid.columns.indices {
          let (text, width) = wrapped.line(number, row, column)
          let missing = wrapped.widths[column] - width
          let before = grid.columns[column].alignsRight ? missing : 0
          spaces += before
          if !text.isEmpty {
            bytes.append(contentsOf: repeatElement(space, count: spaces))
            paint(text, into: &bytes)
            spaces = 0
          }
          spaces += missing - before + columnGap
        }
        bytes.append(lineFeed)
      }
    }
  }

  /// The rows as blocks of "label: value", with an empty line between them.
  private func writeLabelled(_ grid: Grid, into bytes: inout [UInt8]) {
    for row in (0..<grid.rowCount).dropFirst() {
      if row > 1 { bytes.append(lineFeed) }
      for column in grid.columns.indices where !grid[row, column].isEmpty {
        let line = labelledLine(grid.columns[column].key, grid[row, column])
        write(line.wrapped(to: sentenceColumns, indent: 2), into: &bytes)
      }
    }
  }

  /// A value after its label.
  func labelled(_ label: String, _ value: StyledText) -> [StyledText] {
    labelledLine(label, value).wrapped(to: sentenceColumns, indent: 2)
  }

  private func labelledLine(_ label: String, _ value: StyledText) -> StyledText {
    var line = StyledText(visible(label) + ":", as: .heading)
    line.append(" ")
    line.append(value)
    return line
  }
}
