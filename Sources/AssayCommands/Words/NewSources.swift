import AssayJournal
import AssayModel

/// Finds the sources that claims speak of, and names those that the session does not know yet. It
/// collects the facts of one command.
struct NewSources {
  private let session: Session
  private(set) var facts: [Fact] = []
  private var added: [Key: SourceID] = [:]
  /// The session's sources by every name that they have, the oldest of a name; made for the first
  /// name that is asked for.
  private var known: [Key: SourceID]?

  /// A name, within an article where it is unnamed.
  private struct Key: Hashable {
    let name: SpeakerName
    let onlyIn: ArticleID?
  }

  init(session: Session) { self.session = session }

  /// The source that `speaker` is, as `article` speaks of it.
  mutating func source(named speaker: String, in article: ArticleID) -> SourceID {
    let name = sourceName(of: speaker)
    let key = Key(name: SpeakerName(name), onlyIn: isUnnamed(speaker) ? article : nil)
    if let id = added[key] { return id }
    let known = self.known ?? Self.names(of: session)
    self.known = known
    if let id = known[key] { return id }
    let id: SourceID = session.nextID(offset: added.count)
    added[key] = id
    facts.append(
      .named(source: id, name: name, kind: sourceKind(of: speaker), onlyIn: key.onlyIn))
    return id
  }

  private static func names(of session: Session) -> [Key: SourceID] {
    var known: [Key: SourceID] = [:]
    for source in session.sources.all {
      for name in [source.name] + source.aliases {
        let key = Key(name: SpeakerName(name), onlyIn: source.onlyIn)
        if known[key] == nil { known[key] = source.id }
      }
    }
    // What an article calls "a spokesman" may have turned out to be somebody with a name.
    let merged = session.standing.mergedSources.values.sorted { $0.source.id < $1.source.id }
    for merger in merged {
      for name in [merger.source.name] + merger.source.aliases {
        let key = Key(name: SpeakerName(name), onlyIn: merger.source.onlyIn)
        if known[key] == nil { known[key] = session.standing.resolved(merger.into) }
      }
    }
    return known
  }

  /// The source that an analyst typed: an id, or a name.
  mutating func source(typed word: Word, in article: ArticleID) throws(CommandError) -> SourceID {
    if !word.isQuoted, SourceID(word.text) != nil { return try session.source(word).id }
    return source(named: word.text, in: article)
  }

  /// Says which sources came in.
  var lines: [StyledText] {
    facts.compactMap { fact in
      guard case .named(let id, let name, let kind, let article) = fact else { return nil }
      var line: StyledText = "\(id)  \(name, .source)"
      if kind != .unknown { line.append("  \(kind.rawValue)", as: .muted) }
      line.append(article.map { "  new, only in \($0)" } ?? "  new", as: .muted)
      let known = session.sources.all.filter { $0.onlyIn == nil || $0.onlyIn == article }
      if let near = nearest(to: name, among: known.map(\.name)), near != name {
        line.append("  (did you mean \"\(near)\"? `undo` takes it back)", as: .warning)
      }
      return line
    }
  }
}
