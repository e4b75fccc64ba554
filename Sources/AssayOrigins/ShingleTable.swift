/// Shingles, each with a place; emptied and filled again many times in the same room.
struct ShingleTable {
  private var shingles: [UInt64] = []
  private var places: [Int32] = []
  /// A slot is filled where its stamp is the table's.
  private var stamps: [UInt32] = []
  private var stamp: UInt32 = 0

  /// Forgets all, and makes room for so many.
  mutating func reset(for count: Int) {
    if shingles.isEmpty || shingles.count < count * 2 || stamp == .max {
      var size = 1 << 10
      while size < count * 2 { size *= 2 }
      shingles = [UInt64](repeating: 0, count: size)
      places = [Int32](repeating: 0, count: size)
      stamps = [UInt32](repeating: 0, count: size)
      stamp = 0
    }
    stamp += 1
  }

  /// Puts a shingle at a place; the place that it had before, `nil` where it is new.
  mutating func insert(_ shingle: UInt64, at place: Int32) -> Int32? {
    let slot = slot(of: shingle)
    if stamps[slot] == stamp {
      defer { places[slot] = place }
      return places[slot]
    }
    stamps[slot] = stamp
    shingles[slot] = shingle
    places[slot] = place
    return nil
  }

  /// The last place at which a shingle was put.
  func place(of shingle: UInt64) -> Int32? {
    let slot = slot(of: shingle)
    return stamps[slot] == stamp ? places[slot] : nil
  }

  /// Where a shingle is, or would be.
  private func slot(of shingle: UInt64) -> Int {
    let mask = shingles.count - 1
    var slot = Int(truncatingIfNeeded: shingle >> 20) & mask
    while stamps[slot] == stamp, shingles[slot] != shingle { slot = (slot + 1) & mask }
    return slot
  }
}
