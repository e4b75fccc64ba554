/// Text whose encoding has been found, as UTF-8 without a byte-order mark.
struct Decoded {
  let utf8: [UInt8]
  let encoding: Document.Encoding
  let remarks: [String]

  /// Goes by the byte-order mark; without one, text is UTF-8 where its bytes are, or nearly are,
  /// and Windows-1252 where not.
  init(_ bytes: [UInt8]) throws(IntakeError) {
    let marked = Self.marks.first { bytes.starts(with: $0.mark) }
    if let marked {
      self.init(bytes[marked.mark.count...], markedAs: marked.encoding)
    } else if !bytes.contains(0) {
      self.init(unmarked: bytes)
    } else {
      throw Self.binary
    }
    // Text in UTF-16 and UTF-32 can hold the character that its bytes are full of.
    guard !utf8.contains(0), !Self.isMostlyControls(utf8) else { throw Self.binary }
  }

  private init(utf8: [UInt8], encoding: Document.Encoding, remarks: [String]) {
    self.utf8 = utf8
    self.encoding = encoding
    self.remarks = remarks
  }

  /// The byte-order marks; that of UTF-32LE begins with that of UTF-16LE and comes before it.
  private static let marks: [(mark: [UInt8], encoding: Document.Encoding)] = [
    ([0xEF, 0xBB, 0xBF], .utf8),
    ([0xFF, 0xFE, 0x00, 0x00], .utf32LE),
    ([0x00, 0x00, 0xFE, 0xFF], .utf32BE),
    ([0xFF, 0xFE], .utf16LE),
    ([0xFE, 0xFF], .utf16BE),
  ]

  private static let binary = IntakeError(
    problem: "It holds binary data, not text.",
    remedy: "If it is text in UTF-16, save it as UTF-8 and load that.")

  /// Whether more than one byte in twenty is a control character that text has no use for.
  private static func isMostlyControls(_ utf8: [UInt8]) -> Bool {
    var controls = 0
    for byte in utf8 where byte < 0x20 || byte == 0x7F {
      switch byte {
      case 0x09...0x0D, 0x1B: break
      default: controls += 1
      }
    }
    return controls * 20 > utf8.count
  }
}

extension Decoded {
  private init(_ bytes: ArraySlice<UInt8>, markedAs encoding: Document.Encoding) {
    switch encoding {
    case .utf16LE, .utf16BE:
      let bigEndian = encoding == .utf16BE
      self.init(Self.units(of: bytes, bigEndian, UInt16.self), of: UTF16.self, as: encoding)
    case .utf32LE, .utf32BE:
      let bigEndian = encoding == .utf32BE
      self.init(Self.units(of: bytes, bigEndian, UInt32.self), of: UTF32.self, as: encoding)
    default:
      self.init(bytes, of: UTF8.self, as: encoding)
    }
  }

  /// Reads `bytes` in a single-byte encoding; `nil` where `encoding` is none.
  init?(_ bytes: [UInt8], in encoding: Document.Encoding) {
    guard let upperHalf = CodePage.upperHalf(of: encoding), upperHalf.count == 128 else {
      return nil
    }
    var scalars = Scalars()
    for byte in bytes {
      if byte < 0x80 {
        scalars.utf8.append(byte)
      } else {
        let scalar = upperHalf[Int(byte) - 0x80]
        scalars.append(scalar == "\u{FFFD}" ? nil : scalar)
      }
    }
    self.init(scalars, encoding: encoding)
  }

  private init(unmarked bytes: [UInt8]) {
    if String(validating: bytes, as: UTF8.self) != nil {
      self.init(utf8: bytes, encoding: .utf8, remarks: [])
      return
    }
    // One cut or broken character does not make UTF-8 another encoding: two good characters
    // beyond ASCII for every bad one hardly ever come about by chance.
    let repaired = Scalars(of: bytes, as: UTF8.self)
    if repaired.beyondASCII > 2 * repaired.broken {
      self.init(repaired, encoding: .utf8)
    } else {
      self.init(windows1252: bytes)
    }
  }

  private init(windows1252 bytes: [UInt8]) {
    var scalars = Scalars()
    for byte in bytes { scalars.append(Windows1252.scalar(byte)) }
    let remark = "It is not UTF-8, and was read as Windows-1252."
    let decoded = Decoded(scalars, encoding: .windows1252)
    self.init(utf8: decoded.utf8, encoding: .windows1252, remarks: [remark] + decoded.remarks)
  }

  private init<Codec: Unicode.Encoding>(
    _ units: some Sequence<Codec.CodeUnit>, of codec: Codec.Type, as encoding: Document.Encoding
  ) {
    self.init(Scalars(of: units, as: codec), encoding: encoding)
  }

  private init(_ scalars: Scalars, encoding: Document.Encoding) {
    let remark =
      scalars.broken == 1
      ? "One character is not \(encoding.rawValue), and stands as U+FFFD."
      : "\(scalars.broken) characters are not \(encoding.rawValue), and stand as U+FFFD."
    self.init(
      utf8: scalars.utf8, encoding: encoding, remarks: scalars.broken == 0 ? [] : [remark])
  }

  /// The code units that `bytes` spell; bytes missing at the end give one unit that is no
  /// character.
  private static func units<Unit: FixedWidthInteger>(
    of bytes: ArraySlice<UInt8>, _ bigEndian: Bool, _: Unit.Type
  ) -> [Unit] {
    let width = Unit.bitWidth / 8
    var units: [Unit] = []
    units.reserveCapacity(bytes.count / width + 1)
    var start = bytes.startIndex
    while start + width <= bytes.endIndex {
      var unit: Unit = 0
      for offset in 0..<width {
        let place = bigEndian ? width - 1 - offset : offset
        unit |= Unit(bytes[start + offset]) << Unit(8 * place)
      }
      units.append(unit)
      start += width
    }
    // A low surrogate, which is broken on its own in UTF-16 and UTF-32 alike.
    if start < bytes.endIndex { units.append(0xDC00) }
    return units
  }
}

/// Text in the making, with U+FFFD for what is no character.
private struct Scalars {
  var utf8: [UInt8] = []
  /// How many places were no character.
  var broken = 0
  /// How many characters beyond ASCII were read.
  var beyondASCII = 0

  init() {}

  init<Codec: Unicode.Encoding>(of units: some Sequence<Codec.CodeUnit>, as: Codec.Type) {
    var units = units.makeIterator()
    var parser = Codec.ForwardParser()
    while true {
      switch parser.parseScalar(from: &units) {
      case .valid(let encoded): append(Codec.decode(encoded))
      case .error: append(nil)
      case .emptyInput: return
      }
    }
  }

  /// Appends `scalar`, or what stands for a broken one.
  mutating func append(_ scalar: Unicode.Scalar?) {
    if let scalar, scalar.isASCII {
      utf8.append(UInt8(truncatingIfNeeded: scalar.value))
      return
    }
    if scalar == nil { broken += 1 } else { beyondASCII += 1 }
    utf8.append(contentsOf: String(scalar ?? "\u{FFFD}").utf8)
  }
}
