import AssayJournal
import AssayModel

/// `grade SOURCE A–F --why`: how reliable a source is.
package struct GradeSource: Command {
  package static let declaration = Declaration(
    "grade", topic: .sources,
    summary: "Grade a source's reliability on the Admiralty scale, with your reason.",
    discussion: """
      A completely reliable, B usually, C fairly, D not usually, E unreliable. F means that \
      reliability cannot be judged: unknown, not worst. A grade is never a weight. An article's \
      outlet is a source as well: its grade is that of what the article says in its own voice.
      """,
    parameters: [
      Parameter("SOURCE", .source, help: "the source, by id or name"),
      Parameter("A–F", .grade, help: "the letter"),
      Parameter("why", .words, .dashed, .required, help: "the reason"),
    ],
    examples: [
      Example(
        "grade \"city health office\" B --why \"counts bodies itself\"",
        after: ["load harbour.txt", "accept a1/1"], says: "usually reliable")
    ])

  private let source: Word
  private let reliability: Reliability
  private let why: String

  package init(_ arguments: Arguments) throws(CommandError) {
    source = try arguments.required("SOURCE")
    let letter = try arguments.required("A–F")
    guard let reliability = Reliability(rawValue: letter.text.uppercased()) else {
      throw CommandError(
        "There is no grade \"\(letter.text)\"",
        hint: "A reliable … E unreliable, F cannot be judged: see `help grade`",
        column: letter.column)
    }
    self.reliability = reliability
    why = try arguments.required("why").text
  }

  package func run(in session: Session, world: World) throws(CommandError) -> Outcome {
    let typed = try session.sourceOrOutlet(source)
    let source = typed.source
    return Outcome(
      facts: typed.naming + [.graded(source: source.id, reliability: reliability, why: why)],
      report: Report(
        "grade",
        line:
          "\(source.id)  \(source.name, .source)  \(reliability.rawValue, .heading), \(reliability.label)"
      ))
  }
}
