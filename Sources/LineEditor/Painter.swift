/// Draws the line over libedit's drawing of it: the same characters in the same cells, with colour
/// and with the marks that libedit leaves out.
struct Painter {
  private let layout: Layout
  private var place: Layout.Place
  private var breaks = 0
  private var style = ""
  private(set) var output = ""

  init(layout: Layout) {
    self.layout = layout
    place = layout.start
  }

  /// The line from its start to its end; the cursor is left at its end.
  static func paint(_ line: String, highlights: [Highlight], layout: Layout) -> String {
    var painter = Painter(layout: layout)
    var offset = 0
    var pending = highlights.filter { isStyle($0.style) }.sorted {
      $0.range.lowerBound < $1.range.lowerBound
    }[...]
    for character in line {
      while let first = pending.first, first.range.upperBound <= offset {
        pending.removeFirst()
      }
      let style = pending.first.map { $0.range.lowerBound <= offset ? $0.style : "" } ?? ""
      painter.put(character, style: style)
      offset += character.utf8.count
    }
    painter.breakRow()
    painter.set(style: "")
    return painter.output
  }

  private mutating func put(_ character: Character, style: String) {
    let cells = character.unicodeScalars.map { Cells(of: $0) }
    if cells.count > 1, putCluster(character, cells: cells, style: style) { return }
    for (scalar, cells) in zip(character.unicodeScalars, cells) {
      switch cells.kind {
      case .newline:
        layout.advance(&place, over: cells)
        breaks += 1
      case .tab:
        repeat {
          emit(" ", cells: 1, style: style)
        } while place.column % 8 != 0
      case .escaped:
        for piece in Cells.escape(scalar) {
          emit(String(piece), cells: 1, style: style)
        }
      case .plain where cells.count > 0:
        emit(String(scalar), cells: cells.count, style: style)
      case .plain:
        if !Cells.isUnsafe(scalar) {
          output.unicodeScalars.append(scalar)
        }
      }
    }
  }

  /// Characters of several scalars: libedit gives each of an emoji's parts cells of its own, the
  /// terminal may join them. The cells are blanked first and the cursor put where libedit has it.
  private mutating func putCluster(_ character: Character, cells: [Cells], style: String) -> Bool {
    guard cells.allSatisfy({ $0.kind == .plain }) else { return false }
    let total = cells.reduce(0) { $0 + $1.count }
    let wide = cells.filter { $0.count > 0 }.count > 1
    guard wide, place.column + total <= layout.columns else { return false }
    breakRow()
    set(style: style)
    let column = place.column
    output += String(repeating: " ", count: total) + Terminal.column(column) + String(character)
    layout.advance(&place, by: total)
    if place.column == 0 {
      output += Terminal.column(layout.columns - 1)
      breaks += 1
    } else {
      output += Terminal.column(place.column)
    }
    return true
  }

  private mutating func emit(_ text: String, cells: Int, style: String) {
    if place.column + cells > layout.columns {
      breakRow()
      output += String(repeating: " ", count: layout.columns - place.column)
      place = Layout.Place(row: place.row + 1, column: 0)
      breaks += 1
    }
    breakRow()
    set(style: style)
    output += text
    layout.advance(&place, by: cells)
    if place.column == 0 {
      breaks += 1
    }
  }

  /// Rows are ended late: a mark that follows belongs to the last cell of the row.
  private mutating func breakRow() {
    guard breaks > 0 else { return }
    output += String(repeating: "\r\n", count: breaks)
    breaks = 0
  }

  private mutating func set(style new: String) {
    guard new != style else { return }
    output += Terminal.style(new)
    style = new
  }
}

/// The sequences sent to the terminal.
enum Terminal {
  static let save = "\u{1b}7"
  static let restore = "\u{1b}8"
  static let clearRow = "\u{1b}[K"
  static let clearBelow = "\u{1b}[J"

  static func style(_ style: String) -> String {
    style.isEmpty ? "\u{1b}[0m" : "\u{1b}[0;\(style)m"
  }

  static func column(_ column: Int) -> String {
    column > 0 ? "\r\u{1b}[\(column)C" : "\r"
  }

  static func up(_ rows: Int) -> String {
    rows > 0 ? "\u{1b}[\(rows)A" : ""
  }

  static func down(_ rows: Int) -> String {
    rows > 0 ? "\u{1b}[\(rows)B" : ""
  }
}
