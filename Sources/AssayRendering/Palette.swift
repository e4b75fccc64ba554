import AssayModel

extension Renderer {
  /// Writes a line with its colours, or without.
  func paint(_ line: StyledText, into bytes: inout [UInt8]) {
    if let first = line.first { paint(first, into: &bytes) }
    for run in line.rest { paint(run, into: &bytes) }
  }

  private func paint(_ run: StyledText.Run, into bytes: inout [UInt8]) {
    guard style == .terminal(colour: true), let code = run.role.code else {
      bytes.append(contentsOf: run.text.utf8)
      return
    }
    bytes.append(contentsOf: "\u{1B}[".utf8)
    bytes.append(contentsOf: code.utf8)
    bytes.append(UInt8(ascii: "m"))
    bytes.append(contentsOf: run.text.utf8)
    bytes.append(contentsOf: "\u{1B}[0m".utf8)
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
