import AssayModel

/// Reads a session file line by line from its own bytes, which come in pieces, so that a large file
/// need not stand in memory whole. A line that is not written as it would be is read as a tree, and
/// the others need not be.
package struct SessionReading {
  /// The line that comes next.
  private enum Next {
    case opening
    case article
    case middle
    case entry
    case end
    case nothing
    /// The file's frame is another one, or a line cannot be read: what is wrong is then for the
    /// reader of trees to say.
    case another
  }

  private var next = Next.opening
  /// The bytes of a line that goes on in the next piece.
  private var begun: [UInt8] = []
  /// How many bytes were read before the line at hand.
  private var offset = 0
  private var isCanonical = true
  private var articles: [SealedArticle] = []
  private var entries: [Entry] = []
  /// Where equal texts of the entries to come have theirs from.
  private var known = Known(.blank)
  private var head = Digest.zero
  private var articlesEnd = 0
  private var entriesStart = 0
  private var entriesEnd = 0

  package init() {}

  /// Takes the next bytes of a file that has `length` of them in all.
  package mutating func take(_ piece: UnsafeBufferPointer<UInt8>, ofLength length: Int) {
    // An entry takes more than 500 bytes; room that is never used is never given.
    if offset == 0, begun.isEmpty { entries.reserveCapacity(length / 500) }
    var rest = piece
    if !begun.isEmpty {
      guard let end = rest.lineEnd else {
        begun.append(contentsOf: rest)
        return
      }
      begun.append(contentsOf: rest[...end])
      let line = begun
      begun = []
      _ = line.withUnsafeBufferPointer { takeLines(of: $0) }
      rest = UnsafeBufferPointer(rebasing: rest[(end + 1)...])
    }
    let taken = takeLines(of: rest)
    begun.append(contentsOf: rest[taken...])
  }

  /// Takes the whole lines of `bytes`, and answers how many bytes they are.
  private mutating func takeLines(of bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var start = 0
    while next != .another {
      let rest = UnsafeBufferPointer(rebasing: bytes[start...])
      guard let length = rest.lineEnd else { return start }
      take(line: UnsafeBufferPointer(rebasing: rest[..<length]))
      start += length + 1
      offset += length + 1
    }
    return bytes.count
  }

  private mutating func take(line: UnsafeBufferPointer<UInt8>) {
    var reader = CanonicalReader(line)
    switch next {
    case .opening:
      reader.take(literal: "{\"articles\":[")
      articlesEnd = reader.index
      if reader.isComplete { next = .article } else { takeMiddle(&reader) }
    case .article:
      let element = line.withoutComma
      guard takeArticle(element) else {
        next = .another
        return
      }
      articlesEnd = offset + element.count
      if element.count == line.count { next = .middle }
    case .middle: takeMiddle(&reader)
    case .entry:
      let element = line.withoutComma
      guard takeEntry(element) else {
        next = .another
        return
      }
      entriesEnd = offset + element.count
      if element.count == line.count { next = .end }
    case .end: takeEnd(&reader)
    case .nothing, .another: next = .another
    }
  }

  private mutating func takeMiddle(_ reader: inout CanonicalReader) {
    reader.take(literal: "],\"entries\":[")
    entriesStart = offset + reader.index
    entriesEnd = entriesStart
    if reader.isComplete { next = .entry } else { takeEnd(&reader) }
  }

  private mutating func takeEnd(_ reader: inout CanonicalReader) {
    guard let head = reader.end(format: Journal.format) else {
      next = .another
      return
    }
    self.head = head
    next = .nothing
  }

  private mutating func takeArticle(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
    var reader = CanonicalReader(line)
    let article = SealedArticle(&reader)
    if reader.isComplete {
      // Another order would be another writing, and of two with one id one would be lost.
      if let last = articles.last, last.article.id >= article.article.id { isCanonical = false }
      articles.append(article)
      return true
    }
    guard let json = try? JSON(reading: Array(line)), let article = try? SealedArticle(json: json)
    else { return false }
    isCanonical = false
    articles.append(article)
    return true
  }

  private mutating func takeEntry(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
    var reader = CanonicalReader(line)
    let entry = Entry(&reader, of: line, known: known.entry)
    if reader.isComplete {
      if entry.analyst != known.entry.analyst { known = Known(entry) }
      entries.append(entry)
      return true
    }
    guard let json = try? JSON(reading: Array(line)), let entry = try? Entry(json: json) else {
      return false
    }
    if json.canonicalBytes != Array(line) { isCanonical = false }
    entries.append(entry)
    return true
  }

  /// What the file says; `nil` where it must be read as a tree.
  package consuming func content() -> SessionDocument.Content? {
    guard next == .nothing, begun.isEmpty else { return nil }
    let journal = Journal(articles: articles, entries: entries)
    return SessionDocument.Content(
      journal: journal, head: head, isCanonical: isCanonical,
      lines: isCanonical
        ? SessionLines(
          of: journal, articlesEnd: articlesEnd, entries: entriesStart..<entriesEnd) : nil)
  }
}

/// An entry in a place of its own, which can be looked at without a copy.
private final class Known: Sendable {
  let entry: Entry

  init(_ entry: Entry) { self.entry = entry }
}

extension UnsafeBufferPointer<UInt8> {
  /// The place of the first end of a line. Looked for in 32 bytes at a time.
  fileprivate var lineEnd: Int? {
    let bytes = UnsafeRawBufferPointer(self)
    func ends(at offset: Int) -> UInt64 {
      let word = bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
      let other = word ^ 0x0A0A_0A0A_0A0A_0A0A
      return (other &- 0x0101_0101_0101_0101) & ~other
    }
    var start = 0
    while start + 32 <= count {
      let any = ends(at: start) | ends(at: start + 8) | ends(at: start + 16) | ends(at: start + 24)
      if any & 0x8080_8080_8080_8080 != 0 { break }
      start += 32
    }
    return self[start...].firstIndex(of: UInt8(ascii: "\n"))
  }

  /// A line without the comma that another line follows after.
  fileprivate var withoutComma: Self {
    last == UInt8(ascii: ",") ? Self(rebasing: self[..<(count - 1)]) : self
  }
}
