import CPseudoTerminal

/// What a terminal shows: enough of a VT100 for line editors and pagers.
package struct Screen {
  /// One place on the screen.
  package struct Cell: Equatable {
    /// The character with its marks; empty for the second half of a wide one.
    package var text: String = " "
    /// The parameters of the last SGR sequence; empty for none.
    package var style: String = ""
  }

  /// The size.
  package private(set) var columns: Int
  package private(set) var rows: Int
  /// Where the cursor is, from 0.
  package private(set) var row = 0
  package private(set) var column = 0
  /// The cells of the rows shown.
  package private(set) var cells: [[Cell]]
  /// The rows that have scrolled off the top.
  package private(set) var scrolledOff: [String] = []

  private var style = ""
  private var saved = (row: 0, column: 0)
  private var sequence: String?

  init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
    cells = Array(repeating: Array(repeating: Cell(), count: columns), count: rows)
  }

  /// The rows without their trailing spaces.
  package var lines: [String] {
    cells.map { row in
      var text = row.map(\.text).joined()
      while text.last == " " { text.removeLast() }
      return text
    }
  }

  /// The rows down to the last that is not empty.
  package var text: String {
    var lines = lines
    while lines.last == "" { lines.removeLast() }
    return lines.joined(separator: "\n")
  }

  /// Whether one of the rows is this one.
  package func contains(row: String) -> Bool { lines.contains(row) }

  /// Cuts or widens the rows; nothing is wrapped anew, as in a plain terminal.
  mutating func resize(columns: Int, rows: Int) {
    cells = cells.map { row in
      Array(row.prefix(columns)) + Array(repeating: Cell(), count: max(0, columns - row.count))
    }
    while row >= rows, !cells.isEmpty {
      scrolledOff.append(cells.removeFirst().map(\.text).joined())
      row -= 1
    }
    cells = Array(cells.prefix(rows))
    while cells.count < rows { cells.append(Array(repeating: Cell(), count: columns)) }
    self.columns = columns
    self.rows = rows
    row = min(row, rows - 1)
    column = min(column, columns - 1)
  }

  mutating func take(_ text: String) {
    for scalar in text.unicodeScalars {
      if sequence != nil {
        takeSequence(scalar)
      } else {
        takeText(scalar)
      }
    }
  }

  private mutating func takeText(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x1b: sequence = ""
    case 0x0d: column = 0
    case 0x0a: lineFeed()
    case 0x08: column = max(0, min(column, columns - 1) - 1)
    case 0x09: column = min(columns - 1, (column / 8 + 1) * 8)
    case 0..<0x20, 0x7f: break
    default: put(scalar)
    }
  }

  private mutating func put(_ scalar: Unicode.Scalar) {
    let width = Int(assay_cell_width(scalar.value))
    guard width > 0 else {
      let last = column - 1
      guard last >= 0, last < columns else { return }
      let base = cells[row][last].text.isEmpty && last > 0 ? last - 1 : last
      cells[row][base].text.unicodeScalars.append(scalar)
      return
    }
    if column + width > columns {
      column = 0
      lineFeed()
    }
    cells[row][column] = Cell(text: String(scalar), style: style)
    if width == 2, column + 1 < columns {
      cells[row][column + 1] = Cell(text: "", style: style)
    }
    column += width
  }

  private mutating func lineFeed() {
    if row + 1 < rows {
      row += 1
    } else {
      let first = cells.removeFirst()
      scrolledOff.append(first.map(\.text).joined())
      cells.append(Array(repeating: Cell(), count: columns))
    }
  }

  private mutating func takeSequence(_ scalar: Unicode.Scalar) {
    guard var text = sequence else { return }
    text.unicodeScalars.append(scalar)
    sequence = text
    if text.hasPrefix("[") {
      guard text.count > 1, (0x40...0x7e).contains(scalar.value) else { return }
      control(String(text.dropFirst().dropLast()), final: scalar)
    } else if text == "(" || text == ")" {
      return
    } else if text == "7" {
      saved = (row, column)
    } else if text == "8" {
      row = min(saved.row, rows - 1)
      column = min(saved.column, columns - 1)
    }
    sequence = nil
  }

  private mutating func control(_ parameters: String, final: Unicode.Scalar) {
    let numbers = parameters.split(separator: ";", omittingEmptySubsequences: false)
      .map { Int($0) ?? 0 }
    let count = max(1, numbers.first ?? 1)
    let at = min(column, columns - 1)
    switch final {
    case "A": row = max(0, row - count)
    case "B": row = min(rows - 1, row + count)
    case "C": column = min(columns - 1, at + count)
    case "D": column = max(0, at - count)
    case "G": column = min(columns, count) - 1
    case "H", "f":
      row = min(rows, count) - 1
      column = min(columns, max(1, numbers.count > 1 ? numbers[1] : 1)) - 1
    case "J" where numbers.first ?? 0 == 0:
      blank(row, from: at)
      for below in cells.indices where below > row { blank(below, from: 0) }
    case "J":
      for any in cells.indices { blank(any, from: 0) }
    case "K" where numbers.first ?? 0 == 0: blank(row, from: at)
    case "K": blank(row, from: 0)
    case "P":
      cells[row].removeSubrange(at..<min(columns, at + count))
      cells[row] += Array(repeating: Cell(), count: columns - cells[row].count)
    case "@":
      cells[row].insert(contentsOf: Array(repeating: Cell(), count: count), at: at)
      cells[row].removeSubrange(columns...)
    case "X":
      for index in at..<min(columns, at + count) { cells[row][index] = Cell() }
    case "m":
      // Every style here is set whole, so the last sequence says it all.
      style =
        parameters == "0"
        ? "" : parameters.hasPrefix("0;") ? String(parameters.dropFirst(2)) : parameters
    default: break
    }
  }

  private mutating func blank(_ row: Int, from column: Int) {
    for index in column..<columns { cells[row][index] = Cell() }
  }
}
