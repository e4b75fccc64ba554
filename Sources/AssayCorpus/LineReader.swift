import Glibc

/// Reads lines from a file descriptor, holding no more than the longest one.
struct LineReader {
  private let descriptor: Int32
  private var buffer: [UInt8] = []
  /// The bytes of `buffer` that are read and not yet given out.
  private var begin = 0
  private var end = 0
  private var isAtEnd = false
  /// Whether the first line was asked for.
  private var hasBegun = false
  /// Where the search for a line feed goes on.
  private var searched = 0
  /// The error number of a read that failed.
  private(set) var failure: Int32?

  private static let chunk = 1 << 16
  /// From here on the buffer grows by a quarter, and no longer doubles.
  private static let large = 1 << 24

  init(descriptor: Int32) {
    self.descriptor = descriptor
    buffer = [UInt8](repeating: 0, count: Self.chunk)
  }

  /// The place of the next line in the buffer, without its line feed and carriage return, and the
  /// first without a byte-order mark; good until the next call. `nil` at the end.
  mutating func next() -> Range<Int>? {
    let isFirst = !hasBegun
    hasBegun = true
    guard let line = nextLine() else { return nil }
    let isMarked = isFirst && buffer[line].starts(with: [0xEF, 0xBB, 0xBF])
    return isMarked ? line.lowerBound + 3..<line.upperBound : line
  }

  private mutating func nextLine() -> Range<Int>? {
    while true {
      if let feed = lineFeed() {
        let line = begin..<feed
        begin = feed + 1
        searched = begin
        return trimmed(line)
      }
      if isAtEnd {
        guard begin < end else { return nil }
        let line = begin..<end
        begin = end
        searched = end
        return trimmed(line)
      }
      fill()
    }
  }

  /// Gives `body` the bytes of a line that `next()` has just returned.
  func withBytes<Result>(
    of line: Range<Int>, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    buffer.withUnsafeBufferPointer { bytes in body(UnsafeBufferPointer(rebasing: bytes[line])) }
  }

  private mutating func lineFeed() -> Int? {
    guard searched < end else { return nil }
    let found = buffer.withUnsafeBytes { bytes -> Int? in
      guard let base = bytes.baseAddress,
        let feed = memchr(base + searched, 0x0A, end - searched)
      else { return nil }
      return UnsafeRawPointer(feed) - base
    }
    if found == nil { searched = end }
    return found
  }

  private func trimmed(_ line: Range<Int>) -> Range<Int> {
    var last = line.upperBound
    if last > line.lowerBound, buffer[last - 1] == 0x0D { last -= 1 }
    return line.lowerBound..<last
  }

  private mutating func fill() {
    if begin > 0 {
      buffer.withUnsafeMutableBytes { bytes in
        guard let base = bytes.baseAddress else { return }
        memmove(base, base + begin, end - begin)
      }
      end -= begin
      searched -= begin
      begin = 0
    }
    if end == buffer.count {
      // A very long line takes little more than its own length.
      let growth = buffer.count < Self.large ? buffer.count : buffer.count / 4
      buffer.append(contentsOf: [UInt8](repeating: 0, count: growth))
    }
    let room = buffer.count - end
    let count = buffer.withUnsafeMutableBytes { bytes in
      read(descriptor, bytes.baseAddress?.advanced(by: end), room)
    }
    if count < 0 {
      if errno == EINTR { return }
      failure = errno
      isAtEnd = true
    } else if count == 0 {
      isAtEnd = true
    } else {
      end += count
    }
  }
}
