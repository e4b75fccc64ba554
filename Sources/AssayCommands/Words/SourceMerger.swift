import AssayJournal
import AssayModel

/// That a source is another one, as `source merge` says.
struct SourceMerger {
  let source: Word
  let other: Word

  func outcome(in session: Session) throws(CommandError) -> Outcome {
    let source = try session.source(source)
    let other = try session.source(other)
    guard source.id != other.id else {
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
      session.standing.voices(in: $0).contains(source.id)
    }
    return Outcome(
      facts: [.mergedSource(source: source.id, into: other.id)],
      report: Report(
        "source",
        line:
          "\(source.id)  \(source.name, .source) merged into \(other.id) \(other.name, .source)  \(counted(claims, "claim")) went over"
      ))
  }
}
