/// What a command has to say, as a value: rendered last, for a terminal, as plain text or as JSON.
package struct Report: Hashable, Sendable {
  /// Names the shape of the JSON: `assay.claims`.
  package let schema: String
  package var blocks: [Block]
  /// What is shown instead where there is no room for so much, or where nobody asked for more; `nil`
  /// where the answer has no shorter form.
  package var brief: Brief?

  /// A shorter form of a long answer.
  package struct Brief: Sendable {
    /// How many lines the long one takes at the least.
    package let length: Int
    /// Whether it is what is shown as text anyhow; JSON always has the long one.
    package let isUsual: Bool
    package let make: @Sendable () -> Report

    package init(
      length: Int, isUsual: Bool = false, make: @escaping @Sendable () -> Report
    ) {
      self.length = length
      self.isUsual = isUsual
      self.make = make
    }
  }

  package enum Block: Hashable, Sendable {
    case line(StyledText)
    case table(Table)
    case chart(Chart)
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

  /// Whether they say the same; a shorter form follows from the long one.
  package static func == (left: Self, right: Self) -> Bool {
    left.schema == right.schema && left.blocks == right.blocks
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(schema)
    hasher.combine(blocks)
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
  private let value: Value

  /// What a cell is as JSON; made when it is asked for, because most answers are read as text.
  private enum Value: Sendable {
    /// The text itself.
    case text
    case null
    case integer(Int)
    case made(@Sendable () -> JSON)
  }

  package init(_ text: StyledText, json: @autoclosure @escaping @Sendable () -> JSON) {
    self.text = text
    value = .made(json)
  }

  package init(_ text: String?, _ role: StyledText.Role = .plain) {
    self.text = StyledText(text ?? "", as: role)
    value = text == nil ? .null : .text
  }

  package init(_ number: Int) {
    text = StyledText(String(number))
    value = .integer(number)
  }

  package init(_ id: some Identifier) {
    text = StyledText(id.description, as: .id)
    value = .text
  }

  package init(list: [String]) {
    text = StyledText(list.count == 1 ? list[0] : list.joined(separator: ", "))
    value = .made { .array(list.map(JSON.text)) }
  }

  package var json: JSON {
    switch value {
    case .text: .text(text.plain)
    case .null: .null
    case .integer(let number): .integer(number)
    case .made(let make): make()
    }
  }

  package static func == (left: Self, right: Self) -> Bool {
    left.text == right.text && left.json == right.json
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(text) }
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
