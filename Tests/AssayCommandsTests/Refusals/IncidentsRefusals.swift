extension RefusalCase {
  /// Incidents, assessments, sources and checks.
  static let incidents: [RefusalCase] = [
    RefusalCase(
      "grade \"city helth office\" B --why x", "No source is called",
      hint: "did you mean \"city health office\"?"),
    RefusalCase("grade s1 G --why x", "There is no grade \"G\".", hint: "F cannot be judged"),
    RefusalCase("grade s1 B", "`grade` needs --why WORDS: the reason.", hint: "usage: grade"),
    RefusalCase("grade s1 B --wy x", "`grade` has no option --wy.", hint: "did you mean --why?"),
    RefusalCase("grade s1 B --why", "`why` has no value."),
    RefusalCase("grade s1 B --why a --why b", "`why` is given twice."),
    RefusalCase(
      "origin a1 a2 --why x", "\"a2\" says nothing of an origin.", hint: "same or independent"),
    RefusalCase("origin a1 same --why x", "One article alone has one origin."),
    RefusalCase("origin a1 a1 same --why x", "One article alone has one origin."),
    RefusalCase(
      "origin a2 a1 same --why x", "That is held already.", hint: "sources --independent",
      after: ["load ministry.txt", "origin a1 a2 same --why y"]),
    RefusalCase(
      "origin a1 a3 independent --why x",
      "a1 and a3 would be both independent and of one origin.",
      hint: "say first what of it does not hold",
      after: ["load ministry.txt call.txt", "origin a1 a2 a3 same --why y"]),
    RefusalCase("incident new ferry", "i1 is called ferry already.", hint: "choose another"),
    RefusalCase("incident new i7", "\"i7\" cannot be a handle."),
    RefusalCase("incident drop ferry", "`incident` cannot \"drop\".", hint: "new, edit, merge"),
    RefusalCase(
      "incident new x dates=soon", "\"soon\" is no day and no range.", hint: "2024-03-04"),
    RefusalCase(
      "incident new x from=a1", "\"a1\" is no article's own incident.", hint: "see `figures`"),
    RefusalCase("incident new x from=a1/9", "a1 has no figures of an incident a1/9."),
    RefusalCase("incident edit ferry from=a1/1", "`incident edit` takes no from=."),
    RefusalCase("correct c1 cuont=7", "`correct` takes no cuont=.", hint: "did you mean count=?"),
    RefusalCase("link c1 ferry in=ferry", "`in=ferry` is one word too many."),
    RefusalCase(
      "correct c1 value=7", "`correct` takes no value=.", hint: "it takes count=, people="),
    RefusalCase(
      "link c1 nowhere", "No incident is called nowhere.", hint: "`incident new nowhere`"),
    RefusalCase("link a1/2 ferry", "No figure of a1/2 has been accepted.", hint: "accept a1/2"),
    RefusalCase(
      "assess ferry killed 7 --why x", "No claim of ferry is about killed.",
      hint: "link CLAIM ferry"),
    RefusalCase("assess ferry slain 7 --why x", "There is no harm \"slain\".", hint: "killed"),
    RefusalCase("assess ferry killed many --why x", "\"many\" is no outcome.", hint: "write 7"),
    RefusalCase(
      "assess ferry killed 7-9 --best 12 --why x", "The best figure must lie within the range.",
      hint: "7 to 9"),
    RefusalCase("assess ferry killed unknown --best 3 --why x", "Only a range has a best figure."),
    RefusalCase(
      "check headlines", "There is no check \"headlines\".", hint: "headline-against-body"),
    RefusalCase(
      "grade \"a security official\" C --why x", "2 sources are called \"a security official\".",
      hint: "s2, s3",
      after: [
        "load ministry.txt", "claim a1 \"Nine killed\" killed 9 by=\"a security official\"",
        "claim a2 \"six people\" killed 6 by=\"a security official\"",
      ]),
    RefusalCase(
      "link c1 quay", "No incident is called quay.", hint: "it was merged into ferry",
      after: ["incident new quay", "incident merge quay ferry"]),
    RefusalCase(
      "party ferry Front guilty", "There is no role \"guilty\".", hint: "accused, admitted"),
    RefusalCase("party ferry none accused", "No party is called none."),
    RefusalCase("party ferry \" \" accused", "A party needs a name."),
    RefusalCase(
      "party ferry Front accused of=Varda", "Only an ally is of another party.",
      hint: "source SOURCE of="),
    RefusalCase("party ferry Front none", "Front is no party of ferry.", hint: "it has none yet"),
    RefusalCase(
      "party ferry Front ally of=front", "Front is no ally of itself.",
      after: ["link c1 ferry", "party ferry Front accused c1"]),
    RefusalCase(
      "party ferry Front accused c1", "c1 is about another incident.", hint: "link c1 ferry"),
    RefusalCase(
      "party ferry Front accused", "No claim of ferry names Front.", hint: "rests on claims"),
    RefusalCase(
      "waive unasessed --why x", "There is no finding \"unasessed\".", hint: "check --strict"),
    RefusalCase(
      "waive unassessed --why x", "2 findings begin with \"unassessed\".", hint: "unassessed:c1",
      after: ["link c1 ferry", "claim a1 \"Nine killed\" injured 9 in=ferry"]),
    RefusalCase("assess ferry killed --why x", "There is no outcome.", hint: "--prefer SOURCE"),
    RefusalCase(
      "assess ferry killed 7 --prefer s1 --why x",
      "An outcome, --prefer and --method exclude each other."),
    RefusalCase(
      "assess ferry injured --prefer s1 --why x",
      "city health office says nothing of injured there.", hint: "by=s1"),
    RefusalCase(
      "assess ferry killed --prefer council --why x",
      "council gives no number that bounds it: \"several\".", hint: "range, or unknown",
      after: ["claim a1 \"Nine killed\" killed several by=council in=ferry"]),
    RefusalCase("source s1", "Nothing is said of the source.", hint: "say kind="),
    RefusalCase(
      "source city health kind=monitor", "`health` is one word too many.", hint: "in quotes"),
    RefusalCase(
      "source merge s1", "`source merge` needs the source that it is.", hint: "SOURCE INTO"),
    RefusalCase(
      "source merge s1 s1 of=Varda", "`source merge` says nothing else of a source.",
      hint: "line of its own"),
    RefusalCase("source merge s1 s1", "Those are one source already."),
    RefusalCase(
      "grade s2 B --why x", "s2 was merged into s1.", hint: "say s1",
      after: ["claim a1 \"Nine killed\" killed 9 by=Council", "source merge s2 s1"]),
    RefusalCase(
      "source merge s1 s2", "s2 is a source of a1 only, and cannot speak elsewhere.",
      hint: "source merge s2 s1",
      after: ["claim a1 \"Nine killed\" killed 9 by=\"a security official\""]),
    RefusalCase(
      "source merge s2 s1", "s2 is a voice of Front, and s1 of Varda.", hint: "of= right first",
      after: [
        "claim a1 \"Nine killed\" killed 9 by=Council", "source s1 of=Varda", "source s2 of=Front",
      ]),
    RefusalCase("article a1", "Nothing is said of the article.", hint: "see `help article`"),
    RefusalCase(
      "link c1 quay", "No incident is called quay.", hint: "it was merged into ferry",
      after: [
        "incident new quay", "incident new pier", "incident merge quay pier",
        "incident merge pier ferry",
      ]),
    RefusalCase(
      "link c1 i2", "i2 was merged into i1.", hint: "say i1",
      after: [
        "incident new quay", "incident new pier", "incident merge quay pier",
        "incident merge pier ferry",
      ]),
    RefusalCase("incident new None", "\"None\" cannot be a handle.", hint: "nor the word none"),
    RefusalCase("as None", "That is no name."),
    RefusalCase("source merge", "`source merge` needs the source that it is.", hint: "INTO"),
    RefusalCase("explain s1", "Nothing explains a source.", hint: "`show s1`"),
    RefusalCase(
      "article a1 published=2024-03-04", "That is known of a1 already.", hint: "show a1"),
    RefusalCase("article a1 published=monday", "\"monday\" is no day or time."),
    RefusalCase(
      "source s1 kind=office", "There is no kind of source \"office\".", hint: "institution"),
    RefusalCase(
      "source s1 alias=\"Northern Front\"", "s2 is called \"Northern Front\".",
      hint: "share a name",
      after: ["claim a1 \"denied that its guns\" denies responsible Front by=\"Northern Front\""]),
    RefusalCase(
      "incident merge ferry", "`incident merge` needs another incident.", hint: "help incident"),
    RefusalCase(
      "incident merge ferry quay c1", "`c1` is one word too many.", hint: "help incident",
      after: ["incident new quay"]),
    RefusalCase("incident edit ferry", "Nothing is to be put right.", hint: "place="),
    RefusalCase("incident merge ferry i1", "Those are one incident already."),
    RefusalCase(
      "incident split ferry quay",
      "`incident split` needs a new handle and the claims that go there.", hint: "ferry HANDLE c1"),
    RefusalCase("incident split ferry quay c1", "c1 is not linked to ferry.", hint: "link"),
    RefusalCase("incident within ferry ferry", "ferry cannot lie within itself."),
    RefusalCase(
      "link c1 i2", "i2 was merged into i1.", hint: "say i1",
      after: ["incident new quay", "incident merge quay ferry"]),
    RefusalCase(
      "incident within march ferry", "march cannot lie within itself.",
      after: ["incident new march", "incident within ferry march"]),
    RefusalCase(
      "assess ferry killed --prefer s1 --best 7 --why x", "--best does not go with --prefer s1."),
    RefusalCase(
      "assess ferry killed --prefer s1 --why x",
      "city health office gives several figures: c1 7+, c2 9.", hint: "partof=",
      after: ["link c1 ferry", "claim a1 \"Nine killed\" killed 9 by=s1 in=ferry"]),
    RefusalCase(
      "incident merge quay ferry place=Quay", "`incident merge` takes no place=.",
      hint: "help incident", after: ["incident new quay"]),
  ]
}
