import AssayJournal
import AssayModel

/// Finds the sources that claims speak of, and names those that the session does not know yet. It
/// collects the facts of one command.
struct NewSources {
  private let session: Session
  private(set) var facts: [Fact] = []
  private var added: [Key: SourceID] = [:]

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
    if let id = known(key, called: name) { return id }
    let id: SourceID = session.nextID(offset: added.count)
    added[key] = id
    facts.append(
      .named(source: id, name: name, kind: sourceKind(of: speaker), onlyIn: key.onlyIn))
    return id
  }

  /// The session's source of that name, the oldest where there are several.
  private func known(_ key: Key, called name: String) -> SourceID? {
    let standing = session.standing
    if let source = standing.sources(called: name).first(where: { $0.onlyIn == key.onlyIn }) {
      return source.id
    }
    // What an article calls "a spokesman" may have turned out to be somebody with a name.
    let merged = standing.mergedSources.values.filter {
      $0.source.onlyIn == key.onlyIn && $0.source.isCalled(name)
    }
    return merged.min { $0.source.id < $1.source.id }.map { standing.resolved($0.into) }
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
