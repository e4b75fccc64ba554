import Testing

/// What each command says to what it cannot do: what is wrong, where, and what to do.
@Suite struct RefusalTests {
  /// A shell with one article, a claim and an incident.
  private var prepared: TestShell {
    let shell = TestShell()
    shell.run([
      "load harbour.txt published=2024-03-04", "accept a1 \"killing at least seven people\"",
      "incident new ferry",
    ])
    return shell
  }

  @Test(arguments: [
    ("acept a1.1", "There is no command \"acept\".", "did you mean accept?"),
    ("exit", "There is no command \"exit\".", "did you mean quit?"),
    ("frobnicate", "There is no command \"frobnicate\".", "`help` lists the commands"),
    ("accept", "`accept` needs FIGURE…: the figures, by id or by quote.", "usage: accept"),
    ("accept a9.1", "No article a9; the highest is a1.", ""),
    ("accept a1.99", "No figure a1.99; the highest is a1.", "see `figures a1`"),
    ("accept a1.0", "No figure a1.0", ""),
    ("accept a1/77", "a1 has no figures of an incident a1/77.", "figures a1"),
    ("accept \"seven\"", "A quote needs its article.", "a1 \"…\""),
    ("accept a1 \"eighteen ships\"", "\"eighteen ships\" stands nowhere in a1.", "show a1"),
    ("accept a1 \"Port Selim\"", "\"Port Selim\" stands 3 times in a1.", "\"…\"#3"),
    ("accept a1 \"Port Selim\"#5", "\"Port Selim\" stands 3 times in a1, not 5 times.", ""),
    ("accept a1 \"first boat\"", "The reader found no figure in those words of a1.", "claim a1"),
    ("accept a1 in=ferri \"Nine killed\"", "No incident is called ferri.", "did you mean ferry?"),
    ("accept b1", "\"b1\" is no article.", "a1, a2"),
    (
      "claim a1 \"Nine killed\" kiled 9", "A claim cannot be about \"kiled\".",
      "did you mean killed?"
    ),
    ("claim a1 \"Nine killed\" killed lots", "\"lots\" is no count.", "write 7, 11+"),
    ("claim a1 \"Nine killed\" killed 9 groups=childs", "There is no group \"childs\".", "child?"),
    ("claim a1 \"Nine killed\" killed 9 scope=war", "There is no scope \"war\".", "cumulative"),
    ("claim a1 \"Nine killed\" killed 9 asof=yesterday", "\"yesterday\" is no day or time.", ""),
    ("claim a1 \"Nine killed\" killed 9 by=s9", "No source s9; the highest is s1.", ""),
    ("claim a1 Nine killed 9", "\"Nine\" must stand in quotes.", "usage: claim"),
    ("claims in=feery", "No incident is called feery.", "ferry"),
    ("claims about=deaths", "A claim cannot be about \"deaths\".", ""),
    ("show c12", "No claim c12; the highest is c1.", ""),
    ("show x", "\"x\" is no id.", "a1, c1, s1 or i1"),
    ("tag c1", "`tag` needs LABEL…", "usage: tag"),
    ("tag c1 two words=", "\"words=\" is no label.", "letters"),
    ("tag c7 lead", "No claim c7; the highest is c1.", ""),
    (
      "grade \"city helth office\" B --why x", "No source is called",
      "did you mean \"city health office\"?"
    ),
    ("grade s1 G --why x", "There is no grade \"G\".", "F cannot be judged"),
    ("grade s1 B", "`grade` needs --why WORDS: the reason.", "usage: grade"),
    ("grade s1 B --wy x", "`grade` has no option --wy.", "did you mean --why?"),
    ("grade s1 B --why", "`why` has no value.", ""),
    ("grade s1 B --why a --why b", "`why` is given twice.", ""),
    ("incident new ferry", "i1 is called ferry already.", "choose another"),
    ("incident new i7", "\"i7\" cannot be a handle.", ""),
    ("incident drop ferry", "`incident` cannot \"drop\".", "new, edit, merge"),
    ("incident new x dates=soon", "\"soon\" is no day and no range.", "2024-03-04"),
    ("link c1 nowhere", "No incident is called nowhere.", "`incident new nowhere`"),
    ("link a1/2 ferry", "No figure of a1/2 has been accepted.", "accept a1/2"),
    ("assess ferry killed 7 --why x", "No claim of ferry is about killed.", "link CLAIM ferry"),
    ("assess ferry slain 7 --why x", "There is no harm \"slain\".", "killed"),
    ("assess ferry killed many --why x", "\"many\" is no outcome.", "write 7"),
    (
      "assess ferry killed 7-9 --best 12 --why x", "The best figure must lie within the range.",
      "7 to 9"
    ),
    ("assess ferry killed unknown --best 3 --why x", "Only a range has a best figure.", ""),
    ("check headlines", "There is no check \"headlines\".", "headline-against-body"),
    ("export xml", "There is no export format \"xml\".", "csv, json"),
    ("export csv what=sources", "Nothing called \"sources\" can be exported.", "claims"),
    ("undo 77", "No command 77 decided anything.", "log"),
    ("undo x", "\"x\" is no command's number.", "log"),
    ("redo", "There is nothing to redo.", ""),
    ("redo 1", "Command 1 was not taken back.", "log"),
    ("save", "The session has no name yet.", "save NAME.json"),
    ("save case.txt", "A session's name ends in .json.", "save case.txt.json"),
    ("verify", "The session has no file yet.", "save NAME.json"),
    ("verify nosuch.json", "there is no such file.", "check the name"),
    ("open nosuch.json", "there is no such file.", "check the name"),
    ("replay nosuch.assay", "there is no such file.", "check the name"),
    ("load nosuch.txt", "Cannot read nosuch.txt: there is no such file.", "Tab"),
    ("load harbour.txt published=4.3.24", "\"4.3.24\" is no day or time.", "2024-03-04"),
    ("help acept", "There is no command \"acept\".", "accept"),
    ("as \"\"", "That is no name.", ""),
    ("articles all", "`all` is one word too many.", "usage: articles"),
    ("tag c1 lead --json", "`tag` is no question, and has no --json.", ""),
    ("note \"open", "A quote does not end.", "close it"),
  ])
  func saysWhatIsWrong(line: String, message: String, hint: String) {
    let text = prepared.refusal(line)
    #expect(text.contains(message), "\(line): \(text)")
    #expect(text.contains(hint), "\(line): \(text)")
  }

  @Test func theCaretPointsAtTheWord() {
    #expect(
      prepared.refusal("grade s1 Q --why x") == """
        There is no grade "Q".
          grade s1 Q --why x
                   ^
          hint: A reliable … E unreliable, F cannot be judged: see `help grade`
        """)
  }

  @Test func nothingToUndoInAnEmptySession() {
    #expect(TestShell().refusal("undo").contains("There is nothing to undo."))
  }
}
