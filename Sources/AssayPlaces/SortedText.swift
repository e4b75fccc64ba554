import CPlaces

/// Lines in the order of their first fields, with tabs between the fields, in memory that never
/// changes.
struct SortedText: @unchecked Sendable {
  typealias Line = Slice<UnsafeBufferPointer<UInt8>>

  /// Static memory of the executable.
  private let bytes: UnsafeBufferPointer<UInt8>

  init(_ text: assay_text) {
    bytes = UnsafeBufferPointer(start: text.bytes, count: Int(text.length))
  }

  /// The bytes at which the lines begin whose first field is `key`, by binary search.
  func lines(from key: [UInt8]) -> [Int] {
    var low = 0
    var high = bytes.count
    while low < high {
      let start = startOfLine(at: low + (high - low) / 2)
      if order(ofLineAt: start, besides: key) < 0 {
        low = endOfLine(at: start) + 1
      } else {
        high = start
      }
    }
    var found: [Int] = []
    while low < bytes.count, order(ofLineAt: low, besides: key) == 0 {
      found.append(low)
      low = endOfLine(at: low) + 1
    }
    return found
  }

  /// Below 0 where the first field of the line comes before `key`, 0 where it is the same.
  private func order(ofLineAt start: Int, besides key: [UInt8]) -> Int {
    var index = start
    for byte in key {
      // A tab comes before all that a key is made of.
      guard index < bytes.count else { return -1 }
      if bytes[index] != byte { return bytes[index] < byte ? -1 : 1 }
      index += 1
    }
    return index < bytes.count && bytes[index] != 0x09 ? 1 : 0
  }

  /// A field of the line that begins at a byte, from 0; `nil` where there is none.
  func field(_ index: Int, of start: Int) -> Line? {
    guard bytes.indices.contains(start) else { return nil }
    let line = bytes[start..<endOfLine(at: start)]
    var field = line
    for _ in 0..<index {
      guard let tab = field.firstIndex(of: 0x09) else { return nil }
      field = line[(tab + 1)...]
    }
    return field.firstIndex(of: 0x09).map { field[..<$0] } ?? field
  }

  var allLines: [Line] { bytes.split(separator: 0x0A) }

  private func startOfLine(at index: Int) -> Int {
    var start = index
    while start > 0, bytes[start - 1] != 0x0A { start -= 1 }
    return start
  }

  /// Where the line feed stands.
  private func endOfLine(at index: Int) -> Int {
    var end = index
    while end < bytes.count, bytes[end] != 0x0A { end += 1 }
    return end
  }
}
