/// A lexicon while its words are put in.
struct LexiconDraft {
  /// Index 0 stands for a word that is not in the lexicon.
  private(set) var entries: [LexiconEntry] = [LexiconEntry()]
  private var spellings: [Spelling] = [.empty]
  /// Where each word of `spellings` stands.
  private var places = [UInt16](repeating: 0, count: LexiconRow.count)

  /// Adds `word`, in lower case, where it is new, and lets `change` fill its entry.
  mutating func add(_ word: Substring, _ change: (inout LexiconEntry) -> Void) {
    guard let spelling = Spelling(Array(word.utf8)), spelling != .empty else { return }
    var place = LexiconRow.place(of: spelling)
    while places[place] != 0 {
      let known = Int(places[place])
      if spellings[known] == spelling {
        change(&entries[known])
        return
      }
      place = LexiconRow.place(after: place)
    }
    // Half the rows stay free, so that a search always ends, and soon.
    guard entries.count < LexiconRow.count / 2 else { return }
    places[place] = UInt16(entries.count)
    spellings.append(spelling)
    var added = LexiconEntry()
    change(&added)
    entries.append(added)
  }

  /// The table in which the words are found.
  var rows: [LexiconRow] {
    places.map { index in
      index == 0
        ? .free : LexiconRow(spellings[Int(index)], entries[Int(index)], index: Int(index))
    }
  }

  /// How many letters the longest abbreviation has.
  var longestAbbreviation: Int {
    zip(entries, spellings).map { $0.abbreviation == .none ? 0 : $1.length }.max() ?? 0
  }

  /// 1 where a word of harm begins with four letters, or has three and any other byte follows, by
  /// `HarmScanner`'s code of the four bytes. Where one has fewer, every place must be looked at.
  var harmPrefixes: [UInt8] {
    var prefixes = [UInt8](repeating: 0, count: HarmScanner.codes)
    for (entry, spelling) in zip(entries, spellings) where entry.classes.contains(.harm) {
      let first = UInt32(truncatingIfNeeded: spelling.first)
      switch spelling.length {
      case 4...: prefixes[HarmScanner.code(first)] = 1
      case 3: for next in 0...UInt32(255) { prefixes[HarmScanner.code(first | next << 24)] = 1 }
      default: return [UInt8](repeating: 1, count: HarmScanner.codes)
      }
    }
    return prefixes
  }
}
