import AssayModel

/// `text` with everything that a terminal could act upon, or that could hide or reorder words,
/// replaced by a visible stand-in: `␛` for Escape, `\u{202E}` for a bidirectional override. What
/// articles, notes and names hold passes through here before it is shown.
///
/// Marks of direction (U+200E, U+200F) turn nothing but their own place; in a text of a script that is
/// written from right to left they are left out, except between two digits, which must not become one
/// number.
///
/// Joiners and variation selectors stay, because Persian, Indic scripts and emoji need them, but
/// never two in a row; of accents piled upon one letter, the ninth and later are shown as stand-ins.
package func visible(_ text: String, keepingNewlines: Bool = false) -> String {
  guard !isPrintableASCII(text) else { return text }
  var result = String.UnicodeScalarView()
  var before = Hiding.nothing
  var marks = 0
  var followsDigit = false
  let scalars = text.unicodeScalars
  let isRightToLeft = scalars.contains(where: isWrittenFromRightToLeft)
  for index in scalars.indices {
    let scalar = scalars[index]
    if isRightToLeft, isDirectionMark(scalar) {
      let next = scalars[scalars.index(after: index)...].first
      guard followsDigit, next.map({ isDigit($0) || isDirectionMark($0) }) == true else { continue }
    } else {
      followsDigit = isDigit(scalar)
    }
    let hiding = Hiding(scalar)
    marks = hiding == .mark ? marks + 1 : 0
    let isShown: Bool =
      switch hiding {
      case .nothing: true
      case .mark: marks <= mostMarks
      case .joiner, .selector: before != hiding
      case .newline: keepingNewlines
      case .control: false
      }
    if isShown { result.append(scalar) } else { result.append(contentsOf: standIn(for: scalar)) }
    before = hiding
  }
  return String(result)
}

/// Whether every byte is a letter, a digit, a sign or a space of ASCII, as in most texts.
func isPrintableASCII(_ text: String) -> Bool {
  let known = text.utf8.withContiguousStorageIfAvailable { bytes in
    // Without a way out, so that many bytes are looked at in one step.
    var isOther: UInt8 = 0
    for byte in bytes { isOther |= (byte &- 0x20) > 0x5E ? 1 : 0 }
    return isOther == 0
  }
  return known ?? text.utf8.allSatisfy { $0 >= 0x20 && $0 <= 0x7E }
}

/// Whether a scalar is a left-to-right or a right-to-left mark.
private func isDirectionMark(_ scalar: Unicode.Scalar) -> Bool {
  scalar.value == 0x200E || scalar.value == 0x200F
}

private func isDigit(_ scalar: Unicode.Scalar) -> Bool {
  scalar.properties.generalCategory == .decimalNumber
}

/// Whether a scalar is of a block of scripts that are written from right to left (Unicode's
/// DerivedBidiClass: the blocks with R and AL by default).
private func isWrittenFromRightToLeft(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x0590...0x08FF, 0xFB1D...0xFDCF, 0xFDF0...0xFDFF, 0xFE70...0xFEFE, 0x10800...0x10FFF,
    0x1E800...0x1EFFF:
    scalar.properties.isAlphabetic
  default: false
  }
}

/// How many marks one letter may carry: more than any script needs.
private let mostMarks = 8

/// What a scalar could do unseen.
private enum Hiding {
  case nothing
  /// Joins the letter before it.
  case mark
  case joiner
  case selector
  case newline
  /// Is acted upon, or shows nothing.
  case control

  init(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x20...0x7E: self = .nothing
    case 0x0A: self = .newline
    case 0..<0x20, 0x7F...0x9F, 0xAD, 0x034F, 0x061C, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180E,
      0x200B, 0x200E, 0x200F, 0x2028...0x202E, 0x2060...0x206F, 0x3164, 0xFDD0...0xFDEF, 0xFEFF,
      0xFFA0, 0xFFF0...0xFFFB, 0x1BCA0...0x1BCA3, 0x1D173...0x1D17A, 0xE0000...0xE00FF,
      0xE01F0...0xE0FFF:
      self = .control
    case 0x200C, 0x200D: self = .joiner
    case 0x180B...0x180D, 0x180F, 0xFE00...0xFE0F, 0xE0100...0xE01EF: self = .selector
    case let value where value & 0xFFFE == 0xFFFE: self = .control
    case let value: self = WidthTable.contains(value, in: WidthTable.zero) ? .mark : .nothing
    }
  }
}

private func standIn(for scalar: Unicode.Scalar) -> String.UnicodeScalarView {
  let value = scalar.value
  let picture: UInt32? = value < 0x20 ? 0x2400 + value : value == 0x7F ? 0x2421 : nil
  if let picture = picture.flatMap(Unicode.Scalar.init) { return .init([picture]) }
  return ("\\u{" + String(value, radix: 16, uppercase: true) + "}").unicodeScalars
}

extension StyledText {
  /// The text with nothing in it that a terminal could act upon.
  var harmless: StyledText {
    guard let first else { return self }
    if rest.isEmpty { return StyledText(visible(first.text), as: first.role) }
    var result = StyledText()
    for run in runs { result.append(visible(run.text), as: run.role) }
    return result
  }
}
