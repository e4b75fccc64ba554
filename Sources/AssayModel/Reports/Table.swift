/// Rows under named columns.
package struct Table: Hashable, Sendable {
  package struct Column: Hashable, Sendable {
    /// The heading, and the member's name in JSON.
    package let key: String
    /// The column that gives way when the terminal is narrow.
    package let isFlexible: Bool
    package let alignsRight: Bool

    package init(_ key: String, flexible: Bool = false, right: Bool = false) {
      self.key = key
      isFlexible = flexible
      alignsRight = right
    }
  }

  /// What the rows are: the member's name in JSON.
  package let name: String
  package let columns: [Column]
  package let rows: Rows
  /// Whether a terminal that has no room for all rows shows the last ones rather than the first.
  package let endMatters: Bool

  package init(_ name: String, columns: [Column], rows: [[Cell]]) {
    self.init(name, columns: columns, of: rows, row: { $0 })
  }

  /// A row for each of `things`, made when it is shown.
  package init<Thing: Sendable>(
    _ name: String, columns: [Column], of things: [Thing], endMatters: Bool = false,
    row: @escaping @Sendable (Thing) -> [Cell]
  ) {
    self.name = name
    self.columns = columns
    self.endMatters = endMatters
    rows = Rows(count: things.count) { row(things[$0]) }
  }
}

extension Report {
  /// The report with all rows made, so that it holds on to nothing that they were made from.
  package var settled: Report {
    var report = self
    report.brief = brief.map { brief in
      let short = brief.make().settled
      return Brief(length: brief.length) { short }
    }
    for (index, block) in blocks.enumerated() {
      if case .table(let table) = block { report.blocks[index] = .table(table.settled) }
      if case .chart(let chart) = block {
        report.blocks[index] = .chart(Chart(bars: chart.bars, table: chart.table.settled))
      }
    }
    return report
  }
}

extension Table {
  fileprivate var settled: Table {
    Table(name, columns: columns, of: Array(rows), endMatters: endMatters, row: { $0 })
  }

  /// The rows of a table, each made anew whenever it is asked for, so that a long list costs no more
  /// than what is shown of it.
  package struct Rows: RandomAccessCollection, Hashable, Sendable {
    package let count: Int
    private let make: @Sendable (Int) -> [Cell]

    fileprivate init(count: Int, make: @escaping @Sendable (Int) -> [Cell]) {
      self.count = count
      self.make = make
    }

    package var startIndex: Int { 0 }
    package var endIndex: Int { count }
    package subscript(index: Int) -> [Cell] { make(index) }

    package static func == (left: Self, right: Self) -> Bool { left.elementsEqual(right) }

    package func hash(into hasher: inout Hasher) {
      for row in self { hasher.combine(row) }
    }
  }
}
