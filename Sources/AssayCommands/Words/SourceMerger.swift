import AssayJournal
import AssayModel

/// That a source is another one, as `source merge` says.
struct SourceMerger {
  let source: Word
  let other: Word

  func outcome(in session: Session) throws(CommandError) -> Outcome {
    let typed = try session.sourceOrOutlet(source)
    let source = typed.source
    let survivor = try session.sourceOrOutlet(other, after: typed.naming)
    let other = survivor.source
    let isTypedTwice = !typed.naming.isEmpty && other.isCalled(source.name)
    guard source.id != other.id, !isTypedTwice else {
      throw CommandError("Those are one source already", column: self.other.column)
    }
    if let article = other.onlyIn, article != source.onlyIn {
      throw CommandError(
        "\(other.id) is a source of \(article) only, and cannot speak elsewhere",
        hint: source.onlyIn == nil
          ? "`source merge \(other.id) \(source.id)` says that it is \(source.name)"
          : "an unnamed speaker of another article stays another source", column: self.other.column)
    }
    if let party = source.party, let known = other.party, party != known {
      throw CommandError(
        "\(source.id) is a voice of \(party), and \(other.id) of \(known)",
        hint: "two parties have no voice in common: put of= right first", column: self.other.column)
    }
    let claims = session.claims.all.count {
      typed.voices(in: $0, of: session).contains(source.id)
    }
    return Outcome(
      facts: typed.naming + survivor.naming + [.mergedSource(source: source.id, into: other.id)],
      report: Report(
        "source",
        line:
          "\(source.id)  \(source.name, .source) merged into \(other.id) \(other.name, .source)  \(counted(claims, "claim")) went over"
      ))
  }
}
