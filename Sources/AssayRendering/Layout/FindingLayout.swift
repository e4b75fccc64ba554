import AssayModel

extension Renderer {
  /// A finding: its sentence, the words that it rests on, and what to do.
  func lines(of finding: Finding) -> [StyledText] {
    if style == .labelled { return labelledLines(of: finding) }
    let head: StyledText =
      "\(glyph(of: finding.severity)) \(visible(finding.check), .heading): \(visible(finding.message))"
    var lines = head.wrapped(to: sentenceColumns, indent: 2)
    let evidence = finding.evidence.map { (id: visible($0.id), said: said($0)) }
    let longest = evidence.map { displayWidth(of: $0.id) }.max() ?? 0
    for piece in evidence {
      let id = StyledText(piece.id, as: .id).padded(to: longest, right: false)
      let line: StyledText = "    \(id)  \(piece.said)"
      lines += line.wrapped(to: sentenceColumns, indent: min(longest + 6, columns / 2))
    }
    let remedy: StyledText = "  → \(visible(finding.remedy))"
    return lines + remedy.wrapped(to: sentenceColumns, indent: 4)
  }

  private func labelledLines(of finding: Finding) -> [StyledText] {
    labelled(finding.severity.rawValue, StyledText(visible(finding.message)))
      + labelled("check", StyledText(visible(finding.check)))
      + finding.evidence.flatMap { labelled($0.id, said($0)) }
      + labelled("remedy", StyledText(visible(finding.remedy)))
  }

  private func said(_ evidence: Finding.Evidence) -> StyledText {
    var text: StyledText = "\("\"" + visible(evidence.words) + "\"", .quote)"
    if !evidence.source.isEmpty { text.append("  — \(visible(evidence.source), .source)") }
    return text
  }

  /// A sign in a terminal, a word where signs may not be read.
  private func glyph(of severity: Finding.Severity) -> StyledText {
    guard case .terminal = style else { return StyledText(severity.rawValue) }
    return switch severity {
    case .problem: StyledText("✗", as: .warning)
    case .notice: StyledText("•", as: .muted)
    case .remark: StyledText("·", as: .muted)
    }
  }
}
