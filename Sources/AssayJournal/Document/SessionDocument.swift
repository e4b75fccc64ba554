import AssayModel

/// The session file: one canonical JSON document, one article and one entry a line.
package enum SessionDocument {
  /// The only bytes that this journal may be saved as.
  package static func bytes(of journal: Journal) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(
      journal.articles.values.reduce(1024 * (journal.entries.count + 1)) {
        $0 + $1.body.utf8.count + 2048
      })
    write(journal) { part in
      if case .made(let made) = part { bytes.append(contentsOf: made) }
    }
    return bytes
  }

  /// What a session file says.
  package struct Content: Sendable {
    package let journal: Journal
    package let head: Digest
    /// Whether the reading proved that the file is written as assay writes it.
    package let isCanonical: Bool
    /// Where its lines stand; `nil` where they must be written again.
    package let lines: SessionLines?
  }

  /// Reads a session file as far as it can be understood. Whether it is true is for `Verification`.
  package static func read(_ bytes: [UInt8]) throws(DocumentError) -> Content {
    var reading = SessionReading()
    bytes.withUnsafeBufferPointer { reading.take($0, ofLength: bytes.count) }
    if let content = reading.content() { return content }
    return try readTree(bytes)
  }

  /// Reads a session file that is not written as assay writes it, and says what is wrong where it
  /// cannot be read.
  package static func readTree(_ bytes: [UInt8]) throws(DocumentError) -> Content {
    let json: JSON
    do throws(JSONError) {
      json = try JSON(reading: bytes)
    } catch {
      throw DocumentError(
        line: lineNumber(of: error.offset, in: bytes), problem: error.problem,
        remedy: bytes.count == error.offset
          ? "the file was cut short: look for a backup, or for the .journal beside it"
          : "this is no session, or it was damaged")
    }
    guard let format = json["format"]?.integer, json["entries"] != nil else {
      throw DocumentError(
        line: nil, problem: "this is JSON, but no session", remedy: "check the name")
    }
    guard format == Journal.format else {
      throw DocumentError(
        line: nil, problem: "the session has format \(format)",
        remedy: "this version reads format \(Journal.format): use a newer assay")
    }
    let known: Set = ["articles", "entries", "format", "head"]
    guard let members = json.object, known.isSuperset(of: members.keys) else {
      throw DocumentError(
        line: nil, problem: "the session has members of a later version",
        remedy: "use a newer assay")
    }
    guard let articles = json["articles"]?.array, let entries = json["entries"]?.array,
      let head = json["head"]?.text.flatMap({ Digest(hexadecimal: $0) })
    else {
      throw DocumentError(
        line: nil, problem: "the articles, the entries or the head are missing",
        remedy: "the session was damaged: look for a backup")
    }
    let journal = Journal(
      articles: try decode(articles, firstLine: 2) { json throws(FormatError) in
        try SealedArticle(json: json)
      },
      entries: try decode(entries, firstLine: firstEntryLine(articles: articles.count)) {
        json throws(FormatError) in try Entry(json: json)
      })
    return Content(journal: journal, head: head, isCanonical: false, lines: nil)
  }

  private static func decode<Element>(
    _ lines: [JSON], firstLine: Int, _ decode: (JSON) throws(FormatError) -> Element
  ) throws(DocumentError) -> [Element] {
    var elements: [Element] = []
    elements.reserveCapacity(lines.count)
    for (index, line) in lines.enumerated() {
      do throws(FormatError) {
        elements.append(try decode(line))
      } catch {
        throw DocumentError(
          line: firstLine + index, problem: error.problem,
          remedy: error.isLater
            ? "use a newer assay"
            : "the session was edited or damaged there: look for a backup")
      }
    }
    return elements
  }

  /// The line that the first entry stands on: the articles begin on the second line, and a line that
  /// opens the entries follows them.
  static func firstEntryLine(articles: Int) -> Int { articles == 0 ? 2 : articles + 3 }

  /// The line, from 1, that the byte at `offset` stands on.
  static func lineNumber(of offset: Int, in bytes: [UInt8]) -> Int {
    bytes.prefix(offset).count { $0 == UInt8(ascii: "\n") } + 1
  }
}

/// Why bytes are not a session that can be read.
package struct DocumentError: Error, Hashable, Sendable {
  /// From 1; `nil` where the whole file is meant.
  package let line: Int?
  package let problem: String
  package let remedy: String

  package init(line: Int?, problem: String, remedy: String) {
    self.line = line
    self.problem = problem
    self.remedy = remedy
  }
}
