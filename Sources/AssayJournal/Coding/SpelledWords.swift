import AssayModel

/// A word of a fixed list, spelled as its raw value.
protocol SpelledWord: Spelled, CaseIterable, RawRepresentable<String>, Sendable {
  static var spellings: Spellings<Self> { get }
}

extension SpelledWord {
  init?(spelling: UnsafeBufferPointer<UInt8>) {
    guard let word = Self.spellings.word(spelled: spelling) else { return nil }
    self = word
  }

  func spell(to bytes: inout ByteBuffer) { bytes.append(plain: rawValue) }
}

/// The words of a list by their bytes.
struct Spellings<Word: CaseIterable & RawRepresentable<String> & Sendable>: Sendable {
  private let words: [(start: UInt64, bytes: [UInt8], word: Word)]

  init() {
    words = Word.allCases.map { word in
      let bytes = Array(word.rawValue.utf8)
      return (bytes.withUnsafeBufferPointer(Self.start), bytes, word)
    }
  }

  /// The first bytes, up to eight.
  private static func start(of bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var start: UInt64 = 0
    for byte in bytes.prefix(8) { start = start << 8 | UInt64(byte) }
    return start
  }

  func word(spelled bytes: UnsafeBufferPointer<UInt8>) -> Word? {
    let start = Self.start(of: bytes)
    for candidate in words where candidate.start == start {
      guard candidate.bytes.count == bytes.count else { continue }
      // The first eight bytes are the same already.
      if bytes.count <= 8 || candidate.bytes.elementsEqual(bytes) { return candidate.word }
    }
    return nil
  }
}

extension Part: SpelledWord { static let spellings = Spellings<Self>() }
extension Harm: SpelledWord { static let spellings = Spellings<Self>() }
extension Matter: SpelledWord { static let spellings = Spellings<Self>() }
extension Stance: SpelledWord { static let spellings = Spellings<Self>() }
extension Scope: SpelledWord { static let spellings = Spellings<Self>() }
extension Group: SpelledWord { static let spellings = Spellings<Self>() }
extension Quantity.Kind: SpelledWord { static let spellings = Spellings<Self>() }
extension SourceKind: SpelledWord { static let spellings = Spellings<Self>() }
extension Reliability: SpelledWord { static let spellings = Spellings<Self>() }
extension Credibility: SpelledWord { static let spellings = Spellings<Self>() }
extension ArticleDetail: SpelledWord { static let spellings = Spellings<Self>() }
extension PartyRole: SpelledWord { static let spellings = Spellings<Self>() }
extension WithheldPart: SpelledWord { static let spellings = Spellings<Self>() }
extension ItemField: SpelledWord { static let spellings = Spellings<Self>() }
extension OriginRelation: SpelledWord { static let spellings = Spellings<Self>() }
extension Verdict.Outcome: SpelledWord { static let spellings = Spellings<Self>() }
extension MethodResult.End: SpelledWord { static let spellings = Spellings<Self>() }
