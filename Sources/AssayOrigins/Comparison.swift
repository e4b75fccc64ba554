/// Holds one text against many that are no longer than it is; room is kept from text to text.
struct Comparison {
  /// Of so many places with one shingle a text's last ones count as shared: a very long text may
  /// repeat a phrase thousands of times.
  private static let mostPlaces = 8

  /// Each shingle of the text with the place where it stands last.
  private var table = ShingleTable()
  /// For a place, the place before it with the same shingle; -1 where there is none.
  private var earlier: [Int32] = []
  /// For the last place of a shingle, the comparison in which it was met.
  private var met: [Int32] = []
  private var comparisons: Int32 = 0

  /// Takes up the text that others are held against.
  mutating func take(_ text: ComparedText) {
    table.reset(for: text.words.count)
    earlier.removeAll(keepingCapacity: true)
    earlier.append(contentsOf: repeatElement(-1, count: text.words.count))
    met.removeAll(keepingCapacity: true)
    met.append(contentsOf: repeatElement(-1, count: text.words.count))
    comparisons = 0
    Shingles.forEach(in: text.words) { place, shingle in
      earlier[place] = table.insert(shingle, at: Int32(place)) ?? -1
    }
  }

  /// What the text shares with a shorter one.
  mutating func coverage(of shorter: ComparedText) -> Coverage {
    comparisons += 1
    var runs: Coverage.Runs = []
    var places: [Int32] = []
    Shingles.forEach(in: shorter.words) { place, shingle in
      guard var own = table.place(of: shingle) else { return }
      runs.addShingle(at: Int32(place))
      guard met[Int(own)] != comparisons else { return }
      met[Int(own)] = comparisons
      for _ in 0..<Self.mostPlaces where own >= 0 {
        places.append(own)
        own = earlier[Int(own)]
      }
    }
    places.sort()
    var ownRuns: Coverage.Runs = []
    for place in places { ownRuns.addShingle(at: place) }
    return Coverage(longer: ownRuns, shorter: runs)
  }
}
