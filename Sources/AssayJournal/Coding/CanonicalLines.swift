import AssayModel

/// How a canonical reader takes lists, and the end of a session file.
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

  /// Reads the last line of a session file: the format, and the head that it answers.
  mutating func end(format: Int) -> Digest? {
    take(literal: "],\"format\":")
    if number() != format { isCanonical = false }
    take(literal: ",\"head\":")
    let head = spelled(Digest.zero)
    take(literal: "}")
    return isComplete ? head : nil
  }
}
