import AssayModel

extension HeadlineAgainstBodyCheck {
  package static let examples = [
    CheckExample(
      "the body has only vague words", fires: true,
      .article(
        .headline("7 killed", .killed, .exact(7, words: "7")),
        .body("Several people were killed", .killed, .vague("Several")))),
    CheckExample(
      "the body fears what the headline asserts", fires: true,
      .article(
        .headline("20 dead", .killed, .exact(20, words: "20")),
        .body("20 people are feared dead", .killed, .exact(20, words: "20"), stance: .fears))),
    CheckExample(
      "a number of another incident does not carry a floor", fires: true,
      .article(
        .headline("At least 7 killed", .killed, .atLeast(7, words: "At least 7")),
        .body("a bombing killed 85", .killed, .exact(85, words: "85"), incident: 1))),
    CheckExample(
      "the body has the number", fires: false,
      .article(
        .headline("7 killed", .killed, .exact(7, words: "7")),
        .body("Seven people were killed", .killed, .exact(7, words: "Seven")))),
    CheckExample(
      "the body's number lies within the headline's bounds", fires: false,
      .article(
        .headline("More than 10 killed", .killed, .moreThan(10, words: "More than 10")),
        .body("12 people were killed", .killed, .exact(12, words: "12")))),
    CheckExample(
      "the body's parts add up to it", fires: false,
      .article(
        .headline("11 killed", .killed, .exact(11, words: "11")),
        .body("7 soldiers", .killed, .exact(7, words: "7"), people: "soldiers", [.soldier]),
        .body(
          "and 4 civilians died", .killed, .exact(4, words: "4"), people: "civilians", [.civilian]))
    ),
    CheckExample(
      "casualties are killed and injured together", fires: false,
      .article(
        .headline("20 casualties", .casualties, .exact(20, words: "20")),
        .body("5 killed", .killed, .exact(5, words: "5")),
        .body("and 15 injured", .injured, .exact(15, words: "15")))),
    CheckExample(
      "the body has the number for the whole day", fires: false,
      .article(
        .headline("Strikes kill 61", .killed, .exact(61, words: "61")),
        .body("61 died in strikes that day", .killed, .exact(61, words: "61"), scope: .period))),
    CheckExample(
      "a headline that tells of one victim counts nobody", fires: false,
      .article(
        .headline("Mayor killed", .killed, .exact(1, words: "Mayor")),
        .body("Dozens were killed", .killed, .vague("Dozens")))),
    CheckExample(
      "a vague headline claims no number", fires: false,
      .article(
        .headline("Dozens killed", .killed, .vague("Dozens")),
        .body("Many people were killed", .killed, .vague("Many")))),
    CheckExample(
      "the body's number was misread", fires: true,
      .article(
        .headline("7 killed", .killed, .exact(7, words: "7")),
        .body("seven years ago", .killed, .exact(7, words: "seven"))),
      .review(.misread, article: 1, figure: 2)),
    CheckExample(
      "the headline's figure was set aside", fires: false,
      .article(
        .headline("7 killed", .killed, .exact(7, words: "7")),
        .body("Several people were killed", .killed, .vague("Several"))),
      .review(.aside, article: 1, figure: 1)),
    CheckExample(
      "the article is not for this case", fires: false,
      .article(.headline("7 killed", .killed, .exact(7, words: "7"))),
      .facts([.shelved(article: ArticleID(number: 1), why: nil)])),
  ]
}
