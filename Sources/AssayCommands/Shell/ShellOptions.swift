import AssayModel

/// What an analyst can set in a running shell.
package struct ShellOptions: Hashable, Sendable {
  /// Whether grey words after the cursor say what Tab would write.
  package var hints = true
  /// Whether answers are for a screen reader.
  package var plain = false
  /// Whether every answer is JSON.
  package var json = false
  /// Whether the time that a command took is said after it.
  package var timer = false
  /// The most rows of a list that a terminal shows; `nil` for all. What is no terminal always gets
  /// every row.
  package var rows: Int? = Self.usualRows

  package static let usualRows = 200

  package init() {}

  static let names = ["hints", "plain", "json", "timer", "rows"]
  /// The options that are on or off.
  private static let switches: [String: any WritableKeyPath<ShellOptions, Bool> & Sendable] = [
    "hints": \.hints, "plain": \.plain, "json": \.json, "timer": \.timer,
  ]

  /// How an option stands: "on", "off", or a number of rows.
  func value(of name: String) -> Cell {
    guard let option = Self.switches[name] else {
      return rows.map { Cell($0) } ?? Cell("all")
    }
    let isOn = self[keyPath: option]
    return Cell(StyledText(isOn ? "on" : "off"), json: .bool(isOn))
  }

  /// Sets an option as it was typed. Throws what the option does not take.
  mutating func set(_ name: String, to value: Word) throws(CommandError) {
    guard let option = Self.switches[name] else { return try set(rows: value) }
    guard value.text == "on" || value.text == "off" else {
      throw CommandError("\(name) is on or off, not \"\(value.text)\"", column: value.column)
    }
    self[keyPath: option] = value.text == "on"
  }

  private mutating func set(rows value: Word) throws(CommandError) {
    guard value.text != "all" else {
      rows = nil
      return
    }
    guard let number = Int(value.text), number > 0 else {
      throw CommandError(
        "rows is a number or all, not \"\(value.text)\"",
        hint: "set rows \(Self.usualRows), or set rows all", column: value.column)
    }
    rows = number
  }
}
