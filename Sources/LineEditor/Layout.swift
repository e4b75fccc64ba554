/// Where prompt and line stand on the screen, by libedit's own rules of wrapping.
struct Layout: Equatable {
  /// A cell, counted from where the prompt begins.
  struct Place: Equatable {
    var row = 0
    var column = 0
  }

  /// Columns of the terminal, at least two.
  let columns: Int
  /// Where the line begins.
  private(set) var start = Place()
  /// Where the cursor stands.
  private(set) var cursor = Place()
  /// Where the next character would go.
  private(set) var end = Place()

  /// - Parameter cursor: The cursor's position in the line, counted in scalars.
  init(prompt: String, line: String, cursor position: Int, columns: Int) {
    self.columns = max(2, columns)
    var place = Place()
    for scalar in prompt.unicodeScalars {
      advance(&place, by: Cells(of: scalar).count)
    }
    start = place
    var index = 0
    var found = false
    for scalar in line.unicodeScalars {
      let cells = Cells(of: scalar)
      if index == position {
        cursor = place
        // A wide character that no longer fits stands on the next row, and the cursor with it.
        if cells.count > 1, cells.kind == .plain, place.column + cells.count > self.columns {
          cursor = Place(row: place.row + 1, column: 0)
        }
        found = true
      }
      advance(&place, over: cells)
      index += 1
    }
    end = place
    if !found {
      cursor = place
    }
  }

  /// Moves over one character.
  func advance(_ place: inout Place, over cells: Cells) {
    switch cells.kind {
    case .plain:
      advance(&place, by: cells.count)
    case .escaped:
      for _ in 0..<cells.count {
        advance(&place, by: 1)
      }
    case .tab:
      repeat {
        advance(&place, by: 1)
      } while place.column % 8 != 0
    case .newline:
      place = Place(row: place.row + 1, column: 0)
    }
  }

  /// Moves over cells that stay together.
  func advance(_ place: inout Place, by cells: Int) {
    guard cells > 0 else { return }
    if place.column + cells > columns {
      place = Place(row: place.row + 1, column: 0)
    }
    place.column += cells
    if place.column >= columns {
      place = Place(row: place.row + 1, column: 0)
    }
  }
}
