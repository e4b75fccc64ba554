/// The members of a JSON object, each name once, in the order of the names' bytes: that of the
/// canonical writing. Objects are small, so that a sorted list is faster than hashing.
package struct JSONMembers: Hashable, Sendable {
  package struct Member: Hashable, Sendable {
    package let key: String
    package var value: JSON
  }

  private var sorted: [Member] = []

  package init() {}

  package var count: Int { sorted.count }
  package var keys: [String] { sorted.map(\.key) }
  package var values: [JSON] { sorted.map(\.value) }

  package subscript(key: String) -> JSON? {
    get {
      let index = place(of: key)
      // A bare `nil` would be JSON's own null here.
      guard index < sorted.count, Self.isSame(sorted[index].key, key) else { return .none }
      return .some(sorted[index].value)
    }
    set {
      let index = place(of: key)
      let isThere = index < sorted.count && Self.isSame(sorted[index].key, key)
      if let newValue {
        if isThere {
          sorted[index].value = newValue
        } else {
          sorted.insert(Member(key: key, value: newValue), at: index)
        }
      } else if isThere {
        sorted.remove(at: index)
      }
    }
  }

  /// Adds a member; answers whether there was none of that name.
  mutating func insert(_ value: JSON, for key: String) -> Bool {
    guard let last = sorted.last, !Self.precedes(last.key, key) else {
      sorted.append(Member(key: key, value: value))
      return true
    }
    guard self[key] == nil else { return false }
    self[key] = value
    return true
  }

  /// Where the member of that name is, or would be.
  private func place(of key: String) -> Int {
    var low = 0
    var high = sorted.count
    while low < high {
      let middle = (low + high) / 2
      if Self.precedes(sorted[middle].key, key) { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private static func precedes(_ left: String, _ right: String) -> Bool {
    let known = left.utf8.withContiguousStorageIfAvailable { left in
      right.utf8.withContiguousStorageIfAvailable { precedes(left, $0) }
    }
    return known.flatMap { $0 } ?? left.utf8.lexicographicallyPrecedes(right.utf8)
  }

  /// Names mostly differ in one of their first bytes.
  private static func precedes(
    _ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    for index in 0..<Swift.min(left.count, right.count) where left[index] != right[index] {
      return left[index] < right[index]
    }
    return left.count < right.count
  }

  /// By bytes: names that only Unicode calls equal are two names.
  private static func isSame(_ left: String, _ right: String) -> Bool {
    left.utf8.elementsEqual(right.utf8)
  }
}

extension JSONMembers: ExpressibleByDictionaryLiteral {
  package init(dictionaryLiteral elements: (String, JSON)...) {
    for (key, value) in elements { self[key] = value }
  }
}

extension JSONMembers: Sequence {
  package func makeIterator() -> IndexingIterator<[Member]> { sorted.makeIterator() }
}
