import AssayDigest
import AssayIntake
import AssayJournal
import AssayModel

/// The bytes that a file must have: those that an answer was once written for.
struct ExpectedBytes {
  let digest: Digest
  let column: Int

  init(_ word: Word) throws(CommandError) {
    guard let digest = Digest(hexadecimal: word.text.lowercased()) else {
      throw CommandError(
        "\"\(word.text)\" is no SHA-256", hint: "64 hexadecimal digits, as `sha256sum` gives them",
        column: word.column)
    }
    self.digest = digest
    column = word.column
  }

  /// Throws where `bytes` are others, with what changed if the old ones are still kept: in the session
  /// at hand, or in the evidence of one in the same folder.
  func check(
    _ bytes: [UInt8], of path: String, in session: Session, world: World
  ) throws(CommandError) {
    let found = Digest(of: bytes)
    guard found != digest else { return }
    var error = CommandError(
      "\(path) was changed: its SHA-256 is \(found.hexadecimal), not \(digest.hexadecimal)",
      hint: "bring the old file back, or keep the new one: `assay replay --update` writes its hash",
      column: column)
    if let before = earlierLines(in: session, world: world), let now = Self.lines(of: bytes) {
      error.details = Self.changes(from: before, to: now)
    }
    throw error
  }

  private func earlierLines(in session: Session, world: World) -> [String]? {
    if let article = session.standing.articleByDigest[digest].flatMap({ session.articles[$0] }) {
      return Self.lines(of: article.article.headline, article.article.body)
    }
    let names = (try? world.files.list(world.folder)) ?? []
    for name in names where name.hasSuffix(".evidence") {
      let path = world.resolve(name + "/" + digest.hexadecimal)
      if let kept = try? world.files.read(path), Digest(of: kept) == digest {
        return Self.lines(of: kept)
      }
    }
    return nil
  }

  private static func lines(of bytes: [UInt8]) -> [String]? {
    (try? Intake.read(bytes)).map { lines(of: $0.headline, $0.body) }
  }

  private static func lines(of headline: String?, _ body: String) -> [String] {
    [headline].compactMap { $0 } + body.split(whereSeparator: \.isNewline).map(String.init)
  }

  /// How many changed lines are shown, and of texts of how many lines.
  private static let mostShown = 20
  private static let mostCompared = 2_000

  private static func changes(from before: [String], to now: [String]) -> [String] {
    guard before.count + now.count <= mostCompared else { return [] }
    let changed = difference(from: before, to: now).filter { !$0.hasPrefix("  ") }
    let shown = changed.prefix(mostShown).map { shortened($0, to: 300) }
    return changed.isEmpty
      ? ["The text is the same; what changed lies outside it."]
      : shown + (changed.count > mostShown ? ["… \(changed.count - mostShown) more lines"] : [])
  }
}
