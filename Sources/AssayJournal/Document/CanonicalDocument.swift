import AssayModel

/// Reads a session file line by line from its own bytes. A line that is not written as it would be
/// is read as a tree, and the others need not be.
enum CanonicalDocument {
  /// `nil` where the file's frame is another one, or a line cannot be read: what is wrong is then for
  /// the reader of trees to say.
  static func read(_ bytes: UnsafeBufferPointer<UInt8>) -> SessionDocument.Content? {
    var reader = CanonicalReader(bytes)
    var isCanonical = true
    var articles: [SealedArticle] = []
    var entries: [Entry] = []
    entries.reserveCapacity(entryCount(in: bytes))
    reader.lines(after: "{\"articles\":[") { reader, line in
      let article = SealedArticle(&reader)
      if reader.isCanonical {
        // Another order would be another writing, and of two with one id one would be lost.
        if let last = articles.last, last.article.id >= article.article.id { isCanonical = false }
        articles.append(article)
        return
      }
      guard let json = try? JSON(reading: Array(line)), let article = try? SealedArticle(json: json)
      else { return }
      isCanonical = false
      articles.append(article)
      reader.goOn(after: line)
    }
    reader.lines(after: "],\"entries\":[") { reader, line in
      let entry = Entry(&reader, of: bytes, before: entries.last)
      if reader.isCanonical {
        entries.append(entry)
        return
      }
      guard let json = try? JSON(reading: Array(line)), let entry = try? Entry(json: json) else {
        return
      }
      if json.canonicalBytes != Array(line) { isCanonical = false }
      entries.append(entry)
      reader.goOn(after: line)
    }
    guard let head = reader.end(format: Journal.format) else { return nil }
    return SessionDocument.Content(
      journal: Journal(articles: articles, entries: entries), head: head,
      isCanonical: isCanonical)
  }

  /// How many entries the file seems to hold, by the number of the last; at most as many as there is
  /// room for.
  private static func entryCount(in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    let tail = String(decoding: UnsafeBufferPointer(rebasing: bytes.suffix(600)), as: UTF8.self)
    guard let place = tail.firstRange(of: ",\"number\":") else { return 0 }
    let digits = tail[place.upperBound...].utf8.prefix(9).prefix { (0x30...0x39).contains($0) }
    return min(decimal(digits) ?? 0, bytes.count / 300)
  }
}
