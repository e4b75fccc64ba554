import AssayModel

/// What the lexicon holds of one word.
struct LexiconEntry: Sendable {
  var classes: WordClass = []
  /// The value of a number word or of a scale ("hundred"); 0 where there is none.
  var number = 0
  /// 1…12 for a month, 0…6 for a weekday.
  var calendar: Int8 = -1
  var isScale = false
  var word: Word?
  var group: Group?
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
struct Lexicon: Sendable {
  /// Index 0 stands for a word that is not in the lexicon.
  private(set) var entries: [LexiconEntry] = [LexiconEntry()]
  private var slots: [UInt16]
  private var spellings: [UInt8] = []
  private var ranges: [(start: Int32, length: Int32)] = [(0, 0)]

  /// Longer words are in no list.
  static let longestWord = 24
  private static let slotCount = 8192
  private static let hashSeed: UInt32 = 2_166_136_261

  /// The lexicon of the word lists in this folder.
  static let shared = Lexicon(standard: ())

  private init(standard: Void) {
    slots = [UInt16](repeating: 0, count: Self.slotCount)
    fill()
  }

  /// The hash of no bytes, to which `hash(_:_:)` adds one byte after another.
  @inline(__always)
  static var emptyHash: UInt32 { hashSeed }

  /// `hash` with one more byte, which must be in lower case.
  @inline(__always)
  static func hash(_ hash: UInt32, _ byte: UInt8) -> UInt32 {
    (hash ^ UInt32(byte)) &* 16_777_619
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
      let range = ranges[Int(entry)]
      if Int(range.length) == length {
        var index = 0
        while index < length, spellings[Int(range.start) + index] == lowered(bytes[start + index]) {
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

  private static func slot(of hash: UInt32) -> Int {
    Int((hash ^ (hash >> 15)) & UInt32(slotCount - 1))
  }

  /// Adds `word`, in lower case, where it is new, and lets `change` fill its entry.
  mutating func add(_ word: Substring, _ change: (inout LexiconEntry) -> Void) {
    let bytes = Array(word.utf8)
    guard !bytes.isEmpty, bytes.count <= Self.longestWord else { return }
    let hash = bytes.reduce(Self.emptyHash) { Self.hash($0, $1) }
    let known = bytes.withUnsafeBufferPointer { spelling in
      self.entry(of: spelling, from: 0, to: bytes.count, hash: hash)
    }
    guard known == 0 else {
      change(&entries[Int(known)])
      return
    }
    // Half the slots stay free, so that a search always ends.
    guard entries.count < Self.slotCount / 2 else { return }
    var slot = Self.slot(of: hash)
    while slots[slot] != 0 { slot = (slot + 1) & (Self.slotCount - 1) }
    slots[slot] = UInt16(entries.count)
    ranges.append((Int32(spellings.count), Int32(bytes.count)))
    spellings.append(contentsOf: bytes)
    var added = LexiconEntry()
    change(&added)
    entries.append(added)
  }
}

/// `byte`, or its lower case where it is an ASCII capital.
@inline(__always)
func lowered(_ byte: UInt8) -> UInt8 {
  byte &- 0x41 < 26 ? byte | 0x20 : byte
}
