extension RefusalCase {
  /// Counting methods and their choices.
  static let methods: [RefusalCase] = [
    RefusalCase(
      "compare ferry --method acled", "There is no method \"acled\".", hint: "acled-2021"),
    RefusalCase(
      "compare ferry killed kid", "\"kid\" is no harm and no group.", hint: "`help words`"),
    RefusalCase(
      "compare ferry context=tiny", "context= cannot be \"tiny\".", hint: "small or large"),
    RefusalCase(
      "compare ferry window=soon", "window= must be a whole number from 0 to 8760.",
      hint: "equally recent"),
    RefusalCase("compare ferry days=0", "days= must be a whole number from 1 to 366."),
    RefusalCase("compare ferry days=400", "days= must be a whole number from 1 to 366."),
    RefusalCase(
      "compare ferry belligerents=militant,xyz", "belligerents= cannot hold \"xyz\".",
      hint: "soldier"),
    RefusalCase(
      "compare ferry include=fair,confirmd", "include= cannot hold \"confirmd\".",
      hint: "did you mean confirmed?"),
    RefusalCase("compare ferry include=fair,", "include= cannot hold \"\".", hint: "contested"),
    RefusalCase(
      "compare ferry reliable=\"a=b\"", "reliable= cannot hold an equals sign.", hint: "source"),
    RefusalCase(
      "compare ferry --method gtd context=small", "gtd takes no context=.",
      hint: "acled-2021, acled-current can"),
    RefusalCase(
      "assess ferry killed 7 context=small --why x", "context= goes with --method only.",
      hint: "of acled-2021"),
    RefusalCase(
      "assess ferry killed 7 --method gtd --why x",
      "An outcome, --prefer and --method exclude each other."),
    RefusalCase(
      "assess ferry killed --method gtd --best 7 --why x", "--best does not go with --method gtd."),
    RefusalCase(
      "assess ferry killed --method airwars --why x",
      "airwars counts civilians and belligerents apart.", hint: "assess ferry killed civilian"),
    RefusalCase(
      "assess ferry injured --method acled-2021 --why x",
      "acled-2021 does not count this: injured is not collected", hint: "pp. 32–33"),
    RefusalCase(
      "assess ferry killed --method ucdp --why x", "ucdp needs judgement: best:",
      hint: "compare ferry --method ucdp", after: ["link c1 ferry"]),
    RefusalCase(
      "assess ferry killed --method gtd --why x", "gtd gives no number: blank.",
      hint: "assess ferry killed unknown"),
    RefusalCase("timeline ferry slain", "There is no harm \"slain\".", hint: "killed"),
    RefusalCase("without Nobody", "No source is called \"Nobody\"."),
  ]
}
