import AssayModel

/// What the lexicon holds of one word.
struct LexiconEntry: Sendable {
  var classes: WordClass = []
  /// The value of a number word or of a scale ("hundred"); 0 where there is none.
  var number = 0
  /// 1…12 for a month, 0…6 for a weekday.
  var calendar: Int8 = -1
  var isScale = false
  /// What the word implies happened: index into the nouns of `ImpliedIncidents`, plus one.
  var implied: UInt8 = 0
  var word: Word?
  var group: Group?
  var groupBits: GroupSet = []
  var harm: Harm?
  var form: HarmForm?
  /// Whether a full stop after the word does not end a sentence, or need not.
  var abbreviation: Abbreviation = .none

  /// What a full stop after a word can be.
  enum Abbreviation: UInt8, Sendable {
    case none
    case opening
    case closing
  }
}

/// Every word that the reading knows, found by the hash of its ASCII lower-case bytes.
///
/// The tables are made once and never freed, so that a lexicon costs nothing to hand on.
struct Lexicon: @unchecked Sendable {
  /// Index 0 stands for a word that is not in the lexicon.
  let entries: UnsafePointer<LexiconEntry>
  private let slots: UnsafePointer<UInt16>
  private let spellings: UnsafePointer<UInt8>
  private let places: UnsafePointer<LexiconDraft.Place>
  /// 1 where a word of harm begins with three letters; index by `HarmScanner`'s code of them.
  let harmPrefixes: UnsafePointer<UInt8>
  /// 1…26 for a letter of either case, 0 for any other byte.
  let letterCodes: UnsafePointer<UInt8>

  /// Longer words are in no list.
  static let longestWord = 24
  static let slotCount = 8192

  /// The lexicon of the word lists in this folder.
  static let shared = Lexicon(LexiconDraft.standard())

  private init(_ draft: LexiconDraft) {
    entries = Self.kept(draft.entries)
    slots = Self.kept(draft.slots)
    spellings = Self.kept(draft.spellings)
    places = Self.kept(draft.places)
    harmPrefixes = Self.kept(draft.harmPrefixes)
    letterCodes = Self.kept(
      (0...255).map { (byte: UInt8) in Tokenizer.isLetter(byte) ? byte & 31 : 0 })
  }

  private static func kept<Element>(_ elements: [Element]) -> UnsafePointer<Element> {
    let memory = UnsafeMutablePointer<Element>.allocate(capacity: max(1, elements.count))
    for (index, element) in elements.enumerated() { (memory + index).initialize(to: element) }
    return UnsafePointer(memory)
  }

  /// The hash of no bytes, to which `hash(_:_:)` adds one byte after another.
  @inline(__always)
  static var emptyHash: UInt32 { 2_166_136_261 }

  /// `hash` with one more byte, which must be in lower case.
  @inline(__always)
  static func hash(_ hash: UInt32, _ byte: UInt8) -> UInt32 {
    (hash ^ UInt32(byte)) &* 16_777_619
  }

  @inline(__always)
  static func slot(of hash: UInt32) -> Int {
    Int((hash ^ (hash >> 15)) & UInt32(slotCount - 1))
  }

  /// The entry of the word that `bytes[start..<end]` spell in any case; 0 when there is none.
  func entry(
    of bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int, hash: UInt32
  ) -> UInt16 {
    let length = end - start
    var slot = Self.slot(of: hash)
    while true {
      let entry = slots[slot]
      if entry == 0 { return 0 }
      let place = places[Int(entry)]
      if place.hash == hash, Int(place.length) == length {
        var index = 0
        while index < length, spellings[Int(place.start) + index] == lowered(bytes[start + index]) {
          index += 1
        }
        if index == length { return entry }
      }
      slot = (slot + 1) & (Self.slotCount - 1)
    }
  }

  /// The entry of one word.
  func entry(spelling word: [UInt8]) -> LexiconEntry {
    guard word.count <= Self.longestWord else { return entries[0] }
    let hash = word.reduce(Self.emptyHash) { Self.hash($0, lowered($1)) }
    return word.withUnsafeBufferPointer { bytes in
      entries[Int(entry(of: bytes, from: 0, to: word.count, hash: hash))]
    }
  }
}

/// `byte`, or its lower case where it is an ASCII capital.
@inline(__always)
func lowered(_ byte: UInt8) -> UInt8 {
  byte &- 0x41 < 26 ? byte | 0x20 : byte
}
