import AssayModel

extension Renderer {
  /// A line with its colours, or without.
  func paint(_ line: StyledText) -> String {
    guard style == .terminal(colour: true) else { return line.plain }
    var text = ""
    for run in line.runs {
      if let code = run.role.code {
        text += "\u{1B}[\(code)m\(run.text)\u{1B}[0m"
      } else {
        text += run.text
      }
    }
    return text
  }
}

extension StyledText.Role {
  /// The parameters of the escape sequence that sets this role apart: the terminal's own sixteen
  /// colours, so that they suit its background. No meaning rests on colour alone.
  fileprivate var code: String? {
    switch self {
    case .plain: nil
    case .id: "36"
    case .heading: "1"
    case .harm: "1;31"
    case .quote: "32"
    case .source: "35"
    case .good: "1;32"
    case .warning: "1;33"
    case .muted: "2"
    }
  }
}
