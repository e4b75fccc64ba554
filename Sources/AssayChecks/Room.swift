import AssayModel

extension Quantity {
  /// The counts that a reader would let these words stand for, for comparing what two sources say.
  ///
  /// "About 20" gives no bounds, so that by its words alone nothing could contradict it. Here it
  /// reaches as far as it may have been rounded: half a unit of its last digit that is not 0, or a
  /// tenth, whichever is wider; 15 to 25 for 20, 11 to 13 for "a dozen". That reach is assay's own
  /// choice, from no codebook.
  var room: ClosedRange<Int> {
    if kind == .vague { return 1...Int.max }
    var least = low ?? 0
    var most = high ?? .max
    if kind == .about, let value, value >= 0 {
      let reach = Self.reach(of: value)
      least = low ?? max(0, value - reach)
      let (sum, overflow) = value.addingReportingOverflow(reach)
      most = high ?? (overflow ? .max : sum)
    }
    return min(least, most)...most
  }

  /// Whether one count could make the words of both true.
  package func agrees(with other: Quantity) -> Bool { room.overlaps(other.room) }

  private static func reach(of value: Int) -> Int {
    var unit = 1
    while value >= unit * 10, value % (unit * 10) == 0, unit < 1_000_000_000 { unit *= 10 }
    return max(unit / 2, value / 10)
  }
}
