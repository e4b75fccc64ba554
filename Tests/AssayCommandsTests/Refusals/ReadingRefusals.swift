extension RefusalCase {
  /// What is read and what figures are named by.
  static let reading: [RefusalCase] = [
    RefusalCase("acept a1.1", "There is no command \"acept\".", hint: "did you mean accept?"),
    RefusalCase("exit", "There is no command \"exit\".", hint: "did you mean quit?"),
    RefusalCase(
      "frobnicate", "There is no command \"frobnicate\".", hint: "`help` lists the commands"),
    RefusalCase(
      "accept", "`accept` needs FIGURE…: the figures, by id or by quote.", hint: "usage: accept"),
    RefusalCase("accept a9.1", "No article a9; the highest is a1."),
    RefusalCase("accept a1.99", "No figure a1.99; the highest is a1.", hint: "see `figures a1`"),
    RefusalCase("accept a1.0", "No figure a1.0"),
    RefusalCase("accept a1/77", "a1 has no figures of an incident a1/77.", hint: "figures a1"),
    RefusalCase("accept \"seven\"", "A quote needs its article.", hint: "a1 \"…\""),
    RefusalCase(
      "accept a1 \"eighteen ships\"", "\"eighteen ships\" stands nowhere in a1.", hint: "show a1"),
    RefusalCase(
      "accept a1 \"Port Selim\"", "\"Port Selim\" stands 3 times in a1.", hint: "\"…\"#3"),
    RefusalCase("accept a1 \"Port Selim\"#5", "\"Port Selim\" stands 3 times in a1, not 5 times."),
    RefusalCase(
      "accept a1 \"first boat\"", "The reader found no figure in those words of a1.",
      hint: "claim a1"),
    RefusalCase(
      "accept a1 in=ferri \"Nine killed\"", "No incident is called ferri.",
      hint: "did you mean ferry?"),
    RefusalCase("accept b1", "\"b1\" is no article.", hint: "a1, a2"),
    RefusalCase("show c12", "No claim c12; the highest is c1."),
    RefusalCase("show x", "\"x\" is no id.", hint: "a1, c1, s1 or i1"),
    RefusalCase("load call.txt sha256=12", "\"12\" is no SHA-256.", hint: "64 hexadecimal digits"),
    RefusalCase(
      "load call.txt post.txt sha256=\(noHash)", "One hash cannot be that of 2 articles.",
      hint: "one by one"),
    RefusalCase("load . sha256=\(noHash)", "One hash cannot be that of a folder."),
    RefusalCase(
      "load call.txt sha256=\(noHash)", "call.txt was changed: its SHA-256 is ", hint: "--update"),
    RefusalCase("load nosuch.txt", "Cannot read nosuch.txt: there is no such file.", hint: "Tab"),
    RefusalCase(
      "load harbour.txt published=4.3.24", "\"4.3.24\" is no day or time.", hint: "2024-03-04"),
    RefusalCase("help acept", "There is no command \"acept\".", hint: "accept"),
    RefusalCase("articles all", "`all` is one word too many.", hint: "usage: articles"),
    RefusalCase(
      "accept a1 \"Port Selim\"#0", "A number from 1 must follow #.", hint: "the second place"),
    RefusalCase("accept a1", "No figure is named.", hint: "by its words"),
    RefusalCase(
      "accept a1 \"killing at least seven people and wounding 22 others\"",
      "Those words hold 2 figures: a1.2 (killed), a1.3 (injured).", hint: "quote fewer words"),
    RefusalCase("load null.bin", "Cannot load null.bin:"),
    RefusalCase("load locked.txt", "Cannot read locked.txt: Permission denied.", hint: "rights"),
    RefusalCase("load locked", "Cannot read locked: Permission denied.", hint: "rights"),
    RefusalCase(
      "load many", "Cannot load many: it holds more than 10000 files.", hint: "one by one"),
    RefusalCase("load empty", "Cannot load empty: it holds no files.", hint: "hidden"),
    RefusalCase("misread a1 \"killing at least seven people\"", "a1.2 is c1.", hint: "withdraw c1"),
    RefusalCase("figures a1 state=read", "There is no state \"read\".", hint: "misread or aside"),
    RefusalCase("find \" \"", "There is nothing to find."),
    RefusalCase(
      "load harbour.txt ministry.txt url=https://meridian.example/1",
      "One address cannot be that of 2 articles.", hint: "one by one"),
    RefusalCase("aside a1", "a1 carries 1 claim: c1.", hint: "withdraw"),
    RefusalCase(
      "accept a2 \"At least 15 soldiers were killed and two boats were sunk\"",
      "Of those words the reader read only \"At least 15 soldiers were killed\".",
      hint: "quote just that", after: ["load front.txt"]),
    RefusalCase("load /dev/zero", "Cannot load /dev/zero: it is a device or a pipe"),
  ]
}

/// The hash of no file.
private let noHash = String(repeating: "0", count: 64)
