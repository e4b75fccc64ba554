import AssayDigest
import AssayJournal
import AssayModel
import AssayStore

/// A session at work in a store: records a command and writes it down, as the shell does.
struct Desk {
  static let path = "cases/x.json"

  var session: Session
  let store: SessionStore
  let remarks: [String]

  init(
    _ disk: Disk, path: String = Desk.path, mustExist: Bool = false, isNamed: Bool = true
  ) throws(StoreError) {
    let opened = try SessionStore.open(
      path, isNamed: isNamed, mustExist: mustExist, disk: disk, holder: "desk 1")
    session = opened.session
    store = opened.store
    remarks = opened.remarks
  }

  /// Records a command, which is forgotten again where it cannot be written down.
  mutating func record(
    _ facts: [Fact], articles: [Article] = [], evidence: [Evidence] = []
  ) throws {
    let before = session.journal.entries.count
    let entries = try session.record(
      facts, articles: articles, analyst: "ana",
      time: Instant(secondsSinceEpoch: 1_704_067_200), salt: { Desk.salt })
    do throws(StoreError) {
      try store.append(
        JournalDocument.Addition(articles: articles, entries: entries), evidence: evidence)
    } catch {
      try session.takeBack(to: before, articles: articles)
      throw error
    }
  }

  /// Loads the next article, with its raw bytes.
  mutating func load() throws {
    let id: ArticleID = session.nextID()
    let bytes = Array("Story \(id): seven people were killed.".utf8)
    let article = Article(
      id: id, digest: Digest(of: bytes), byteCount: bytes.count, name: "story.txt", headline: nil,
      body: String(decoding: bytes, as: UTF8.self), details: ArticleDetails())
    try record(
      [.loaded(article: id, record: article.record)], articles: [article],
      evidence: [Evidence(digest: article.digest, bytes: bytes)])
  }

  mutating func name(_ name: String) throws {
    try record([.named(source: session.nextID(), name: name, kind: .agency, onlyIn: nil)])
  }

  static let salt = "00112233445566778899aabbccddeeff"
}
