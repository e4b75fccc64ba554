import AssayModel
import AssayRendering
import Testing

@Suite struct JSONTests {
  private func json(_ blocks: Report.Block...) -> String {
    Renderer(style: .json).render(Report("claims", blocks))
  }

  @Test func anEmptyReportHasItsSchema() {
    #expect(json() == "{\"schema\":\"assay.claims\"}\n")
  }

  @Test func tablesAreListsOfObjects() {
    let columns = [Table.Column("id"), Table.Column("killed"), Table.Column("outlet")]
    let rows = [
      [Cell(ClaimID(number: 1)), Cell("~7", .harm), Cell(nil)],
      [Cell(ClaimID(number: 2)), Cell(7)],
    ]
    #expect(
      json(.table(Table("claims", columns: columns, rows: rows)))
        == """
        {"claims":[{"id":"c1","killed":"~7","outlet":null},{"id":"c2","killed":7,"outlet":null}],\
        "schema":"assay.claims"}

        """)
    #expect(
      json(.table(Table("claims", columns: columns, rows: [])))
        == "{\"claims\":[],\"schema\":\"assay.claims\"}\n")
  }

  @Test func blocksOfAKindAreMerged() {
    let first = Table("rows", columns: [.init("n")], rows: [[Cell(1)]])
    let second = Table("rows", columns: [.init("n")], rows: [[Cell(2)]])
    #expect(
      json(
        .line("one"), .table(first), .fields([.init("a", Cell(1))]), .line("two"), .table(second),
        .fields([.init("a", Cell("x")), .init("b", Cell(nil)), .init("schema", Cell("forged"))]),
        .document("d"), .document("e"))
          == """
          {"a":[1,"x"],"b":null,"document":"de","lines":["one","two"],"rows":[{"n":1},{"n":2}],\
          "schema":"assay.claims"}

          """)
  }

  @Test func aFieldWhoseValueIsAListStaysThatList() {
    #expect(
      json(.fields([.init("tags", Cell(list: ["a", "b"]))]))
        == "{\"schema\":\"assay.claims\",\"tags\":[\"a\",\"b\"]}\n")
  }

  @Test func findingsAndPassagesKeepTheirWords() {
    let passage = Passage(
      title: "a1", text: "7\u{1B}\u{2028}\nx", marks: [.init(start: 0, end: 1, label: "a1.1")])
    #expect(
      json(.passage(passage), .finding(BlockTests.finding))
        == """
        {"findings":[{"check":"disagreeing-figures","evidence":[{"id":"c1","source":"Mehr (B)",\
        "words":"7 killed"},{"id":"c12","source":"","words":"at least 9 people were killed"}],\
        "id":"disagreeing-figures:c1+c12","incident":"i1",\
        "message":"Three figures of those killed at kerman cannot hold together",\
        "remedy":"find out which count is the later one","severity":"problem","waived":null}],\
        "passages":[{"marks":[{"end":1,"label":"a1.1","start":0}],\
        "text":"7\\u001b\\u2028\\nx","title":"a1"}],"schema":"assay.claims"}

        """)
  }
}
