import AssayModel
import AssayRendering
import Testing

@Suite struct TableTests {
  static let columns = [
    Table.Column("figure"), Table.Column("killed", right: true),
    Table.Column("words", flexible: true), Table.Column("source", flexible: true),
  ]

  static let table = Table(
    "figures", columns: columns,
    rows: [
      [
        Cell("a1.1", .id), Cell(7), Cell("7 killed", .quote), Cell("headline"),
      ],
      [
        Cell("a1.12", .id), Cell(11),
        Cell("at least 11 coastal police recruits were killed in the attack on the station"),
        Cell("Iranian state television", .source),
      ],
      [Cell("a1.13", .id), Cell(nil), Cell("several"), Cell(nil)],
    ])

  @Test func columnsAreAligned() {
    #expect(
      Renderer(style: .plain).render(Report("figures", [.table(Self.table)])) == """
        figure  killed  words                                                   source
        a1.1         7  7 killed                                                headline
        a1.12       11  at least 11 coastal police recruits were killed in the  Iranian state television
                        attack on the station
        a1.13           several

        """)
  }

  @Test func flexibleColumnsGiveWay() {
    let text = Renderer(width: 50, style: .terminal(colour: false))
      .render(Report("figures", [.table(Self.table)]))
    #expect(
      text == """
        figure  killed  words           source
        a1.1         7  7 killed        headline
        a1.12       11  at least 11     Iranian state
                        coastal police  television
                        recruits were
                        killed in the
                        attack on the
                        station
        a1.13           several

        """)
  }

  @Test func rowsAreWrittenOneByOneWhereNothingFits() {
    let text = Renderer(width: 30, style: .terminal(colour: false))
      .render(Report("figures", [.table(Self.table)]))
    #expect(
      text == """
        figure: a1.1
        killed: 7
        words: 7 killed
        source: headline

        figure: a1.12
        killed: 11
        words: at least 11 coastal
          police recruits were killed
          in the attack on the station
        source: Iranian state
          television

        figure: a1.13
        words: several

        """)
  }

  @Test func screenReadersGetLabels() {
    let text = Renderer(width: 30, style: .labelled)
      .render(Report("figures", [.table(Self.table)]))
    #expect(
      text == """
        figure: a1.1
        killed: 7
        words: 7 killed
        source: headline

        figure: a1.12
        killed: 11
        words: at least 11 coastal police recruits were killed in the attack on the station
        source: Iranian state television

        figure: a1.13
        words: several

        """)
  }

  @Test func shortRowsAndEmptyTablesAreNoError() {
    let short = Table("x", columns: Self.columns, rows: [[Cell(1)], []])
    #expect(
      Renderer(style: .plain).render(Report("x", [.table(short)]))
        == "figure  killed  words  source\n1\n\n")
    let empty = Table("x", columns: Self.columns, rows: [])
    #expect(Renderer(style: .plain).render(Report("x", [.table(empty)])) == "")
  }

  @Test func flexibleColumnsGiveWayNoMoreThanTheyMust() {
    let table = Table(
      "x", columns: [Table.Column("n"), Table.Column("words", flexible: true)],
      rows: [[Cell(1), Cell("aaaaaaaa bbbbbbbb c")]])
    #expect(
      Renderer(width: 20, style: .terminal(colour: false)).render(Report("x", [.table(table)]))
        == "n  words\n1  aaaaaaaa bbbbbbbb\n   c\n")
  }

  @Test func wideLettersKeepColumnsAligned() {
    let table = Table(
      "x", columns: [Table.Column("place"), Table.Column("killed", right: true)],
      rows: [
        [Cell("加沙"), Cell(3)], [Cell("کرمان"), Cell(85)], [Cell("Ka\u{301}bul"), Cell(2)],
      ])
    #expect(
      Renderer(style: .plain).render(Report("x", [.table(table)])) == """
        place  killed
        加沙        3
        کرمان      85
        Ka\u{301}bul       2

        """)
  }
}
