import AssayJournal

/// A command of the shell. It is made from its words, and run on a session that it cannot change.
package protocol Command: SendableMetatype {
  static var declaration: Declaration { get }
  /// Throws where a word cannot be what its parameter takes.
  init(_ arguments: Arguments) throws(CommandError)
  /// Answers without touching anything: the shell carries the outcome out.
  func run(in session: Session, world: World) throws(CommandError) -> Outcome
}

extension Command {
  static var name: String { declaration.name }
}
