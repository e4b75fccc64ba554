/// Where and why bytes are not JSON.
package struct JSONError: Error, Hashable, Sendable {
  /// Bytes from the start of the input.
  package let offset: Int
  /// What was expected or is wrong there, as the end of a sentence.
  package let problem: String

  package init(offset: Int, problem: String) {
    self.offset = offset
    self.problem = problem
  }
}

extension JSON {
  /// How deep arrays and objects may nest; deeper input is refused, so that no input can exhaust
  /// the stack.
  package static let greatestDepth = 128

  /// Reads one JSON value, white space around it allowed. Throws `JSONError`.
  package init(reading text: String) throws(JSONError) {
    try self.init(reading: Array(text.utf8))
  }

  /// Reads one JSON value from UTF-8, white space around it allowed. Throws `JSONError`.
  package init(reading bytes: [UInt8]) throws(JSONError) {
    var reader = JSONReader(bytes: bytes)
    reader.skipSpace()
    self = try reader.value(depth: 0)
    reader.skipSpace()
    if reader.index < bytes.count { throw reader.problem("something follows the value") }
  }
}

/// A bounded recursive-descent reader of RFC 8259 JSON.
private struct JSONReader {
  let bytes: [UInt8]
  var index = 0

  init(bytes: [UInt8]) { self.bytes = bytes }

  func problem(_ words: String) -> JSONError { JSONError(offset: index, problem: words) }

  var byte: UInt8? { index < bytes.count ? bytes[index] : nil }

  mutating func skipSpace() {
    while let byte, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { index += 1 }
  }

  mutating func value(depth: Int) throws(JSONError) -> JSON {
    guard let byte else { throw problem("it ends where a value should be") }
    switch byte {
    case UInt8(ascii: "{") where depth == JSON.greatestDepth,
      UInt8(ascii: "[") where depth == JSON.greatestDepth:
      throw problem("it nests too deep")
    case UInt8(ascii: "{"): return try object(depth: depth)
    case UInt8(ascii: "["): return try array(depth: depth)
    case UInt8(ascii: "\""): return .text(try string())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try number()
    default: throw problem("no value can begin here")
    }
  }

  mutating func word(_ word: StaticString, _ value: JSON) throws(JSONError) -> JSON {
    let length = word.utf8CodeUnitCount
    guard index + length <= bytes.count,
      bytes[index..<index + length].elementsEqual(
        UnsafeBufferPointer(start: word.utf8Start, count: length))
    else { throw problem("no value can begin here") }
    index += length
    return value
  }

  mutating func object(depth: Int) throws(JSONError) -> JSON {
    var members = JSONMembers()
    index += 1
    skipSpace()
    if byte == UInt8(ascii: "}") {
      index += 1
      return .object(members)
    }
    while true {
      skipSpace()
      guard byte == UInt8(ascii: "\"") else { throw problem("a member's name is missing") }
      let start = index
      let name = try string()
      skipSpace()
      guard byte == UInt8(ascii: ":") else { throw problem("a colon is missing") }
      index += 1
      skipSpace()
      guard members.insert(try value(depth: depth + 1), for: name) else {
        throw JSONError(offset: start, problem: "a member's name stands twice")
      }
      skipSpace()
      guard let byte, byte == UInt8(ascii: ",") || byte == UInt8(ascii: "}") else {
        throw problem("a comma or } is missing")
      }
      index += 1
      if byte == UInt8(ascii: "}") { return .object(members) }
    }
  }

  mutating func array(depth: Int) throws(JSONError) -> JSON {
    var elements: [JSON] = []
    index += 1
    skipSpace()
    if byte == UInt8(ascii: "]") {
      index += 1
      return .array(elements)
    }
    while true {
      skipSpace()
      elements.append(try value(depth: depth + 1))
      skipSpace()
      guard let byte, byte == UInt8(ascii: ",") || byte == UInt8(ascii: "]") else {
        throw problem("a comma or ] is missing")
      }
      index += 1
      if byte == UInt8(ascii: "]") { return .array(elements) }
    }
  }

  mutating func number() throws(JSONError) -> JSON {
    let start = index
    if byte == UInt8(ascii: "-") { index += 1 }
    let leadingZero = byte == UInt8(ascii: "0")
    let whole = digits()
    guard whole > 0, !(leadingZero && whole > 1) else { throw problem("this is not a number") }
    var isWhole = true
    if byte == UInt8(ascii: ".") {
      index += 1
      isWhole = false
      guard digits() > 0 else { throw problem("digits are missing after the point") }
    }
    if byte == UInt8(ascii: "e") || byte == UInt8(ascii: "E") {
      index += 1
      isWhole = false
      if byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-") { index += 1 }
      guard digits() > 0 else { throw problem("digits are missing in the exponent") }
    }
    let spelling = String(decoding: bytes[start..<index], as: UTF8.self)
    if isWhole, let number = Int(spelling), spelling != "-0" { return .integer(number) }
    return .number(spelling)
  }

  /// Passes over digits and tells how many there were.
  mutating func digits() -> Int {
    let start = index
    while let byte, byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") { index += 1 }
    return index - start
  }

  mutating func string() throws(JSONError) -> String {
    index += 1
    let start = index
    var text: [UInt8] = []
    var plain = index
    while let byte {
      switch byte {
      case UInt8(ascii: "\""):
        text.append(contentsOf: bytes[plain..<index])
        guard let string = String(validating: text, as: UTF8.self) else {
          throw JSONError(offset: start, problem: "the text is not UTF-8")
        }
        index += 1
        return string
      case UInt8(ascii: "\\"):
        text.append(contentsOf: bytes[plain..<index])
        text.append(contentsOf: String(try escape()).utf8)
        plain = index
      case 0..<0x20: throw problem("a control character stands unescaped in a text")
      default: index += 1
      }
    }
    throw problem("a text does not end")
  }

  mutating func escape() throws(JSONError) -> Unicode.Scalar {
    index += 1
    guard let byte else { throw problem("a text does not end") }
    index += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): return try hexadecimalEscape()
    default:
      index -= 1
      throw problem("there is no such escape")
    }
  }

  mutating func hexadecimalEscape() throws(JSONError) -> Unicode.Scalar {
    let unit = try codeUnit()
    if let scalar = Unicode.Scalar(unit) { return scalar }
    guard unit < 0xDC00, byte == UInt8(ascii: "\\"), index + 1 < bytes.count,
      bytes[index + 1] == UInt8(ascii: "u")
    else { throw problem("half a surrogate pair stands alone") }
    index += 2
    let low = try codeUnit()
    guard (0xDC00...0xDFFF).contains(low),
      let scalar = Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00))
    else { throw problem("half a surrogate pair stands alone") }
    return scalar
  }

  mutating func codeUnit() throws(JSONError) -> UInt32 {
    var unit: UInt32 = 0
    for offset in 0..<4 {
      guard index + offset < bytes.count, let digit = Self.hexadecimal(bytes[index + offset]) else {
        throw problem("four hexadecimal digits are missing")
      }
      unit = unit << 4 | digit
    }
    index += 4
    return unit
  }

  /// The value of a hexadecimal digit in either case.
  static func hexadecimal(_ byte: UInt8) -> UInt32? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(byte - UInt8(ascii: "a")) + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(byte - UInt8(ascii: "A")) + 10
    default: nil
    }
  }
}
