import AssayModel

extension StyledText {
  /// How many columns the text takes.
  var width: Int {
    guard let first else { return 0 }
    return rest.reduce(displayWidth(of: first.text)) { $0 + displayWidth(of: $1.text) }
  }

  /// The text in lines of at most `width` columns, those after the first indented by `indent`.
  /// Breaks at spaces and beside wide characters; a word that fits no line is broken anywhere, but
  /// never inside a grapheme cluster.
  func wrapped(to width: Int, indent: Int = 0) -> [StyledText] {
    guard width < .max, self.width > width else { return [self] }
    if let simple = SimpleLine(self) { return simple.wrapped(to: width, indent: indent) }
    let atoms = self.atoms
    var lines: [StyledText] = []
    var start = 0
    while start < atoms.count {
      let room = max(1, lines.isEmpty ? width : width - indent)
      let line = firstLine(of: atoms[start...], within: room)
      var text = StyledText(lines.isEmpty ? "" : String(repeating: " ", count: indent))
      text.append(atoms: atoms[line])
      lines.append(text)
      start = line.upperBound
      while start < atoms.count, atoms[start].isSpace { start += 1 }
    }
    return lines
  }

  /// Where the lines go on that an indented one, such as a step of a rule, is wrapped to: a little
  /// farther in than it begins. Others go on at the margin.
  var hangingIndent: Int {
    let spaces = runs.first?.text.prefix { $0 == " " }.count ?? 0
    return spaces == 0 ? 0 : spaces + 2
  }

  /// The text with spaces after it, or before it, up to `width` columns.
  func padded(to width: Int, right: Bool) -> StyledText {
    let spaces = StyledText(String(repeating: " ", count: max(0, width - self.width)))
    return right ? "\(spaces)\(self)" : "\(self)\(spaces)"
  }

  private var atoms: [Atom] {
    runs.flatMap { run in
      run.text.map { Atom(character: $0, width: displayWidth(of: $0), role: run.role) }
    }
  }

  private mutating func append(atoms: ArraySlice<Atom>) {
    var text = ""
    var role = Role.plain
    for atom in atoms {
      if atom.role != role {
        append(text, as: role)
        text = ""
        role = atom.role
      }
      text.append(atom.character)
    }
    append(text, as: role)
  }
}

/// One grapheme cluster of a styled line.
private struct Atom {
  let character: Character
  let width: Int
  let role: StyledText.Role

  var isSpace: Bool { character == " " }
}

/// The atoms of the first line that `atoms` make within `room` columns, without the spaces at its
/// end.
private func firstLine(of atoms: ArraySlice<Atom>, within room: Int) -> Range<Int> {
  var end = atoms.startIndex
  var used = 0
  var lastBreak: Int?
  while end < atoms.endIndex, end == atoms.startIndex || used + atoms[end].width <= room {
    used += atoms[end].width
    end += 1
    if end < atoms.endIndex, canBreak(atoms[end - 1], atoms[end]) { lastBreak = end }
  }
  if end < atoms.endIndex, !atoms[end].isSpace { end = lastBreak ?? end }
  var trimmed = end
  while trimmed > atoms.startIndex, atoms[trimmed - 1].isSpace { trimmed -= 1 }
  return atoms.startIndex..<(trimmed > atoms.startIndex ? trimmed : end)
}

private func canBreak(_ left: Atom, _ right: Atom) -> Bool {
  if right.isSpace { return false }
  return left.isSpace || left.width == 2 || right.width == 2
}
