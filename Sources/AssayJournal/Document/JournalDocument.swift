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
      let json: JSON = [
        "articles": .array(articles.map(\.json)),
        "entries": .array(entries.map(\.json)),
      ]
      var bytes = json.canonicalBytes
      bytes.append(UInt8(ascii: "\n"))
      return bytes
    }

    init(line: some Collection<UInt8>) throws(FormatError) {
      let json: JSON
      do throws(JSONError) {
        json = try JSON(reading: Array(line))
      } catch {
        throw FormatError(error.problem)
      }
      let members = try Members(json, of: "the line")
      guard members.isOnly("articles", "entries") else {
        throw FormatError("the line has members of a later version", isLater: true)
      }
      var articles: [Article] = []
      for article in try members.array("articles") { articles.append(try Article(json: article)) }
      var entries: [Entry] = []
      for entry in try members.array("entries") { entries.append(try Entry(json: entry)) }
      self.init(articles: articles, entries: entries)
    }
  }

  /// Reads a journal file. A last line without its end was never acknowledged and is left out;
  /// `wholeLength` is how many bytes before it count. A loss of power can leave zeros in its place,
  /// which no line has. Throws where a whole line cannot be read.
  package static func read(
    _ bytes: [UInt8]
  ) throws(DocumentError) -> (additions: [Addition], wholeLength: Int) {
    var additions: [Addition] = []
    var start = 0
    while let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) {
      do throws(FormatError) {
        additions.append(try Addition(line: bytes[start..<end]))
      } catch {
        if bytes[start...].contains(0), !bytes[(end + 1)...].contains(UInt8(ascii: "\n")) { break }
        throw DocumentError(
          line: additions.count + 1, problem: error.problem,
          remedy: error.isLater
            ? "use a newer assay"
            : "the journal was edited or damaged there; nothing of it was taken away")
      }
      start = end + 1
    }
    return (additions, start)
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
      for article in addition.articles where articles[article.id] == nil { keep(article) }
    }
    return recovered
  }

  private static func foreign(line: Int) -> DocumentError {
    DocumentError(
      line: line, problem: "the journal does not continue this session",
      remedy: "the session was replaced or the journal belongs to another; keep both and ask")
  }
}
