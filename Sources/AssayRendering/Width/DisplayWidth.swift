/// How many columns a terminal gives `character`: 0, 1, 2, or for a cluster of several letters
/// their sum. Independent of the locale.
package func displayWidth(of character: Character) -> Int {
  if character.isASCII { return 1 }
  let scalars = character.unicodeScalars
  guard let first = scalars.first else { return 0 }
  // Flags, and pictures joined or asked for as emoji, take two columns as a whole.
  if isRegionalIndicator(first) { return scalars.count > 1 ? 2 : 1 }
  if scalars.contains("\u{FE0F}") { return 2 }
  let isJoined = scalars.contains("\u{200D}")
  var width = 0
  for scalar in scalars {
    let own = displayWidth(of: scalar)
    if isJoined, width == 2, own == 2 { continue }
    if (0x1F3FB...0x1F3FF).contains(scalar.value), width == 2 { continue }
    width += own
  }
  return width
}

/// How many columns `text`, which must be `visible`, takes.
package func displayWidth(of text: String) -> Int {
  if isPrintableASCII(text) { return text.utf8.count }
  if hasSimpleColumns(text) { return text.unicodeScalars.count }
  return text.reduce(0) { $0 + displayWidth(of: $1) }
}

/// Whether every scalar stands for itself and takes one column: the Latin, Greek and Cyrillic
/// letters, and the dashes, quotation marks, arrows and signs of sets that assay writes itself.
func hasSimpleColumns(_ text: String) -> Bool {
  text.unicodeScalars.allSatisfy { scalar in
    switch scalar.value {
    case 0x20...0x7E, 0xA0...0xA8, 0xAA...0xAC, 0xAF...0x2FF, 0x370...0x482, 0x48A...0x52F,
      0x2010...0x2027, 0x219A...0x21A8, 0x21AB...0x21FF, 0x2190...0x2193, 0x2200...0x22FF:
      true
    default: false
    }
  }
}

/// `text` if it fits into `width` columns, or else its beginning and "…". No grapheme cluster is
/// cut apart.
package func cut(_ text: String, to width: Int) -> String {
  guard displayWidth(of: text) > width else { return text }
  guard width > 0 else { return "" }
  var result = ""
  var used = 0
  for character in text {
    used += displayWidth(of: character)
    if used >= width { break }
    result.append(character)
  }
  return result + "…"
}

private func displayWidth(of scalar: Unicode.Scalar) -> Int {
  if scalar.value < 0x300, scalar.value != 0xAD { return 1 }
  if WidthTable.contains(scalar.value, in: WidthTable.zero) { return 0 }
  return WidthTable.contains(scalar.value, in: WidthTable.wide) ? 2 : 1
}

private func isRegionalIndicator(_ scalar: Unicode.Scalar) -> Bool {
  (0x1F1E6...0x1F1FF).contains(scalar.value)
}
