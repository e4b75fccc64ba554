import AssayJournal
import AssayModel

/// The filters that lists take, `in=ferry since=2024-03-05`: a thing must pass all that are given.
/// Every list has those that make sense for its things.
struct ListFilter {
  private let tag: Word?
  private let incident: Word?
  private let source: Word?
  private let about: Word?
  private let verdict: Word?
  private let since: Instant?

  init(_ arguments: Arguments) throws(CommandError) {
    tag = arguments.optional("tag")
    incident = arguments.optional("in")
    source = arguments.optional("by")
    about = arguments.optional("about")
    verdict = arguments.optional("verdict")
    since = try arguments.optional("since").map { word throws(CommandError) in
      guard let instant = Instant(word.text) else {
        throw CommandError(
          "\"\(word.text)\" is no day or time", hint: "write 2024-03-04, or 2024-03-04T14:05:00Z",
          column: word.column)
      }
      return instant
    }
    if let about, Harm(rawValue: about.text) == nil, Matter(rawValue: about.text) == nil {
      throw AboutWords.unknown(about)
    }
    if let verdict, !verdict.clears, Verdict.Outcome(rawValue: verdict.text) == nil {
      throw CommandError(
        "There is no verdict \"\(verdict.text)\"",
        hint: "none, " + Verdict.Outcome.allCases.map(\.rawValue).joined(separator: ", "),
        column: verdict.column)
    }
  }

  /// The parameters of a list that takes these filters.
  static func parameters(_ names: String...) -> [Parameter] {
    names.compactMap { name in every.first { $0.name == name } }
  }

  private static let every = [
    Parameter("tag", .label, .named, .optional, help: "with this label"),
    Parameter("in", .incident, .named, .optional, help: "of this incident; none for unlinked"),
    Parameter("by", .source, .named, .optional, help: "said by this source"),
    Parameter("about", .about, .named, .optional, help: "about this harm or matter"),
    Parameter(
      "verdict", .choice(Verdict.Outcome.allCases.map(\.rawValue)), .named, .optional,
      help: "judged so; none for not judged"),
    Parameter("since", .moment, .named, .optional, help: "made or changed since then"),
  ]

  /// The claims that pass.
  func claims(of session: Session) throws(CommandError) -> [Claim] {
    let source = try source.map { word throws(CommandError) in try session.sourceOrOutlet(word) }
    var linked: IncidentID?
    if let incident, !incident.clears { linked = try session.incident(incident).id }
    return candidates(in: session, linked).filter { claim in
      (tag.map { claim.tags.contains($0.text) } ?? true)
        && (incident == nil || claim.incident == linked)
        && (source.map { $0.voices(in: claim, of: session).contains($0.source.id) } ?? true)
        && (about.map { claim.content.about.word == $0.text } ?? true)
        && (verdict.map { ($0.clears ? nil : $0.text) == claim.verdict?.outcome.rawValue }
          ?? true)
        && passes(entry: claim.changed, of: session)
    }
  }

  /// The claims among which those that pass must be, in order of their ids.
  private func candidates(in session: Session, _ linked: IncidentID?) -> [Claim] {
    guard let linked else { return Array(session.claims.all) }
    return session.standing.claims(of: linked).sorted { $0.id < $1.id }
  }

  /// Whether anything is asked that only claims can answer, so that a list of other things shows
  /// those whose claims pass.
  var asksForClaims: Bool {
    incident != nil || source != nil || about != nil || verdict != nil
  }

  /// Whether only what was made or changed since some time passes.
  var asksForTime: Bool { since != nil }

  /// Whether labels pass.
  func passes(tags: [String]) -> Bool { tag.map { tags.contains($0.text) } ?? true }

  /// Whether the entry with this number was made late enough.
  func passes(entry number: Int, of session: Session) -> Bool {
    guard let since else { return true }
    let entries = session.journal.entries
    guard entries.indices.contains(number - 1) else { return false }
    return entries[number - 1].time >= since
  }
}
