import AssayJournal
import AssayModel

extension Session {
  /// The source that a word means. An outlet of an article is a source as well, and is named as one
  /// when it is first spoken of; `facts` do that.
  func sourceOrOutlet(_ word: Word) throws(CommandError) -> (source: Source, facts: [Fact]) {
    do throws(CommandError) {
      return (try source(word), [])
    } catch {
      let name = SpeakerName(word.text)
      let outlets = articles.all.lazy.compactMap(\.article.details.outlet)
      guard standing.sources(called: word.text).isEmpty,
        let outlet = outlets.first(where: { SpeakerName($0) == name })
      else { throw error }
      let source = Source(id: nextID(), name: outlet, kind: .outlet, onlyIn: nil)
      return (source, [.named(source: source.id, name: outlet, kind: .outlet, onlyIn: nil)])
    }
  }
}
