import AssayModel
import AssayRendering
import Testing

@Suite struct PassageTests {
  private func plain(
    _ text: String, _ marks: (Int, Int, String)..., title: String = ""
  ) -> String {
    let passage = Passage(
      title: title, text: text,
      marks: marks.map { Passage.Mark(start: $0.0, end: $0.1, label: $0.2) })
    return Renderer(style: .plain).render(Report("show", [.passage(passage)]))
  }

  @Test func marksStandInBracketsBeforeTheirLabels() {
    #expect(
      plain("At least 11 killed.\n\nMore follows.", (0, 18, "a1.1"), title: "a1")
        == "a1\n[At least 11 killed]{a1.1}.\n\nMore follows.\n")
  }

  @Test func marksInsideMarksNest() {
    #expect(plain("abcdef", (0, 6, "1"), (2, 4, "2")) == "[ab[cd]{2}ef]{1}\n")
    #expect(plain("abcdef", (0, 3, "1"), (3, 6, "2")) == "[abc]{1}[def]{2}\n")
    #expect(plain("abcdef", (0, 6, "1"), (3, 6, "2")) == "[abc[def]{2}]{1}\n")
  }

  @Test func marksOfTheSameWordsAreOne() {
    #expect(plain("abc", (0, 3, "1"), (0, 3, "2")) == "[abc]{1; 2}\n")
  }

  @Test func marksThatCrossAreCutWhereTheyCross() {
    #expect(plain("abcdef", (0, 4, "1"), (2, 6, "2")) == "[ab[cd]{2…}]{1}[ef]{…2}\n")
    #expect(
      plain("abcdefgh", (0, 4, "1"), (2, 6, "2"), (5, 8, "3"))
        == "[ab[cd]{2…}]{1}[e[f]{3…}]{…2}[gh]{…3}\n")
  }

  @Test func marksOutsideTheTextAreCutToIt() {
    #expect(plain("abc", (-4, 2, "1"), (2, 90, "2"), (7, 9, "3")) == "[ab]{1}[c]{2}\n")
    #expect(plain("abc", (2, 1, "1"), (1, 1, "2")) == "abc\n")
  }

  @Test func offsetsCountScalars() {
    #expect(plain("e\u{301}👩‍👩‍👧 7", (7, 9, "1")) == "e\u{301}👩‍👩‍👧[ 7]{1}\n")
  }

  @Test func marksMayRunOverLines() {
    #expect(plain("ab\ncd", (1, 4, "1")) == "a[b\nc]{1}d\n")
  }

  @Test func colourSetsMarksApart() {
    let passage = Passage(title: "", text: "x 7", marks: [.init(start: 2, end: 3, label: "a1.1")])
    #expect(
      Renderer(style: .terminal(colour: true)).render(Report("show", [.passage(passage)]))
        == "x \u{1B}[2m[\u{1B}[0m\u{1B}[1;31m7\u{1B}[0m\u{1B}[2m]{a1.1}\u{1B}[0m\n")
  }
}
