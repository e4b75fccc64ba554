extension RefusalCase {
  /// What claims say and what is said of them.
  static let claims: [RefusalCase] = [
    RefusalCase(
      "claim a1 \"Nine killed\" kiled 9", "A claim cannot be about \"kiled\".",
      hint: "did you mean killed?"),
    RefusalCase(
      "claim a1 \"Nine killed\" killed lots", "\"lots\" is no count.", hint: "write 7, 11+"),
    RefusalCase(
      "claim a1 \"Nine killed\" killed 9 groups=childs", "There is no group \"childs\".",
      hint: "child?"),
    RefusalCase(
      "claim a1 \"Nine killed\" killed 9 scope=war", "There is no scope \"war\".",
      hint: "cumulative"),
    RefusalCase(
      "claim a1 \"Nine killed\" killed 9 asof=yesterday", "\"yesterday\" is no day or time."),
    RefusalCase("claim a1 \"Nine killed\" killed 9 by=s9", "No source s9; the highest is s1."),
    RefusalCase(
      "claim a1 Nine killed 9", "\"Nine\" must stand in quotes.", hint: "as the article has it"),
    RefusalCase("claims in=feery", "No incident is called feery.", hint: "ferry"),
    RefusalCase("claims about=deaths", "A claim cannot be about \"deaths\"."),
    RefusalCase("tag c1", "`tag` needs LABEL…", hint: "usage: tag"),
    RefusalCase("tag c1 two words=", "\"words=\" is no label.", hint: "letters"),
    RefusalCase("tag c7 lead", "No claim c7; the highest is c1."),
    RefusalCase("tag c1 lead --json", "`tag` is no question, and has no --json."),
    RefusalCase("note \"open", "A quote does not end.", hint: "close it"),
    RefusalCase("claims since=soon", "\"soon\" is no day or time.", hint: "2024-03-04T14:05:00Z"),
    RefusalCase("claims verdict=true", "There is no verdict \"true\".", hint: "none, confirmed"),
    RefusalCase("withdraw seven --why x", "\"seven\" is no claim.", hint: "c1, c2"),
    RefusalCase(
      "note c1 \"a note\"", "c1 was withdrawn: doubled.", hint: "log",
      after: ["withdraw c1 --why doubled"]),
    RefusalCase("correct c1", "Nothing is to be corrected.", hint: "see `help correct`"),
    RefusalCase("withdraw c1 --why \" \"", "`why` has no value."),
    RefusalCase("claim a1 \"Nine killed\" killed 9 by=\" \"", "`by` has no value."),
    RefusalCase(
      "claim a1 \"Nine killed\" said \" \"", "The claim says nothing of said.", hint: "in words"),
    RefusalCase("correct c1 stance=asserts", "c1 says that already.", hint: "show c1"),
    RefusalCase(
      "correct c2 count=4", "c2 is about no harm, and has no count.", hint: "claim",
      after: ["claim a1 \"Nine killed\" status open"]),
    RefusalCase("correct c1 words=others", "c1 is about a harm.", hint: "count="),
    RefusalCase("correct c1 count=lots", "\"lots\" is no count.", hint: "write 7"),
    RefusalCase("correct c1 harm=slain", "There is no harm \"slain\".", hint: "killed"),
    RefusalCase("correct c1 stance=doubts", "There is no stance \"doubts\".", hint: "denies"),
    RefusalCase("correct c1 partof=c1", "c1 cannot be a part of itself."),
    RefusalCase(
      "correct c1 partof=c2", "c2 is about no harm, and has no parts.", hint: "counts people",
      after: ["claim a1 \"Nine killed\" status open"]),
    RefusalCase("credit c1 7 --why x", "There is no credibility \"7\".", hint: "cannot be judged"),
    RefusalCase("note c1 \"\"", "The note is empty."),
    RefusalCase("verdict c1 true --why x", "There is no verdict \"true\".", hint: "confirmed"),
    RefusalCase("untag c1 lead", "c1 has no label lead.", hint: "it has none"),
    RefusalCase(
      "untag c1 lead", "c1 has no label lead.", hint: "it has old", after: ["tag c1 old"]),
    RefusalCase(
      "claim a1 \"Nine killed\" killed 9 via=s1",
      "`via=` says who passed it on, and nobody is named who said it.", hint: "by="),
    RefusalCase(
      "claim a1 \"fired from across\" where bank scope=incident",
      "Only a claim about a harm has scope=.", hint: "leave it out"),
    RefusalCase(
      "claim a1 \"Nine killed\" killed 100 000 people", "Two numbers follow one another: 100 000.",
      hint: "\"100 000\""),
    RefusalCase(
      "correct c2 via=s1", "c2 is the article's own, and nobody passed it on.", hint: "by=",
      after: ["accept a1 \"Nine killed\""]),
  ]
}
