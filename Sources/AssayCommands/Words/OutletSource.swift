import AssayJournal
import AssayModel

/// A source that somebody typed. An outlet of an article is a source as well, and is named as one when
/// something is first said of it.
struct TypedSource {
  let source: Source
  /// What names an outlet that nobody spoke of as a source before; empty for every other.
  let naming: [Fact]

  /// Who speaks in a claim of the session, nearest first: this source where it is an outlet in whose
  /// own voice the claim is made, known as a source or not.
  func voices(in claim: Claim, of session: Session) -> [SourceID] {
    let isOwnVoice =
      !naming.isEmpty
      && session.standing.outlet(of: claim).map(SpeakerName.init) == SpeakerName(source.name)
    return isOwnVoice ? [source.id] : session.standing.voices(in: claim)
  }
}

extension Session {
  /// The source that a word means. `earlier` are the facts that the same command gives before.
  func sourceOrOutlet(_ word: Word, after earlier: [Fact] = []) throws(CommandError) -> TypedSource
  {
    do throws(CommandError) {
      return TypedSource(source: try source(word), naming: [])
    } catch {
      let name = SpeakerName(word.text)
      let outlets = articles.all.lazy.compactMap(\.article.details.outlet)
      guard standing.sources(called: word.text).isEmpty,
        let outlet = outlets.first(where: { SpeakerName($0) == name })
      else { throw error }
      let source = Source(
        id: nextID(offset: earlier.count), name: outlet, kind: .outlet, onlyIn: nil)
      return TypedSource(
        source: source,
        naming: [.named(source: source.id, name: outlet, kind: .outlet, onlyIn: nil)])
    }
  }
}
