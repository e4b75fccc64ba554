import AssayChecks
import AssayModel

/// What `help` explains besides the commands.
enum HelpTopic: String, CaseIterable {
  case words
  case grades
  case checks
  case methods
  case script

  var report: Report {
    switch self {
    case .words: words
    case .grades: grades
    case .checks: checks
    case .methods: methods
    case .script: script
    }
  }

  private var words: Report {
    Report(
      "help",
      [
        table(
          "words",
          [
            ("article", "a loaded document, a1; the same bytes are the same article"),
            ("figure", "what the reader found, a1.3: a suggestion, never saved"),
            ("claim", "what you hold that a source said, c1: a harm or anything else, anchored"),
            ("source", "who speaks or publishes, s1"),
            (
              "incident",
              "something that happened, i1 or its handle; a1/2 is an article's own second"
            ),
            ("party", "who did it or suffered it; sources are `of` it, with its interest"),
            ("assessment", "what your team holds of an incident: the only number to publish"),
            ("finding", "what a check reports; it decides nothing"),
          ]),
        table("harms", Harm.allCases.map { ($0.rawValue, meaning($0)) }),
        table("counts", counts),
        table("stances", Stance.allCases.map { ($0.rawValue, meaning($0)) }),
        .line("groups: \(Group.allCases.map(\.rawValue).joined(separator: ", "))"),
      ])
  }

  private var counts: [(String, String)] {
    [
      ("7", "exactly seven"), ("11+", "at least eleven: a floor"), (">10", "more than ten"),
      ("≤40", "up to forty"), ("~20", "about twenty, without bounds"), ("7–9", "between the two"),
      ("several", "a word that is no number, and never becomes one"), ("0", "said outright"),
    ]
  }

  private var grades: Report {
    Report(
      "help",
      [
        .line("A source has a letter, a claim a digit; one says nothing of the other."),
        table("reliability", Reliability.allCases.map { ($0.rawValue, $0.label) }),
        table("credibility", Credibility.allCases.map { ($0.rawValue, $0.label) }),
        .line(
          "F and 6 mean unknown, not worst. Grades are labels: nothing is ever weighed by them."),
        .line("After NATO AJP-2.1 and STANAG 2511."),
      ])
  }

  private var checks: Report {
    Report(
      "help",
      [
        .table(
          Table(
            "checks",
            columns: [
              Table.Column("check"), Table.Column("runs"), Table.Column("what", flexible: true),
            ],
            rows: allChecks.map {
              [Cell($0.name, .heading), Cell($0.tier.phrase), Cell($0.summary)]
            }))
      ])
  }

  private var methods: Report {
    Report(
      "help",
      [
        table("method", allMethods.map { ($0.name, "\($0.summary) \($0.source)") }),
        table(
          "choice",
          allMethodParameters.map { parameter in
            let takers = allMethods.filter { $0.parameters.contains(parameter) }.map { $0.name }
            let standard = parameter.standard.map { ", \($0) without it" } ?? ""
            return (
              "\(parameter.name)=",
              "\(parameter.help)\(standard) (\(takers.joined(separator: ", ")))"
            )
          }),
        .line("A ~ marks what a rule puts for a word, a + what may be more; nothing is averaged."),
      ])
  }

  private var script: Report {
    Report(
      "help",
      [
        table(
          "a line of a script",
          [
            ("accept a1 \"seven people\"", "a command, as typed"),
            ("# words", "a comment"),
            ("… \\", "goes on with the next line"),
            ("note c1 <<END", "the lines up to END are the last word"),
            ("| answer", "what the command above is expected to answer"),
            (
              "variables case=ferry", "above the first command: what ${case} stands for in commands"
            ),
          ]),
        .line(
          "`assay replay x.assay` runs it and compares; --update writes the answers, and the hashes that changed."
        ),
      ])
  }

  private func table(_ name: String, _ rows: [(String, String)]) -> Report.Block {
    .table(
      Table(
        name, columns: [Table.Column(name), Table.Column("", flexible: true)],
        rows: rows.map { [Cell($0.0, .heading), Cell($0.1)] }))
  }

  private func meaning(_ harm: Harm) -> String {
    switch harm {
    case .killed: "dead, whatever the means"
    case .injured: "hurt; being treated alone is not enough"
    case .missing: "not found; never counted as dead"
    case .abducted: "taken by somebody who has no right to"
    case .detained: "held by an authority"
    case .displaced: "driven from home"
    case .casualties: "killed or injured, where the text does not say which"
    }
  }

  private func meaning(_ stance: Stance) -> String {
    switch stance {
    case .asserts: "says that it is so"
    case .denies: "says that it is not so"
    case .fears: "says that it may be so"
    case .threatens: "says that it will be so"
    case .former: "an earlier count that the same text replaces"
    }
  }
}
