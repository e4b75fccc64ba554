import AssayModel

/// One line of input of the corpus commands.
package struct CorpusRecord: Hashable {
  package let id: String
  package let text: String
  package let headline: String?
  /// As it was written, whatever it says.
  package let date: String?

  /// Reads a line; a flat object of texts by a short way, anything else by the whole reader, which
  /// also says what is wrong.
  package init(_ line: UnsafeBufferPointer<UInt8>) throws(CorpusLines.Unreadable) {
    self = try Self.withTexts(of: line) { texts in
      CorpusRecord(
        id: String(decoding: texts.id, as: UTF8.self),
        text: String(decoding: texts.text, as: UTF8.self),
        headline: texts.headline.map { String(decoding: $0, as: UTF8.self) },
        date: texts.date.map { String(decoding: $0, as: UTF8.self) })
    }
  }

  private init(id: String, text: String, headline: String?, date: String?) {
    self.id = id
    self.text = text
    self.headline = headline
    self.date = date
  }

  /// Reads a line by the whole reader alone.
  package init(whole line: UnsafeBufferPointer<UInt8>) throws(CorpusLines.Unreadable) {
    let json: JSON
    do {
      json = try JSON(reading: Array(line))
    } catch {
      throw CorpusLines.Unreadable(problem: "byte \(error.offset): \(error.problem)")
    }
    guard case .object(let members) = json else {
      throw CorpusLines.Unreadable(problem: "the line is not a JSON object")
    }
    switch members["id"] {
    case .text(let id): self.id = id
    case .integer(let number): id = String(number)
    case .number(let spelling): id = spelling
    default: throw CorpusLines.Unreadable(problem: "\"id\" is missing or is no text")
    }
    guard case .text(let text) = members["text"] else {
      throw CorpusLines.Unreadable(problem: "\"text\" is missing or is no text")
    }
    self.text = text
    headline = try Self.optionalText("headline", in: members)
    date = try Self.optionalText("date", in: members)
  }

  private static func optionalText(
    _ name: String, in members: JSONMembers
  ) throws(CorpusLines.Unreadable) -> String? {
    switch members[name] {
    case nil, .null: return nil
    case .text(let text): return text
    default: throw CorpusLines.Unreadable(problem: "\"\(name)\" is no text")
    }
  }
}

extension CorpusRecord {
  /// A record's texts as UTF-8, good only while they are looked at.
  struct Texts {
    let id: UnsafeBufferPointer<UInt8>
    let text: UnsafeBufferPointer<UInt8>
    let headline: UnsafeBufferPointer<UInt8>?
    let date: UnsafeBufferPointer<UInt8>?
  }

  /// Lets `body` look at the texts of a line, most of which lie in the line itself.
  static func withTexts<Result>(
    of line: UnsafeBufferPointer<UInt8>, _ body: (Texts) -> Result
  ) throws(CorpusLines.Unreadable) -> Result {
    // Places in a text are counted up to there.
    guard line.count <= Int(Int32.max) else {
      throw CorpusLines.Unreadable(problem: "the line has more than 2147483647 bytes")
    }
    let result = withUnsafeTemporaryAllocation(of: UInt8.self, capacity: max(1, line.count)) {
      room -> Result? in
      var flat = FlatRecord(line, room: room)
      guard flat.read(), let id = flat.id, let text = flat.text else { return nil }
      return body(Texts(id: id, text: text, headline: flat.headline, date: flat.date))
    }
    if let result { return result }
    return try CorpusRecord(whole: line).withTexts(body)
  }

  private func withTexts<Result>(_ body: (Texts) -> Result) -> Result {
    var (id, text, headline, date) = (id, text, headline ?? "", date ?? "")
    return id.withUTF8 { id in
      text.withUTF8 { text in
        headline.withUTF8 { headline in
          date.withUTF8 { date in
            body(
              Texts(
                id: id, text: text, headline: self.headline == nil ? nil : headline,
                date: self.date == nil ? nil : date))
          }
        }
      }
    }
  }
}
