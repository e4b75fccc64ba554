import AssayModel

/// How a canonical reader takes lists, and the lines and the end of a session file.
extension CanonicalReader {
  mutating func take(literal: StaticString) {
    if stands(literal, at: index) {
      index += literal.utf8CodeUnitCount
    } else {
      isCanonical = false
    }
  }

  /// Reads a list without white space, one element a call.
  mutating func list(
    after opening: StaticString, until closing: StaticString,
    _ element: (inout CanonicalReader) -> Void
  ) {
    take(literal: opening)
    while isCanonical, !stands(closing, at: index) {
      element(&self)
      guard isCanonical, index < bytes.count, bytes[index] == UInt8(ascii: ",") else { break }
      index += 1
      if stands(closing, at: index) { isCanonical = false }
    }
    take(literal: closing)
  }

  /// Reads a list of one element a line; `element` gets the line without its comma. Where the
  /// reader stands afterwards, the line must end.
  mutating func lines(
    after opening: StaticString,
    _ element: (inout CanonicalReader, UnsafeBufferPointer<UInt8>) -> Void
  ) {
    take(literal: opening)
    guard isCanonical, stands("\n", at: index) else { return }
    repeat {
      index += 1
      let start = index
      guard let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) else {
        isCanonical = false
        return
      }
      let hasComma = end > start && bytes[end - 1] == UInt8(ascii: ",")
      let lineEnd = hasComma ? end - 1 : end
      element(&self, UnsafeBufferPointer(rebasing: bytes[start..<lineEnd]))
      guard isCanonical, index == lineEnd else {
        isCanonical = false
        return
      }
      index = end
      if !hasComma {
        index += 1
        return
      }
    } while true
  }

  /// Goes on behind `line`, which was read in another way.
  mutating func goOn(after line: UnsafeBufferPointer<UInt8>) {
    guard let first = bytes.baseAddress, let start = line.baseAddress else { return }
    index = start - first + line.count
    isCanonical = true
    isFirst = true
  }

  /// Reads the end of a session file: the format, and the head that it answers.
  mutating func end(format: Int) -> Digest? {
    take(literal: "],\"format\":")
    if number() != format { isCanonical = false }
    take(literal: ",\"head\":")
    let head = spelled(Digest.zero)
    take(literal: "}\n")
    return isComplete ? head : nil
  }
}
