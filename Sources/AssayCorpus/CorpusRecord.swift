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
    if let record = CorpusRecord(flat: line) {
      self = record
    } else {
      try self.init(whole: line)
    }
  }

  private init?(flat line: UnsafeBufferPointer<UInt8>) {
    var flat = FlatRecord(line)
    guard flat.read(), let id = flat.id, let text = flat.text else { return nil }
    self.id = id
    self.text = text
    headline = flat.headline
    date = flat.date
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
