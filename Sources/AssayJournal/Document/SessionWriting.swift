import AssayModel

extension SessionDocument {
  /// A part of a session file.
  package enum Part {
    /// Bytes that were just made; they are there only while they are being taken.
    case made(UnsafeBufferPointer<UInt8>)
    /// Bytes that a file has already, at these places.
    case kept(Range<Int>)
  }

  /// Gives the bytes that a journal may be saved as, part by part. Those of `lines` are kept where the
  /// journal begins with them. Answers which lines stand where in what was given; throws what `put`
  /// throws.
  @discardableResult
  package static func write<Failure: Error>(
    _ journal: Journal, keeping lines: SessionLines? = nil,
    _ put: (Part) throws(Failure) -> Void
  ) throws(Failure) -> SessionLines? {
    let begun = lines.flatMap { lines in lines.continued(by: journal).map { (lines, $0) } }
    var writing = SessionWriting()
    if let (lines, _) = begun {
      try writing.keep(0..<lines.articlesEnd, put)
    } else {
      writing.add("{\"articles\":[")
    }
    let articles = begun?.1.articles ?? journal.articlesInOrder[...]
    try writing.add(articles, of: journal.articles.count, put) { article, writer in
      writer.write(SealedArticle(article), SealedArticle.coded)
    }
    let articlesEnd = writing.length
    writing.add(journal.articles.isEmpty ? "],\"entries\":[" : "\n],\"entries\":[")
    let entriesStart = writing.length
    if let (lines, _) = begun { try writing.keep(lines.entries, put) }
    let entries = begun?.1.entries ?? journal.entries[...]
    try writing.add(entries, of: journal.entries.count, put) { entry, writer in
      writer.write(entry, Entry.coded)
    }
    let entriesEnd = writing.length
    if !journal.entries.isEmpty { writing.add("\n") }
    writing.addEnd(of: journal)
    try writing.give(put)
    return SessionLines(of: journal, articlesEnd: articlesEnd, entries: entriesStart..<entriesEnd)
  }
}

/// A session file as far as it is written.
private struct SessionWriting: ~Copyable {
  private var writer = CanonicalWriter(bytes: ByteBuffer(capacity: 1 << 17))
  /// How many bytes were given away.
  private var given = 0

  var length: Int { given + writer.bytes.count }

  mutating func add(_ literal: StaticString) { writer.bytes.append(literal) }

  /// Adds the last of `count` elements, one a line.
  mutating func add<Element, Failure: Error>(
    _ elements: ArraySlice<Element>, of count: Int,
    _ put: (SessionDocument.Part) throws(Failure) -> Void,
    _ write: (Element, inout CanonicalWriter) -> Void
  ) throws(Failure) {
    var isFirst = elements.count == count
    for element in elements {
      writer.bytes.append(isFirst ? "\n" : ",\n")
      isFirst = false
      write(element, &writer)
      if writer.bytes.count >= 1 << 16 { try give(put) }
    }
  }

  mutating func addEnd(of journal: Journal) {
    writer.bytes.append("],\"format\":")
    writer.bytes.append(Journal.format)
    writer.bytes.append(",\"head\":\"")
    writer.bytes.append(journal.head)
    writer.bytes.append("\"}\n")
  }

  /// Keeps bytes that a file has.
  mutating func keep<Failure: Error>(
    _ places: Range<Int>, _ put: (SessionDocument.Part) throws(Failure) -> Void
  ) throws(Failure) {
    try give(put)
    try put(.kept(places))
    given += places.count
  }

  /// Gives what is written so far. The room is used again.
  mutating func give<Failure: Error>(
    _ put: (SessionDocument.Part) throws(Failure) -> Void
  ) throws(Failure) {
    try writer.bytes.withBytes { bytes throws(Failure) in try put(.made(bytes)) }
    given += writer.bytes.count
    writer.bytes.clear()
  }
}
