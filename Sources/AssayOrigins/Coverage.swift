/// What two texts share: the words of each that lie in a shingle which the other has as well.
struct Coverage: Hashable, Sendable {
  /// Runs of words, in order and apart.
  typealias Runs = [Range<Int32>]

  let longer: Runs
  let shorter: Runs

  /// What is left without words that count nowhere.
  func without(longer other: Runs, shorter others: Runs) -> Coverage {
    Coverage(longer: longer.without(other), shorter: shorter.without(others))
  }
}

extension Coverage.Runs {
  /// How many words the runs have.
  var wordCount: Int { reduce(0) { $0 + $1.count } }

  /// How many words lie in runs of both.
  func wordsInCommon(with other: Coverage.Runs) -> Int {
    var count = 0
    var (own, others) = (startIndex, other.startIndex)
    while own < endIndex, others < other.endIndex {
      count += self[own].clamped(to: other[others]).count
      if self[own].upperBound < other[others].upperBound { own += 1 } else { others += 1 }
    }
    return count
  }

  /// These words without those of `other`.
  func without(_ other: Coverage.Runs) -> Coverage.Runs {
    guard !other.isEmpty else { return self }
    var left: Coverage.Runs = []
    var others = other.startIndex
    for run in self {
      var begin = run.lowerBound
      if others < other.endIndex, other[others].upperBound <= begin {
        others = other.firstIndex(endingAfter: begin)
      }
      var next = others
      while next < other.endIndex, other[next].lowerBound < run.upperBound {
        if begin < other[next].lowerBound { left.append(begin..<other[next].lowerBound) }
        begin = Swift.max(begin, other[next].upperBound)
        next += 1
      }
      if begin < run.upperBound { left.append(begin..<run.upperBound) }
    }
    return left
  }

  /// The first run that ends after a word, found by halving.
  private func firstIndex(endingAfter word: Int32) -> Int {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = low + (high - low) / 2
      if self[middle].upperBound <= word { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Adds the words of the shingle that begins at `place`; places come in order.
  mutating func addShingle(at place: Int32) {
    let end = place + Int32(Shingles.length)
    if let run = last, place <= run.upperBound {
      self[count - 1] = run.lowerBound..<Swift.max(end, run.upperBound)
    } else {
      append(place..<end)
    }
  }
}
