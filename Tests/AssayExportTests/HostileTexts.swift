import TestSupport

/// Texts that try to be more than text, and random ones made from what such texts are made of.
enum HostileTexts {
  static let known = [
    "[seven](https://example.com/x)", "![x](http://example.com/p.png)", "<script>alert(1)</script>",
    "<https://example.com>", "# heading", "a\n# heading", "a\n\n<div>\n", "| cell | cell |",
    "a | b \\| c", "`code`", "```\nfence", "~~~", "- item", "1. item", "    code", "> quote",
    "https://example.com/?a=b&c=d", "www.example.com", "WWW.Example.Com", "mail@example.com",
    "@user", "#12", "&lt;b&gt;", "&#60;", "*a* _b_ **c** __d__ ~~e~~", "a\\", "\\", "\\\\|",
    "[x]: y",
    "[^1]", "$x$", "{#id}", "===", "---", "a  \nb", "\u{2028}x\u{85}y", "\u{1B}[2J", "\u{202E}cba",
    "{\"kind\":\"claim\"}", "\"quoted\"", "a,b;c\td", "=1+2", "", " ", "'", "<!-- x -->",
    "xmpp:a@b.c",
    "7.5 killed. Ten hurt.", "é\u{301} 🙂 قتل 7",
  ]

  private static let pieces =
    Array("[]()<>!#|`*_~-+=\\&;:./@$^{}\"',\n\r\t wW7a ").map(String.init)
    + ["http://", "www.", "\u{2028}", "\u{1B}", "\u{202E}", "é", "&#124;", "\u{2060}"]

  static func random(seed: Int) -> String {
    var random = SeededGenerator(seed: UInt64(seed))
    return (0..<Int.random(in: 0...30, using: &random))
      .map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
  }

  static let all = known + (0..<150).map(random)
}
