/// What the pieces of a file were when it was read or written, to know them again.
struct PieceChecks: Hashable, Sendable {
  private let pieceLength: Int
  private var checks: [UInt64] = []

  /// For a file whose pieces have `pieceLength` bytes each, but for the last.
  init(pieceLength: Int) { self.pieceLength = pieceLength }

  /// Notes the next piece.
  mutating func add(_ piece: UnsafeBufferPointer<UInt8>) { checks.append(Self.check(of: piece)) }

  /// The start of the piece that the byte at `place` lies in.
  func start(ofPieceAt place: Int) -> Int { place - place % pieceLength }

  /// Whether the piece that begins at `start` is as it was.
  func holds(_ piece: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
    let number = start / pieceLength
    return checks.indices.contains(number) && checks[number] == Self.check(of: piece)
  }

  /// Any change within eight bytes gives another number, and any other change most likely does. It
  /// guards against damage; what guards against forgery is the chain.
  private static func check(of piece: UnsafeBufferPointer<UInt8>) -> UInt64 {
    let bytes = UnsafeRawBufferPointer(piece)
    func mixed(_ state: UInt64, _ word: UInt64) -> UInt64 {
      let product = (state ^ word) &* 0x9E37_79B9_7F4A_7C15
      return product ^ product >> 32
    }
    func word(_ offset: Int) -> UInt64 {
      bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
    }
    var (first, second, third, fourth): (UInt64, UInt64, UInt64, UInt64) = (1, 2, 3, 4)
    var offset = 0
    while offset + 32 <= bytes.count {
      first = mixed(first, word(offset))
      second = mixed(second, word(offset + 8))
      third = mixed(third, word(offset + 16))
      fourth = mixed(fourth, word(offset + 24))
      offset += 32
    }
    while offset < bytes.count {
      first = mixed(first, UInt64(bytes[offset]))
      offset += 1
    }
    return mixed(mixed(mixed(first, second), third), fourth &+ UInt64(bytes.count))
  }
}

/// Writes a file piece by piece, so that it need not stand in memory whole.
struct PieceWriter {
  private let path: String
  private let disk: Disk
  private var piece: [UInt8] = []
  private var isBegun = false
  private(set) var checks: PieceChecks

  /// Makes or replaces the file at `path`.
  init(_ path: String, on disk: Disk) {
    self.path = path
    self.disk = disk
    checks = PieceChecks(pieceLength: disk.pieceLength)
    piece.reserveCapacity(disk.pieceLength)
  }

  mutating func put(_ bytes: UnsafeBufferPointer<UInt8>) throws(DiskError) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let next = rest.prefix(disk.pieceLength - piece.count)
      piece.append(contentsOf: next)
      rest = rest.dropFirst(next.count)
      if piece.count == disk.pieceLength { try write() }
    }
  }

  /// Writes what is left. Nothing may be put afterwards.
  mutating func finish() throws(DiskError) {
    if !isBegun || !piece.isEmpty { try write() }
  }

  private mutating func write() throws(DiskError) {
    if isBegun { try disk.append(piece, path) } else { try disk.write(piece, path) }
    isBegun = true
    piece.withUnsafeBufferPointer { checks.add($0) }
    piece.removeAll(keepingCapacity: true)
  }
}
