import AssayModel

extension Renderer {
  /// Labelled values, their labels padded to the longest.
  func lines(of fields: [Report.Field]) -> [StyledText] {
    let shown = fields.map { (key: visible($0.key), value: $0.value.text.harmless) }
      .filter { !$0.value.isEmpty }
    let longest = shown.map { displayWidth(of: $0.key) }.max() ?? 0
    guard style != .labelled, longest + 2 <= sentenceColumns / 2 else {
      return shown.flatMap { labelled($0.key, $0.value) }
    }
    return shown.flatMap { field in
      let label = StyledText(field.key, as: .heading).padded(to: longest, right: false)
      let line: StyledText = "\(label)  \(field.value)"
      return line.wrapped(to: sentenceColumns, indent: longest + 2)
    }
  }
}
