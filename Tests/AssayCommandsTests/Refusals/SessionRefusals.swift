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
    RefusalCase("open nosuch.json", "there is no such file.", hint: "check the name"),
    RefusalCase("replay nosuch.assay", "there is no such file.", hint: "check the name"),
    RefusalCase("as \"\"", "That is no name."),
    RefusalCase("set colour on", "No option is called \"colour\".", hint: "hints, plain, json"),
    RefusalCase("set plain maybe", "plain is on or off, not \"maybe\"."),
    RefusalCase("set rows 0", "rows is a number or all, not \"0\".", hint: "set rows all"),
    RefusalCase("undo 2", "Command 2 is undone already.", hint: "redo 2", after: ["undo 2"]),
    RefusalCase("replay locked.txt", "Cannot read "),
    RefusalCase("replay null.bin", "is not UTF-8.", hint: "UTF-8 text"),
    RefusalCase("replay answer.assay", "answer.assay:1:"),
    RefusalCase("replay again.assay", "Scripts replay one another too deep."),
    RefusalCase("export csv locked.txt", "Cannot write locked.txt: Permission denied."),
    RefusalCase("export csv harbour.txt", "harbour.txt is there already.", hint: "--replace"),
    RefusalCase("export csv tour.json --replace", "tour.json is a session's own file."),
    RefusalCase("note c1 <<END", "<<END begins a block, and no lines follow.", hint: "to end"),
  ]
}
