import AssayJournal

/// What is known of a session file that was read or written: where its lines stand, and what its bytes
/// were.
struct SessionFile {
  fileprivate let lines: SessionLines
  fileprivate let checks: PieceChecks

  /// Reads the session file at `path`: what it says, and what is known of it where its lines need not
  /// be written again. `nil` where there is none.
  static func read(
    _ path: String, disk: Disk
  ) throws(StoreError) -> (content: SessionDocument.Content, file: SessionFile?)? {
    var reading = SessionReading()
    var checks = PieceChecks(pieceLength: disk.pieceLength)
    let isThere = try StoreError.onDisk { () throws(DiskError) in
      try disk.pieces(of: path) { piece, length throws(DiskError) in
        checks.add(piece)
        reading.take(piece, ofLength: length)
        return true
      }
    }
    guard isThere else { return nil }
    if let content = reading.content() {
      return (content, content.lines.map { SessionFile(lines: $0, checks: checks) })
    }
    guard let bytes = try StoreError.onDisk({ () throws(DiskError) in try disk.readFile(path) })
    else {
      return nil
    }
    let content = try StoreError.inFile(path) { () throws(DocumentError) in
      try SessionDocument.read(bytes)
    }
    return (content, nil)
  }

  /// Replaces the session file at `path` by the writing of `journal`. Lines that stand there already,
  /// as `known` says, are taken over where not a byte of them was changed since. Answers what is known
  /// of the new file.
  static func write(
    _ journal: Journal, over known: SessionFile?, at path: String, disk: Disk
  ) throws(DiskError) -> SessionFile? {
    var file: SessionFile?
    try disk.replace(path) { new throws(DiskError) in
      guard let known else {
        file = try write(journal, to: new, disk: disk)
        return
      }
      do throws(Obstacle) {
        file = try write(journal, keepingLinesOf: known, at: path, to: new, disk: disk)
      } catch {
        switch error {
        case .disk(let error): throw error
        // The journal at hand is whole, and is written from its beginning.
        case .changed: file = try write(journal, to: new, disk: disk)
        }
      }
    }
    return file
  }

  private static func write(
    _ journal: Journal, to new: String, disk: Disk
  ) throws(DiskError) -> SessionFile? {
    var writer = PieceWriter(new, on: disk)
    let lines = try SessionDocument.write(journal) { part throws(DiskError) in
      if case .made(let bytes) = part { try writer.put(bytes) }
    }
    try writer.finish()
    return lines.map { SessionFile(lines: $0, checks: writer.checks) }
  }

  private static func write(
    _ journal: Journal, keepingLinesOf known: SessionFile, at path: String, to new: String,
    disk: Disk
  ) throws(Obstacle) -> SessionFile? {
    var writer = PieceWriter(new, on: disk)
    let lines = try SessionDocument.write(journal, keeping: known.lines) {
      part throws(Obstacle) in
      switch part {
      case .made(let bytes): try Obstacle.from { () throws(DiskError) in try writer.put(bytes) }
      case .kept(let places): try known.copy(places, of: path, to: &writer, disk: disk)
      }
    }
    try Obstacle.from { () throws(DiskError) in try writer.finish() }
    return lines.map { SessionFile(lines: $0, checks: writer.checks) }
  }

  /// Puts the bytes at `places` of the file, which must be what they were.
  private func copy(
    _ places: Range<Int>, of path: String, to writer: inout PieceWriter, disk: Disk
  ) throws(Obstacle) {
    var start = checks.start(ofPieceAt: places.lowerBound)
    var isChanged = false
    try Obstacle.from { () throws(DiskError) in
      _ = try disk.pieces(of: path, from: start) { piece, _ throws(DiskError) in
        guard checks.holds(piece, at: start) else {
          isChanged = true
          return false
        }
        let wanted = places.clamped(to: start..<start + piece.count)
        try writer.put(
          UnsafeBufferPointer(
            rebasing: piece[wanted.lowerBound - start..<wanted.upperBound - start]))
        start += piece.count
        return start < places.upperBound
      }
    }
    if isChanged || start < places.upperBound { throw .changed }
  }
}

/// Why lines of a file could not be taken over.
private enum Obstacle: Error {
  case disk(DiskError)
  /// The file's bytes are not what they were.
  case changed

  static func from<Value>(_ work: () throws(DiskError) -> Value) throws(Obstacle) -> Value {
    do throws(DiskError) { return try work() } catch { throw .disk(error) }
  }
}
