import AssayJournal
import AssayModel

/// `incident new HANDLE`: something that happened, for claims to be about.
package struct NewIncident: Command {
  package static let declaration = Declaration(
    "incident", topic: .incidents,
    summary: "Set up an incident for claims to be linked to.",
    parameters: [
      Parameter("ACTION", .choice(["new"]), help: "new"),
      Parameter("HANDLE", .words, help: "a short name of your own, such as ferry-terminal"),
      Parameter("place", .words, .named, .optional, help: "where"),
      Parameter(
        "dates", .dates, .named, .optional,
        help: "the day, or first/last: 2024-03-04/2024-03-06"),
      Parameter("kind", .words, .named, .optional, help: "what it was, such as shelling"),
    ],
    examples: [
      Example(
        "incident new ferry place=\"Port Selim\" dates=2024-03-04 kind=shelling", says: "i1")
    ])

  private let handle: Word
  private let place: String?
  private let dates: DateRange?
  private let kind: String?

  package init(_ arguments: Arguments) throws(CommandError) {
    let action = try arguments.required("ACTION")
    guard action.text == "new" else {
      throw CommandError(
        "`incident` cannot \"\(action.text)\"", hint: "usage: \(Self.declaration.usage)",
        column: action.column)
    }
    handle = try arguments.required("HANDLE")
    place = arguments.optional("place")?.text
    kind = arguments.optional("kind")?.text
    dates = try arguments.optional("dates").map { word throws(CommandError) in
      guard let dates = DateRange(word.text) else {
        throw CommandError(
          "\"\(word.text)\" is no day and no range",
          hint: "write 2024-03-04, or 2024-03-04/2024-03-06", column: word.column)
      }
      return dates
    }
    let isHandle =
      handle.text.allSatisfy { $0.isLetter || $0.isNumber || "-_".contains($0) }
      && handle.text.first?.isLetter == true && handle.text.count <= 60
      && ItemID(handle.text) == nil && handle.text != "none"
    guard isHandle else {
      throw CommandError(
        "\"\(handle.text)\" cannot be a handle",
        hint: "a letter, then letters, digits, - and _; not an id, nor the word none",
        column: handle.column)
    }
  }

  package func run(in session: Session, world: World) throws(CommandError) -> Outcome {
    if let known = session.standing.incidentByHandle[handle.text] {
      throw CommandError(
        "\(known) is called \(handle.text) already", hint: "choose another handle",
        column: handle.column)
    }
    let id: IncidentID = session.nextID()
    let known = [kind, place, dates?.description].compactMap { $0 }.joined(separator: ", ")
    return Outcome(
      facts: [
        .opened(incident: id, handle: handle.text, place: place, dates: dates, kind: kind)
      ],
      report: Report("incident", line: "\(id)  \(handle.text, .heading)  \(known)"))
  }
}
