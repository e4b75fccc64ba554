import AssayJournal
import AssayModel
import AssayStore

/// `sign KEY`: a signature beside the session file.
package struct Sign: Command {
  package static let declaration = Declaration(
    "sign", topic: .session,
    summary: "Sign the session file with an SSH key, for those who must know that it is yours.",
    discussion: """
      Saves, and has `ssh-keygen` write the signature as NAME.json.sig beside the session. Give the \
      file of a private key, or of a public one whose private half your agent has. Any later decision \
      makes the signature stale once it is saved: sign again then. `verify` says whether a signature \
      fits, and `verify allowed=FILE as=NAME` whether it is of somebody whom you trust.
      """,
    parameters: [Parameter("KEY", .path, help: "the file of your key")],
    examples: [
      Example(
        "sign desk-key", after: ["load harbour.txt", "save case.json"], says: "case.json.sig")
    ])

  private let key: Word

  package init(_ arguments: Arguments) throws(CommandError) { key = try arguments.required("KEY") }

  package func run(in session: Session, world: World) throws(CommandError) -> Outcome {
    guard let name = world.sessionName else {
      throw CommandError("Only a saved session can be signed", hint: "`save NAME.json` first")
    }
    guard world.signatures != nil else {
      throw CommandError(
        "A replay signs nothing", hint: "open the session in a shell, and sign it there")
    }
    guard !session.journal.entries.isEmpty else {
      throw CommandError("Nothing to sign", hint: "the session has no decisions yet: `load` begins")
    }
    let path = world.resolve(key.text)
    guard (try? world.files.kind(path)) == .file else {
      throw CommandError(
        "There is no key \(key.text)", hint: "`ssh-keygen -t ed25519 -f FILE` makes one",
        column: key.column)
    }
    return Outcome(
      report: Report("sign", line: "Signed \(name, .heading): \(name + ".sig", .heading)"),
      effect: .sign(key: path))
  }
}
