import AssayModel

extension DisagreeingFiguresCheck {
  package static let examples = [
    CheckExample(
      "two exact figures", fires: true,
      .claim(by: "police", .body("7 were killed", .killed, .exact(7, words: "7"))),
      .claim(by: "hospital", .body("9 were killed", .killed, .exact(9, words: "9")))),
    CheckExample(
      "a figure below another's floor", fires: true,
      .claim(by: "police", .body("7 were killed", .killed, .exact(7, words: "7"))),
      .claim(
        by: "hospital", .body("at least 11 killed", .killed, .atLeast(11, words: "at least 11")))),
    CheckExample(
      "a zero said outright against any other word", fires: true,
      .claim(by: "army", .body("nobody was killed", .killed, .nobody(words: "nobody"))),
      .claim(by: "witness", .body("several were killed", .killed, .vague("several")))),
    CheckExample(
      "one speaker's newer figure replaces the older, which is still said", fires: true,
      .claim(
        by: "police", .body("7 were killed", .killed, .exact(7, words: "7"), asOf: "2024-01-03")),
      .claim(
        by: "police", .body("9 were killed", .killed, .exact(9, words: "9"), asOf: "2024-01-04"))),
    CheckExample(
      "a floor and a higher figure", fires: false,
      .claim(
        by: "police", .body("at least 11 killed", .killed, .atLeast(11, words: "at least 11"))),
      .claim(by: "hospital", .body("12 were killed", .killed, .exact(12, words: "12")))),
    CheckExample(
      "a vague word and a number", fires: false,
      .claim(by: "police", .body("several were killed", .killed, .vague("several"))),
      .claim(by: "hospital", .body("7 were killed", .killed, .exact(7, words: "7")))),
    CheckExample(
      "a rounded figure and the one it was rounded from", fires: false,
      .claim(by: "police", .body("about 20 killed", .killed, .about(20, words: "about 20"))),
      .claim(by: "hospital", .body("22 were killed", .killed, .exact(22, words: "22")))),
    CheckExample(
      "different people", fires: false,
      .claim(
        by: "police",
        .body("2 children killed", .killed, .exact(2, words: "2"), people: "children", [.child])),
      .claim(by: "hospital", .body("7 were killed", .killed, .exact(7, words: "7")))),
    CheckExample(
      "different harms, and a running total", fires: false,
      .claim(by: "police", .body("7 were killed", .killed, .exact(7, words: "7"))),
      .claim(by: "police", .body("9 were injured", .injured, .exact(9, words: "9"))),
      .claim(
        by: "monitor",
        .body("300 killed this year", .killed, .exact(300, words: "300"), scope: .cumulative))),
    CheckExample(
      "what is feared or denied is not what is asserted", fires: false,
      .claim(by: "police", .body("7 were killed", .killed, .exact(7, words: "7"))),
      .claim(
        by: "mayor", .body("20 feared dead", .killed, .exact(20, words: "20"), stance: .fears))),
  ]
}
