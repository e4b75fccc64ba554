/// The list of candidates under the line.
package enum CandidateList {
  /// One row of the list: names, and a part to be shown grey.
  package struct Row: Equatable {
    package var text: String
    package var grey: String

    package init(_ text: String, grey: String = "") {
      self.text = text
      self.grey = grey
    }
  }

  /// Lays the candidates out: one a row with its description where all fit, otherwise in columns
  /// read downwards; what does not fit is counted, never asked about.
  package static func rows(for candidates: [Candidate], columns: Int, limit: Int) -> [Row] {
    guard limit > 0, columns > 1, !candidates.isEmpty else { return [] }
    if candidates.contains(where: { !$0.description.isEmpty }), candidates.count <= limit {
      return described(candidates, columns: columns)
    }
    return tabulated(candidates.map { Cells.printable($0.text) }, columns: columns, limit: limit)
  }

  private static func described(_ candidates: [Candidate], columns: Int) -> [Row] {
    let names = candidates.map { Cells.cut(Cells.printable($0.text), to: columns - 1) }
    let widest = names.map { Cells.width(of: $0) }.max() ?? 0
    // One long name does not push every description off the screen.
    let column = min(widest, max(8, columns / 2))
    return zip(names, candidates).map { name, candidate in
      let used = max(column, Cells.width(of: name))
      let padding = String(repeating: " ", count: used - Cells.width(of: name) + 2)
      let room = columns - 1 - used - 2
      guard room >= 8, !candidate.description.isEmpty else { return Row(name) }
      return Row(name + padding, grey: Cells.cut(Cells.printable(candidate.description), to: room))
    }
  }

  private static func tabulated(_ names: [String], columns: Int, limit: Int) -> [Row] {
    if fitting(names, columns: columns, rows: limit) == names.count {
      return grid(names, columns: columns)
    }
    // The last row says how many are missing.
    let shown = fitting(names, columns: columns, rows: limit - 1)
    let rest = Cells.cut("... \(names.count - shown) more, keep typing", to: columns - 1)
    return grid(Array(names.prefix(shown)), columns: columns) + [Row("", grey: rest)]
  }

  /// How many of the names fit into so many rows, from the first on. One name more never needs fewer
  /// rows, so that nobody looks at the names after the last that fits.
  private static func fitting(_ names: [String], columns: Int, rows: Int) -> Int {
    var widest = 0
    for (index, name) in names.enumerated() {
      widest = max(widest, Cells.width(of: name))
      let across = across(widest: widest, columns: columns)
      if (index + across) / across > rows { return index }
    }
    return names.count
  }

  /// How many columns of names there is room for, with two cells between them.
  private static func across(widest: Int, columns: Int) -> Int {
    max(1, (columns - 1 + 2) / (min(widest, columns - 1) + 2))
  }

  private static func grid(_ names: [String], columns: Int) -> [Row] {
    guard !names.isEmpty else { return [] }
    let widest = names.map { Cells.width(of: $0) }.max() ?? 0
    let width = min(widest, columns - 1)
    let across = across(widest: widest, columns: columns)
    let down = (names.count + across - 1) / across
    return (0..<down).map { row in
      var text = ""
      for index in stride(from: row, to: names.count, by: down) {
        let name = Cells.cut(names[index], to: width)
        text += name
        if index + down < names.count {
          text += String(repeating: " ", count: width - Cells.width(of: name) + 2)
        }
      }
      return Row(text)
    }
  }
}
