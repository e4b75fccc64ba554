import AssayJournal
import AssayModel

/// `as NAME`: who decides from now on.
package struct As: Command {
  package static let declaration = Declaration(
    "as", topic: .session,
    summary: "Say who you are: every decision is recorded under this name.",
    parameters: [Parameter("NAME", .words, .positional, .several, help: "your name")],
    examples: [Example("as Noor Haddad", says: "Noor Haddad")])

  private let name: String

  package init(_ arguments: Arguments) throws(CommandError) {
    let words = arguments.all("NAME")
    guard let name = analystName(words.map(\.text).joined(separator: " ")) else {
      throw CommandError(
        "That is no name", hint: "at most 100 letters, without control characters",
        column: words.first?.column)
    }
    self.name = name
  }

  package func run(in session: Session, world: World) throws(CommandError) -> Outcome {
    Outcome(
      report: Report("analyst", line: "Decisions are recorded as \(name, .heading)."),
      effect: .become(analyst: name))
  }
}

/// The name that somebody gave, without white space at its ends; `nil` where it is none: empty, longer
/// than 100 Characters, or with control characters.
package func analystName(_ text: String) -> String? {
  let name = text.trimmed
  guard !name.isEmpty, name.lowercased() != "none", name.count <= 100,
    !name.unicodeScalars.contains(where: isControl)
  else {
    return nil
  }
  return name
}

/// Whether a scalar would act upon a terminal rather than be shown.
func isControl(_ scalar: Unicode.Scalar) -> Bool {
  scalar.properties.generalCategory == .control
}
