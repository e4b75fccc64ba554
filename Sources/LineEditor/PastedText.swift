/// Text from outside, made fit for a line.
package enum PastedText {
  /// CR and CRLF become LF, other controls but the tab go, and so do newlines at the end: they
  /// would only move the cursor away from the text.
  package static func cleaned(_ text: String) -> String {
    var result = withoutControls(text)
    while result.last == "\n" {
      result.removeLast()
    }
    return result
  }

  /// The text with LF as its only line ending, and without controls but the tab.
  package static func withoutControls(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var afterReturn = false
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x0d: result.append("\n")
      case 0x0a where afterReturn: break
      case 0x09, 0x0a: result.append(scalar)
      case 0x00...0x1f, 0x7f...0x9f: break
      default: result.append(scalar)
      }
      afterReturn = scalar.value == 0x0d
    }
    return String(result)
  }
}
