import AssayModel

extension Renderer {
  /// A table in aligned columns. Flexible columns give way and are wrapped, never cut: the word that
  /// a cut takes away may be the one that turns a figure, such as "denied" or "feared". Where there
  /// is no room, columns without a value go first; what then fits into no width is written row by
  /// row, as for a screen reader.
  func lines(of table: Table) -> [StyledText] {
    guard !table.rows.isEmpty, !table.columns.isEmpty else { return [] }
    let rows = table.rows.map { row in
      table.columns.indices.map { index in
        row.indices.contains(index) ? row[index].text.harmless : ""
      }
    }
    guard style != .labelled else { return labelledLines(of: table.columns, rows) }
    if let lines = aligned(rows, under: table.columns) { return lines }
    let filled = table.columns.indices.filter { index in
      rows.contains { !$0[index].runs.isEmpty }
    }
    return aligned(
      rows.map { row in filled.map { row[$0] } }, under: filled.map { table.columns[$0] })
      ?? labelledLines(of: table.columns, rows)
  }

  /// The rows in columns; `nil` when no widths fit.
  private func aligned(
    _ rows: [[StyledText]], under columns: [Table.Column]
  ) -> [StyledText]? {
    guard let widths = fit(columns, rows) else { return nil }
    let heading = columns.map { StyledText($0.key, as: .heading) }
    let wrapped = ([heading] + rows).map { row in
      row.indices.map { row[$0].wrapped(to: widths[$0]) }
    }
    return aligned(wrapped, under: columns)
  }

  /// The columns' widths; `nil` when no widths fit.
  private func fit(_ columns: [Table.Column], _ rows: [[StyledText]]) -> [Int]? {
    let natural = columns.indices.map { index in
      rows.reduce(displayWidth(of: columns[index].key)) { max($0, $1[index].width) }
    }
    let room = self.columns - gap * (columns.count - 1)
    var widest = natural.max() ?? 0
    while true {
      let widths = columns.indices.map { index in
        columns[index].isFlexible ? min(natural[index], widest) : natural[index]
      }
      if widths.reduce(0, +) <= room { return widths }
      guard widest > leastFlexibleWidth else { return nil }
      widest -= 1
    }
  }

  /// The rows, each a list of cells in lines of their own, side by side.
  private func aligned(
    _ rows: [[[StyledText]]], under columns: [Table.Column]
  ) -> [StyledText] {
    let widths = columns.indices.map { index in
      rows.reduce(0) { widest, row in row[index].reduce(widest) { max($0, $1.width) } }
    }
    return rows.flatMap { cells in
      (0..<(cells.map(\.count).max() ?? 0)).map { number in
        line(
          of: cells.map { $0.indices.contains(number) ? $0[number] : "" }, under: columns,
          widths: widths)
      }
    }
  }

  private func line(
    of cells: [StyledText], under columns: [Table.Column], widths: [Int]
  ) -> StyledText {
    var line = StyledText()
    // Held back, so that no line ends with spaces.
    var spaces = 0
    for (index, text) in cells.enumerated() {
      let missing = widths[index] - text.width
      let before = columns[index].alignsRight ? missing : 0
      spaces += before
      if !text.runs.isEmpty {
        line.append(String(repeating: " ", count: spaces))
        line.append(text)
        spaces = 0
      }
      spaces += missing - before + gap
    }
    return line
  }

  /// The rows as blocks of "label: value", with an empty line between them.
  private func labelledLines(
    of columns: [Table.Column], _ rows: [[StyledText]]
  ) -> [StyledText] {
    var lines: [StyledText] = []
    for row in rows {
      if !lines.isEmpty { lines.append("") }
      for (column, text) in zip(columns, row) where !text.runs.isEmpty {
        lines += labelled(column.key, text)
      }
    }
    return lines
  }

  /// A value after its label.
  func labelled(_ label: String, _ value: StyledText) -> [StyledText] {
    let line: StyledText = "\(visible(label) + ":", .heading) \(value)"
    return line.wrapped(to: sentenceColumns, indent: 2)
  }
}

/// The columns between two columns of a table.
private let gap = 2

/// No flexible column becomes narrower than this.
private let leastFlexibleWidth = 12
