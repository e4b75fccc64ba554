import AssayModel

/// The journal file beside a session: JSON Lines, each line all that one command added, so that a
/// crash leaves a command whole or not at all.
package enum JournalDocument {
  /// What one command added.
  package struct Addition: Hashable, Sendable {
    package let articles: [Article]
    package let entries: [Entry]

    package init(articles: [Article], entries: [Entry]) {
      self.articles = articles
      self.entries = entries
    }

    /// The line, with its end.
    package var line: [UInt8] {
      var writer = CanonicalWriter()
      writer.bytes.append("{\"articles\":[")
      for (index, article) in articles.enumerated() {
        if index > 0 { writer.bytes.append(UInt8(ascii: ",")) }
        writer.write(SealedArticle(article), SealedArticle.coded)
      }
      writer.bytes.append("],\"entries\":[")
      for (index, entry) in entries.enumerated() {
        if index > 0 { writer.bytes.append(UInt8(ascii: ",")) }
        writer.write(entry, Entry.coded)
      }
      writer.bytes.append("]}\n")
      return writer.bytes.bytes
    }

    /// Reads a line without its end. Throws what a tree of it cannot be.
    init(line: UnsafeBufferPointer<UInt8>, before: Entry?) throws(FormatError) {
      if let addition = Self(canonical: line, before: before) {
        self = addition
      } else {
        try self.init(tree: line)
      }
    }

    /// `nil` where the line is not written as it would be.
    private init?(canonical line: UnsafeBufferPointer<UInt8>, before: Entry?) {
      var reader = CanonicalReader(line)
      var articles: [Article] = []
      var entries: [Entry] = []
      reader.list(after: "{\"articles\":[", until: "]") { reader in
        articles.append(SealedArticle(&reader).article)
      }
      reader.list(after: ",\"entries\":[", until: "]}") { reader in
        entries.append(Entry(&reader, of: line, known: entries.last ?? before ?? .blank))
      }
      guard reader.isComplete else { return nil }
      self.init(articles: articles, entries: entries)
    }

    private init(tree line: UnsafeBufferPointer<UInt8>) throws(FormatError) {
      let json: JSON
      do throws(JSONError) {
        json = try JSON(reading: Array(line))
      } catch {
        throw FormatError(error.problem)
      }
      guard let members = json.object else { throw FormatError("the line is no object") }
      guard Set(["articles", "entries"]).isSuperset(of: members.keys) else {
        throw FormatError("the line has members of a later version", isLater: true)
      }
      guard let articleTrees = json["articles"]?.array else {
        throw FormatError("`articles` is no list")
      }
      guard let entryTrees = json["entries"]?.array else {
        throw FormatError("`entries` is no list")
      }
      var articles: [Article] = []
      for article in articleTrees { articles.append(try Article(json: article)) }
      var entries: [Entry] = []
      for entry in entryTrees { entries.append(try Entry(json: entry)) }
      self.init(articles: articles, entries: entries)
    }
  }

  /// Reads a journal file. A last line without its end was never acknowledged and is left out;
  /// `wholeLength` is how many bytes before it count. A loss of power can leave zeros in its place,
  /// which no line has. Throws where a whole line cannot be read, or something stands where the last
  /// one must end.
  package static func read(
    _ bytes: [UInt8]
  ) throws(DocumentError) -> (additions: [Addition], wholeLength: Int) {
    let (additions, wholeLength, error) = bytes.withUnsafeBufferPointer { readLines(of: $0) }
    if let error { throw error }
    return (additions, wholeLength)
  }

  private static func readLines(
    of bytes: UnsafeBufferPointer<UInt8>
  ) -> (additions: [Addition], wholeLength: Int, error: DocumentError?) {
    var additions: [Addition] = []
    var start = 0
    while let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) {
      let line = UnsafeBufferPointer(rebasing: bytes[start..<end])
      do throws(FormatError) {
        additions.append(try Addition(line: line, before: additions.last?.entries.last))
      } catch {
        if hasLostBytes(bytes[start...]), !bytes[(end + 1)...].contains(UInt8(ascii: "\n")) {
          break
        }
        let error = DocumentError(
          line: additions.count + 1, problem: error.problem,
          remedy: error.isLater
            ? "use a newer assay"
            : "the journal was edited or damaged there; nothing of it was taken away")
        return (additions, start, error)
      }
      start = end + 1
    }
    if goesOn(bytes[start...]), !hasLostBytes(bytes[start...]) {
      let error = DocumentError(
        line: additions.count + 1, problem: "something else stands where the line must end",
        remedy: "the journal was edited or damaged there; nothing of it was taken away")
      return (additions, start, error)
    }
    return (additions, start, nil)
  }

  /// Whether bytes were lost with the power: a run of zeros, as blocks that were never written hold.
  /// A single one is damage.
  private static func hasLostBytes(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    var run = 0
    for byte in bytes {
      run = byte == 0 ? run + 1 : 0
      if run == 8 { return true }
    }
    return false
  }

  /// Whether the object of an unfinished line ends, and something follows it: what was cut short in
  /// writing has no end, or nothing after it.
  private static func goesOn(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    var depth = 0
    var isQuoted = false
    var isEscaped = false
    for (index, byte) in zip(bytes.indices, bytes) {
      if isEscaped {
        isEscaped = false
        continue
      }
      switch byte {
      case UInt8(ascii: "\\"): isEscaped = isQuoted
      case UInt8(ascii: "\""): isQuoted.toggle()
      case UInt8(ascii: "{") where !isQuoted: depth += 1
      case UInt8(ascii: "}") where !isQuoted:
        depth -= 1
        if depth == 0 { return index + 1 < bytes.endIndex }
      default: break
      }
    }
    return false
  }
}

extension Journal {
  /// Takes over what a journal file adds. What the session has already, by number and hash, is
  /// passed over: a crash between saving and removing the journal is harmless. Returns how many
  /// entries were new.
  package mutating func recover(
    _ additions: [JournalDocument.Addition]
  ) throws(DocumentError) -> Int {
    var recovered = 0
    for (index, addition) in additions.enumerated() {
      for entry in addition.entries {
        if entry.number >= 1, entry.number <= entries.count {
          guard entries[entry.number - 1].hash == entry.hash else {
            throw Self.foreign(line: index + 1)
          }
          continue
        }
        guard entry.number == entries.count + 1, entry.previous == lastHash else {
          throw Self.foreign(line: index + 1)
        }
        append(entry)
        recovered += 1
      }
      for article in addition.articles where articles[article.id] == nil {
        keep(SealedArticle(article))
      }
    }
    return recovered
  }

  private static func foreign(line: Int) -> DocumentError {
    DocumentError(
      line: line, problem: "the journal does not continue this session",
      remedy: "the session was replaced or the journal belongs to another; keep both and ask")
  }
}
