import AssayModel

/// How many ids of each letter were ever given.
struct GivenIDs: Hashable, Sendable {
  private var counts = SIMD4<Int>()
  /// How many of the claims were figures.
  var figures = 0

  subscript(letter: Unicode.Scalar) -> Int {
    get { counts[Self.place(of: letter)] }
    set { counts[Self.place(of: letter)] = newValue }
  }

  private static func place(of letter: Unicode.Scalar) -> Int {
    switch letter {
    case ArticleID.letter: 0
    case ClaimID.letter: 1
    case SourceID.letter: 2
    default: 3
    }
  }
}

/// Numbers of commands, each once. Commands come one after the other, so that a sorted list is
/// smaller and faster than a set.
struct CommandNumbers: Hashable, Sendable {
  private var sorted: [Int] = []

  func contains(_ number: Int) -> Bool {
    let place = place(of: number)
    return place < sorted.count && sorted[place] == number
  }

  mutating func insert(_ number: Int) {
    guard let last = sorted.last, number <= last else {
      sorted.append(number)
      return
    }
    if number == last { return }
    let place = place(of: number)
    if sorted[place] != number { sorted.insert(number, at: place) }
  }

  /// Where the number is, or would be.
  private func place(of number: Int) -> Int {
    var low = 0
    var high = sorted.count
    while low < high {
      let middle = (low + high) / 2
      if sorted[middle] < number { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
