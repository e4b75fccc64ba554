/// A lexicon while its words are put in.
struct LexiconDraft {
  /// Where a word is spelled.
  struct Place {
    var start: Int32
    var length: Int32
    var hash: UInt32
  }

  /// Index 0 stands for a word that is not in the lexicon.
  private(set) var entries: [LexiconEntry] = [LexiconEntry()]
  private(set) var slots = [UInt16](repeating: 0, count: Lexicon.slotCount)
  private(set) var spellings: [UInt8] = []
  private(set) var places = [Place(start: 0, length: 0, hash: 0)]

  /// Adds `word`, in lower case, where it is new, and lets `change` fill its entry.
  mutating func add(_ word: Substring, _ change: (inout LexiconEntry) -> Void) {
    let bytes = Array(word.utf8)
    guard !bytes.isEmpty, bytes.count <= Lexicon.longestWord else { return }
    let hash = bytes.reduce(Lexicon.emptyHash) { Lexicon.hash($0, $1) }
    var slot = Lexicon.slot(of: hash)
    while slots[slot] != 0 {
      let known = Int(slots[slot])
      let place = places[known]
      let start = Int(place.start)
      if place.hash == hash, spellings[start..<start + Int(place.length)].elementsEqual(bytes) {
        change(&entries[known])
        return
      }
      slot = (slot + 1) & (Lexicon.slotCount - 1)
    }
    // Half the slots stay free, so that a search always ends, and soon.
    guard entries.count < Lexicon.slotCount / 2 else { return }
    slots[slot] = UInt16(entries.count)
    places.append(
      Place(start: Int32(spellings.count), length: Int32(bytes.count), hash: hash))
    spellings.append(contentsOf: bytes)
    var added = LexiconEntry()
    change(&added)
    entries.append(added)
  }

  /// 1 where a word of harm begins with three letters, by `HarmScanner`'s code of them.
  var harmPrefixes: [UInt8] {
    var prefixes = [UInt8](repeating: 0, count: HarmScanner.codes)
    for (entry, place) in zip(entries, places) where entry.classes.contains(.harm) {
      let start = Int(place.start)
      guard place.length >= 3 else { continue }
      let code = spellings[start..<start + 3].reduce(0) { HarmScanner.code($0, $1) }
      prefixes[Int(code)] = 1
    }
    return prefixes
  }
}
