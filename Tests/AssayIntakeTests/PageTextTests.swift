import AssayIntake
import Testing

@Suite("The words of a page")
struct PageTextTests {
  private static let prose =
    "At least seven people were killed when shells struck the ferry terminal on Monday."

  private func body(_ html: String) throws -> String {
    try Intake.html(Array("<html><body><p>\(Self.prose)</p>\(html)".utf8)).body
  }

  @Test(
    "stand as browsers show them",
    arguments: [
      ("<p>Two \n  <b>of\tthem</b> died.\n</p>", "Two of them died."),
      ("<p>One.<br>Two.<br/><br>Three.</p>", "One.\nTwo.\nThree."),
      (
        "<p>Caf&eacute; &amp; &#8220;bar&#8221; &#x2014; &#146;a&#146; &copy;",
        "Café & “bar” — ’a’ ©"
      ),
      ("<p>ca&shy;sual\u{200B}ties", "casualties"), ("<p>3&nbsp;000 dead", "3\u{A0}000 dead"),
      ("<p>He said: <q>No.</q></p>", "He said: “No.”"),
      ("<ul><li>One dead.<li>Two hurt.</ul>", "One dead.\nTwo hurt."),
      ("<dl><dt>Dead<dd>Seven</dl>", "Dead\nSeven"),
      ("<pre>One\n  Two  Three</pre>", "One\nTwo Three"),
      ("<table><tr><th>Day<th>Dead<tr><td>Mon<td>7</table>", "Day | Dead\nMon | 7"),
      (
        "<table><tr><td><p>A cell of prose.</p><p>Another.</p><table></table></table>",
        "A cell of prose.\nAnother."
      ),
      ("<h2>Who fired?</h2><p>Nobody knows.", "Who fired?\nNobody knows."),
      ("<figure><img><figcaption>The lower landing.</figcaption></figure>", "The lower landing."),
      (
        "<blockquote><p>We know nothing.</p><footer>The mayor</footer></blockquote>",
        "We know nothing.\nThe mayor"
      ),
      ("<p>Twelve<sup><a href=#n>[3]</a></sup> died in 10 m<sup>2</sup>.", "Twelve died in 10 m2."),
      ("<p dir=rtl>قتل سبعة\u{200C}اند", "قتل سبعة\u{200C}اند"),
      ("<p>1 &lt; 2 and &lt;b&gt;", "1 < 2 and <b>"), ("<p>&unknown; &#0;.", "&unknown; ."),
    ])
  func text(html: String, expected: String) throws {
    #expect(try body(html) == Self.prose + "\n" + expected)
  }

  @Test(
    "are not what is hidden, beside the article or about it",
    arguments: [
      "<p hidden>Nine killed.", "<div style=\"color:red; DISPLAY : none\"><p>Nine killed.</div>",
      "<p aria-hidden=true>Nine killed.", "<template><p>Nine killed.</template>",
      "<noscript><p>Nine killed.</noscript>", "<style>p { }</style>",
      "<svg><text>Nine</text></svg>",
      "<nav><p>Nine killed.</nav>",
      "<aside><p>Nine killed in the shelling of the terminal.</aside>",
      "<div class=\"c-relatedStories\"><p>Nine killed.</div>", "<div id=comments><p>Nine.</div>",
      "<p><a href=x>Read more: Nine killed</a></p>", "<p>Advertisement</p>", "<p>© 2024 Herald</p>",
      "<ul><li><a href=1>Nine killed</a><li><a href=2>Eight killed</a></ul>", "<h2>Related</h2>",
      "<button>Nine</button><select><option>Nine</select><textarea>Nine</textarea>",
      "<h3>More</h3><ul><li><a href=1>Nine killed in the shelling</a></ul>",
      "<!-- Nine killed. -->",
    ])
  func leftOut(html: String) throws {
    #expect(try body(html) == Self.prose)
  }

  @Test("that are struck out are left out, and this is said")
  func struck() throws {
    let document = try Intake.html(
      Array("<body><p>\(Self.prose) <del>Nine</del> <s>Eight</s> Seven died.".utf8))
    #expect(document.body == Self.prose + " Seven died.")
    #expect(document.remarks == ["Words that the page strikes out were left out."])
  }

  @Test("are found although a dialog hid them when the page was saved")
  func behindDialog() throws {
    let page =
      "<body><div id=app aria-hidden=true style=\"visibility: hidden\"><main><p>\(Self.prose)</main>"
      + "</div><div role=dialog><p>We would like to keep cookies on your device, if we may.</div>"
    #expect(try Intake.html(Array(page.utf8)).body == Self.prose)
  }

  @Test("are read as plain text where there is no markup")
  func plain() throws {
    let text = Array("Seven killed\n\n\(Self.prose)".utf8)
    #expect(try Intake.read(text) == Intake.plainText(text))
    let error = try #require(throws: IntakeError.self) { try Intake.read(Array("%PDF-1.7".utf8)) }
    #expect(error.problem == "It is a PDF, not plain text.")
  }
}
