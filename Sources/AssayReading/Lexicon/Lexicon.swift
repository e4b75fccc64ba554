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
  private let rows: UnsafePointer<LexiconRow>
  /// 1 where a word of harm may begin with four letters; index by `HarmScanner`'s code of them.
  let harmPrefixes: UnsafePointer<UInt8>
  /// No abbreviation has more letters.
  let longestAbbreviation: Int

  /// The lexicon of the word lists in this folder.
  static let shared = Lexicon(LexiconDraft.standard())

  private init(_ draft: LexiconDraft) {
    entries = Self.kept(draft.entries)
    rows = Self.kept(draft.rows)
    harmPrefixes = Self.kept(draft.harmPrefixes)
    longestAbbreviation = draft.longestAbbreviation
  }

  /// Rows of 32 bytes that begin at such a bound never lie in two lines of the machine's cache.
  private static func kept<Element>(_ elements: [Element]) -> UnsafePointer<Element> {
    let memory = UnsafeMutableRawPointer.allocate(
      byteCount: max(1, elements.count) * MemoryLayout<Element>.stride, alignment: 64
    ).bindMemory(to: Element.self, capacity: max(1, elements.count))
    for (index, element) in elements.enumerated() { (memory + index).initialize(to: element) }
    return UnsafePointer(memory)
  }

  /// The row of a word; an empty one when there is none.
  @inline(__always)
  func row(of spelling: Spelling) -> UnsafePointer<LexiconRow> {
    var place = LexiconRow.place(of: spelling)
    while rows[place].entry != 0, rows[place].spelling != spelling {
      place = LexiconRow.place(after: place)
    }
    return rows + place
  }

  /// The entry of a word; 0 when there is none.
  @inline(__always)
  func entry(of spelling: Spelling) -> UInt16 { row(of: spelling).pointee.entry }

  /// The entry of one word.
  func entry(spelling word: [UInt8]) -> LexiconEntry {
    Spelling(word).map { entries[Int(entry(of: $0))] } ?? entries[0]
  }
}

/// `byte`, or its lower case where it is an ASCII capital.
@inline(__always)
func lowered(_ byte: UInt8) -> UInt8 {
  byte &- 0x41 < 26 ? byte | 0x20 : byte
}
