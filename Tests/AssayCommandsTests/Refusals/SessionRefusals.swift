extension RefusalCase {
  /// The session, its file and its scripts.
  static let session: [RefusalCase] = [
    RefusalCase("export xml", "There is no export format \"xml\".", hint: "csv, json"),
    RefusalCase(
      "export csv what=sources", "Nothing called \"sources\" can be exported.", hint: "claims"),
    RefusalCase("undo 77", "No command 77 decided anything.", hint: "log"),
    RefusalCase("undo x", "\"x\" is no command's number.", hint: "log"),
    RefusalCase(
      "undo 2", "Cannot undo 2: entry", after: ["grade s1 B --why \"counts the bodies\""]),
    RefusalCase("redo", "There is nothing to redo."),
    RefusalCase("redo 1", "Command 1 was not taken back.", hint: "log"),
    RefusalCase("save", "The session has no name yet.", hint: "save NAME.json"),
    RefusalCase("save case.txt", "A session's name ends in .json.", hint: "save case.txt.json"),
    RefusalCase("verify", "The session has no file yet.", hint: "save NAME.json"),
    RefusalCase("verify nosuch.json", "there is no such file.", hint: "check the name"),
    RefusalCase("sign desk-key", "Only a saved session can be signed.", hint: "save NAME.json"),
    RefusalCase(
      "sign nosuch", "There is no key nosuch.", hint: "ssh-keygen -t", after: ["save x.json"]),
    RefusalCase(
      "verify tour.json allowed=x", "A signature is checked with both allowed= and as=.",
      hint: "allowed=FILE as=NAME"),
    RefusalCase(
      "verify tour.json allowed=nosuch as=noor", "There is no file of allowed signers nosuch.",
      hint: "ssh-ed25519"),
    RefusalCase("open nosuch.json", "there is no such file.", hint: "check the name"),
    RefusalCase("replay nosuch.assay", "there is no such file.", hint: "check the name"),
    RefusalCase("as \"\"", "That is no name."),
    RefusalCase("set colour on", "No option is called \"colour\".", hint: "hints, plain, json"),
    RefusalCase("set plain maybe", "plain is on or off, not \"maybe\"."),
    RefusalCase("set rows 0", "rows is a number or all, not \"0\".", hint: "set rows all"),
    RefusalCase("undo 2", "Command 2 is undone already.", hint: "redo 2", after: ["undo 2"]),
    RefusalCase("replay locked.txt", "Cannot read "),
    RefusalCase("replay null.bin", "is not UTF-8.", hint: "UTF-8 text"),
    RefusalCase(
      "replay case.assay ferry", "\"ferry\" gives no variable a value.", hint: "case=ferry"),
    RefusalCase("replay case.assay a=1 a=2", "\"a\" is given twice.", hint: "one value"),
    RefusalCase("replay case.assay \"a=1\n2\"", "A variable's value is one line."),
    RefusalCase("replay case.assay nosuch=1", "the script has no variable called nosuch."),
    RefusalCase("replay answer.assay", "answer.assay:1:"),
    RefusalCase("replay again.assay", "Scripts replay one another too deep."),
    RefusalCase("export csv locked.txt", "Cannot write locked.txt: Permission denied."),
    RefusalCase("export csv harbour.txt", "harbour.txt is there already.", hint: "--replace"),
    RefusalCase("export csv tour.json --replace", "tour.json is a session's own file."),
    RefusalCase(
      "withhold a1 part=ears --why x", "An article has no part \"ears\".", hint: "words or details"),
    RefusalCase("withhold a1 c1 note=1 --why x", "note= is a note of one thing."),
    RefusalCase("withhold c1 part=details --why x", "Only an article has part=."),
    RefusalCase("withhold ferry --why x", "i1 can only lose a note.", hint: "claim by claim"),
    RefusalCase("withhold c1 note=1 --why x", "c1 has no note 1."),
    RefusalCase(
      "withhold c1 note=2 --why x", "c1 has no note 2.", hint: "it has 1 note",
      after: ["note c1 once"]),
    RefusalCase(
      "withhold s1 --why x", "The name of s1 was withheld already.",
      after: ["withhold s1 --why asked"]),
    RefusalCase(
      "withhold a1 --why x", "The words of a1 were withheld already.",
      after: ["withhold a1 --why asked"]),
    RefusalCase(
      "show c1", "c1 was withheld: asked.", hint: "log c1", after: ["withhold c1 --why asked"]),
    RefusalCase(
      "withhold c1 --why x", "c1 was withheld: asked.", after: ["withhold c1 --why asked"]),
    RefusalCase(
      "undo", "Command 4 withheld something, and what left the file cannot come back.",
      hint: "undo COMMAND", after: ["withhold c1 --why asked"]),
    RefusalCase("at 99", "There is no command 99.", hint: "1 to 3"),
    RefusalCase("at 2 accept a1.1", "`accept` cannot be asked of what was.", hint: "claims"),
    RefusalCase("at 2 at 1", "`at` cannot be asked of what was."),
    RefusalCase("at 2 clams", "clams", hint: "claims"),
    RefusalCase("release 12", "A release's name begins with a letter."),
    RefusalCase("release spring", "Nothing is assessed yet.", hint: "assess"),
    RefusalCase(
      "release spring", "spring was released by command 6.", hint: "another name",
      after: ["link c1 ferry", "assess ferry killed 7+ --why x", "release spring"]),
    RefusalCase("changes", "Nothing was released yet.", hint: "changes 12"),
    RefusalCase(
      "changes spring", "\"spring\" is no release, no command and no time.", hint: "log"),
    RefusalCase("note c1 <<END", "<<END begins a block, and no lines follow.", hint: "to end"),
  ]
}
