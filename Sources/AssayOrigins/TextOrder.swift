/// The texts in an order that their words alone decide: the longest first, each once.
struct TextOrder {
  let texts: [ComparedText]
  /// For each text that was given, its place in `texts`; -1 for one without words.
  private let places: [Int32]
  /// For each of `texts`, the first of those that were given.
  private let first: [Int]

  init(_ given: [ComparedText]) {
    var order = given.indices.filter { given[$0].wordCount > 0 }
    order.sort { left, right in
      let (one, other) = (given[left], given[right])
      if one.words.count != other.words.count { return one.words.count > other.words.count }
      return one.identity != other.identity ? one.identity < other.identity : left < right
    }
    var texts: [ComparedText] = []
    var first: [Int] = []
    var places = [Int32](repeating: -1, count: given.count)
    for index in order {
      if texts.last?.identity != given[index].identity {
        texts.append(given[index])
        first.append(index)
      }
      places[index] = Int32(texts.count - 1)
    }
    self.texts = texts
    self.first = first
    self.places = places
  }

  /// The numbers of the origins of the given texts. A text without words is alone.
  func numbers(of joined: Joined) -> [Int] {
    var joined = joined
    var numbers: [Int] = []
    numbers.reserveCapacity(places.count)
    var known = [Int](repeating: -1, count: texts.count)
    var next = 0
    for place in places {
      guard place >= 0 else {
        numbers.append(next)
        next += 1
        continue
      }
      let root = Int(joined.root(of: place))
      if known[root] < 0 {
        known[root] = next
        next += 1
      }
      numbers.append(known[root])
    }
    return numbers
  }

  /// The pair, by the first places at which its texts were given.
  func pair(of resemblance: Resemblance, _ likeness: Likeness) -> Origins.Pair {
    let longer = first[Int(resemblance.pair.longer)]
    let shorter = first[Int(resemblance.pair.shorter)]
    let coverage = resemblance.coverage
    return Origins.Pair(
      first: min(longer, shorter), second: max(longer, shorter), likeness: likeness,
      share: resemblance.share,
      runs: longer < shorter
        ? (coverage.longer, coverage.shorter) : (coverage.shorter, coverage.longer))
  }
}

/// Texts that belong together.
struct Joined {
  private var parents: [Int32]

  init(count: Int) { parents = (0..<Int32(count)).map { $0 } }

  mutating func root(of text: Int32) -> Int32 {
    var text = text
    while parents[Int(text)] != text {
      parents[Int(text)] = parents[Int(parents[Int(text)])]
      text = parents[Int(text)]
    }
    return text
  }

  mutating func join(_ one: Int32, _ other: Int32) {
    let (one, other) = (root(of: one), root(of: other))
    // The longer text stands for both.
    if one < other { parents[Int(other)] = one } else { parents[Int(one)] = other }
  }
}
