import AssayModel

/// The cells of a table as they are shown, harmless and measured, row after row in one list; the
/// first row is the heading.
struct Grid {
  let columns: [Table.Column]
  private var texts: [StyledText] = []
  private(set) var widths: [Int] = []

  init(_ table: Table, rows: Range<Int>) {
    columns = table.columns
    texts.reserveCapacity((rows.count + 1) * columns.count)
    widths.reserveCapacity((rows.count + 1) * columns.count)
    for column in columns { append(StyledText(column.key, as: .heading)) }
    for index in rows {
      let row = table.rows[index]
      for column in columns.indices {
        append(row.indices.contains(column) ? row[column].text.harmless : "")
      }
    }
  }

  private init(columns: [Table.Column]) { self.columns = columns }

  private mutating func append(_ text: StyledText) {
    texts.append(text)
    widths.append(text.width)
  }

  /// The heading counts as one.
  var rowCount: Int { columns.isEmpty ? 0 : texts.count / columns.count }

  subscript(row: Int, column: Int) -> StyledText { texts[row * columns.count + column] }

  func width(_ row: Int, _ column: Int) -> Int { widths[row * columns.count + column] }

  /// The grid without the columns that have no value in any row.
  var withoutEmptyColumns: Grid {
    let filled = columns.indices.filter { column in
      (1..<rowCount).contains { !self[$0, column].isEmpty }
    }
    var grid = Grid(columns: filled.map { columns[$0] })
    for row in 0..<rowCount {
      for column in filled { grid.append(self[row, column]) }
    }
    return grid
  }

  /// The columns' widths within `room` columns of the terminal; `nil` when no widths fit.
  func fit(into room: Int) -> [Int]? {
    guard !columns.isEmpty else { return nil }
    var natural = Array(repeating: 0, count: columns.count)
    for row in 0..<rowCount {
      for column in columns.indices {
        natural[column] = max(natural[column], width(row, column))
      }
    }
    let room = room - columnGap * (columns.count - 1)
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
}

/// The columns between two columns of a table.
let columnGap = 2

/// No flexible column becomes narrower than this.
private let leastFlexibleWidth = 12

/// The cells of a grid in lines that fit; only those that did not fit are kept apart.
struct WrappedCells {
  private let grid: Grid
  /// Where a wrapped cell's first line lies in `lines`, by the cell's place in the grid, and where
  /// its last one ends.
  private var places: [Int: Range<Int>] = [:]
  private var lines: [(text: StyledText, width: Int)] = []
  private var heights: [Int]
  /// What each column takes after wrapping.
  private(set) var widths: [Int]

  init(_ grid: Grid, room: [Int]) {
    self.grid = grid
    heights = Array(repeating: 1, count: grid.rowCount)
    widths = Array(repeating: 0, count: grid.columns.count)
    for row in 0..<grid.rowCount {
      for column in grid.columns.indices {
        let width = grid.width(row, column)
        if width <= room[column] {
          widths[column] = max(widths[column], width)
        } else {
          wrap(row, column, to: room[column])
        }
      }
    }
  }

  private mutating func wrap(_ row: Int, _ column: Int, to room: Int) {
    let start = lines.count
    for line in grid[row, column].wrapped(to: room) {
      let width = line.width
      lines.append((line, width))
      widths[column] = max(widths[column], width)
    }
    places[row * grid.columns.count + column] = start..<lines.count
    heights[row] = max(heights[row], lines.count - start)
  }

  /// How many lines a row takes.
  func height(of row: Int) -> Int { heights[row] }

  /// A line of a cell, and the columns that it takes; empty after the cell's last line.
  func line(_ number: Int, _ row: Int, _ column: Int) -> (text: StyledText, width: Int) {
    guard grid.width(row, column) > 0 || !grid[row, column].isEmpty else { return ("", 0) }
    if let place = places[row * grid.columns.count + column] {
      return place.count > number ? lines[place.lowerBound + number] : ("", 0)
    }
    return number == 0 ? (grid[row, column], grid.width(row, column)) : ("", 0)
  }
}
