import CLineEditor

/// How libedit draws a character, and how many cells that takes.
struct Cells: Equatable {
  /// The ways of drawing.
  enum Kind {
    /// As it is.
    case plain
    /// As spaces up to the next stop.
    case tab
    /// As the end of the row.
    case newline
    /// As `^X` or `\U+1234`.
    case escaped
  }

  /// The way of drawing.
  var kind: Kind
  /// The cells it takes; a tab's are counted where it stands.
  var count: Int

  init(of scalar: Unicode.Scalar) {
    // The bulk of all text, without a call into C.
    if scalar.value >= 0x20, scalar.value < 0x7f {
      kind = .plain
      count = 1
      return
    }
    let cells = assay_cells_of(scalar.value)
    count = Int(cells.cells)
    switch UInt32(cells.class_) {
    case ASSAY_CLASS_TAB.rawValue: kind = .tab
    case ASSAY_CLASS_NEWLINE.rawValue: kind = .newline
    case ASSAY_CLASS_ESCAPED.rawValue: kind = .escaped
    default: kind = .plain
    }
  }

  /// Whether widths are those of UTF-8 text; asking makes them so where the system can.
  static let areReady = assay_locale_prepare()

  /// What libedit shows for an escaped character.
  static func escape(_ scalar: Unicode.Scalar) -> String {
    if scalar.value < 0x100 {
      let shifted = scalar.value == 0x7f ? 0x3f : (scalar.value & 0x1f) | 0x40
      return "^" + String(Character(Unicode.Scalar(UInt8(shifted))))
    }
    let digits = String(scalar.value, radix: 16, uppercase: true)
    let width = scalar.value > 0xffff ? 5 : 4
    return "\\U+" + String(repeating: "0", count: max(0, width - digits.count)) + digits
  }

  /// The cells of a text on a row of its own, without controls.
  static func width(of text: some StringProtocol) -> Int {
    var total = 0
    for scalar in text.unicodeScalars {
      total += Cells(of: scalar).count
    }
    return total
  }

  /// As much of the text as fits, with an ellipsis where it does not.
  static func cut(_ text: String, to limit: Int) -> String {
    guard width(of: text) > limit else { return text }
    guard limit > 1 else { return limit == 1 ? "…" : "" }
    var result = ""
    var used = 0
    for character in text {
      let cells = width(of: String(character))
      guard used + cells <= limit - 1 else { break }
      result.append(character)
      used += cells
    }
    return result + "…"
  }

  /// The text without anything that could move the cursor or colour the screen.
  static func printable(_ text: some StringProtocol) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch Cells(of: scalar).kind {
      case .plain where !isUnsafe(scalar): result.append(scalar)
      case .tab, .newline: result.append(" ")
      case .plain, .escaped: continue
      }
    }
    return String(result)
  }

  /// Characters that reorder what stands around them on the screen.
  static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x200e, 0x200f, 0x202a...0x202e, 0x2066...0x2069: true
    default: false
    }
  }
}
