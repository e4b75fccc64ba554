/// What a command has to say, as a value: rendered last, for a terminal, as plain text or as JSON.
package struct Report: Hashable, Sendable {
  /// Names the shape of the JSON: `assay.claims`.
  package let schema: String
  package var blocks: [Block]

  package enum Block: Hashable, Sendable {
    case line(StyledText)
    case table(Table)
    case passage(Passage)
    case finding(Finding)
    /// Labelled values, one a line.
    case fields([Field])
    /// Bytes that go out as they are, such as an export.
    case document(String)
  }

  /// A labelled value.
  package struct Field: Hashable, Sendable {
    package let key: String
    package let value: Cell
    /// The member in JSON, where fields under several labels go into one list.
    package let member: String

    package init(_ key: String, _ value: Cell, member: String? = nil) {
      self.key = key
      self.value = value
      self.member = member ?? key
    }
  }

  package init(_ schema: String, _ blocks: [Block] = []) {
    self.schema = "assay." + schema
    self.blocks = blocks
  }

  /// A report of a single line.
  package init(_ schema: String, line: StyledText) { self.init(schema, [.line(line)]) }

  package mutating func add(line: StyledText) { blocks.append(.line(line)) }
}

/// One value of a table or a field: how it is shown, and what it is as JSON.
package struct Cell: Hashable, Sendable {
  package let text: StyledText
  package let json: JSON

  package init(_ text: StyledText, json: JSON) {
    self.text = text
    self.json = json
  }

  package init(_ text: String?, _ role: StyledText.Role = .plain) {
    self.text = StyledText(text ?? "", as: role)
    json = .optional(text)
  }

  package init(_ number: Int) {
    text = StyledText(String(number))
    json = .integer(number)
  }

  package init(_ id: some Identifier) {
    text = StyledText(id.description, as: .id)
    json = .text(id.description)
  }

  package init(list: [String]) {
    text = StyledText(list.joined(separator: ", "))
    json = .array(list.map(JSON.text))
  }
}

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
  package let rows: [[Cell]]

  package init(_ name: String, columns: [Column], rows: [[Cell]]) {
    self.name = name
    self.columns = columns
    self.rows = rows
  }
}

/// A run of an article with marks in it.
package struct Passage: Hashable, Sendable {
  /// A marked stretch.
  package struct Mark: Hashable, Sendable {
    /// Unicode scalars from the start of the passage's text, `end` exclusive.
    package let start: Int
    package let end: Int
    /// What stands behind the mark: `a1.3 killed 7`.
    package let label: String

    package init(start: Int, end: Int, label: String) {
      self.start = start
      self.end = end
      self.label = label
    }
  }

  package let title: String
  package let text: String
  /// In order of `start`; they may overlap.
  package let marks: [Mark]

  package init(title: String, text: String, marks: [Mark]) {
    self.title = title
    self.text = text
    self.marks = marks
  }
}
