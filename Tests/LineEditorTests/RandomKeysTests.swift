import PseudoTerminal
import Testing

/// Keys in an order nobody would type: two of libedit's crashes were found this way.
@Suite struct RandomKeysTests {
  private static let keys =
    [
      "a", "b ", "\"", "'", "\\", "é", "e\u{301}", "👨‍👩‍👧", "名", "سلام\u{200c}د", "\u{202e}", "[[*",
      "\t", "\u{7f}", "\u{8}", "\u{c}", "\u{0}", "\u{7}", "\u{80}", "\u{1b}x", "\u{1b}5",
      "\u{1b}b", "\u{1b}f", "\u{1b}d", "\u{1b}u", "\u{1b}c", "\u{1b}y", "\u{1b}p", "\u{1b}n",
      "\u{1b}", "\u{1b}\u{7f}", "\u{1b}[A", "\u{1b}[B", "\u{1b}[C", "\u{1b}[D", "\u{1b}[3~",
      "\u{1b}[H", "\u{1b}[F", "\u{1b}[1;5C", "\u{1b}[201~", "\u{1b}[200~one\r\ntwo\tx\u{1b}[201~",
      "\u{18}\u{18}", String(repeating: "x", count: 90), "k", "j", "u", "~", "D", "p", "0", "$",
    ] + [1, 2, 5, 6, 0xb, 0xe, 0x10, 0x12, 0x14, 0x15, 0x17, 0x19, 0x1f].map(String.init(control:))

  @Test(arguments: 1...8, [false, true])
  func theEditorStaysAlive(seed: UInt32, vi: Bool) throws {
    let folder = try TemporaryFolder()
    folder.write(vi ? "bind -v\n" : "\n", to: "editrc")
    let terminal = try demo("--editrc", folder.path + "/editrc", columns: 40, rows: 10)
    var state = seed
    for round in 0..<5 {
      for _ in 0..<60 {
        state = state &* 1_664_525 &+ 1_013_904_223
        terminal.send(Self.keys[Int(state >> 16) % Self.keys.count])
      }
      // Out of a search or a half-typed sequence, then out of the line.
      terminal.send("\u{7}\u{7}\u{7}\u{3}")
      try terminal.wait(for: "interrupted")
      try terminal.wait(for: "demo❯")
      terminal.send("alive\(round)\r")
      try terminal.wait(for: "line <alive\(round)>")
      try terminal.wait(for: "demo❯")
    }
  }
}

extension String {
  fileprivate init(control: UInt8) {
    self.init(Character(Unicode.Scalar(control)))
  }
}
