/// How many attacks a town and day may hold, by how many different counts of the killed their texts
/// give: sources differ on one attack, but not in dozens of ways.
enum TownDays {
  /// So many counts are given of one attack.
  private static let ofOne: Float = 4
  /// What each doubling of them speaks against it.
  private static let ofDoubling: Float = 1.5

  /// For each text, what speaks against one of its town and day that tells of something else: 0 where
  /// few counts are given there, and more with each doubling of them.
  static func crowds(of table: TraceTable) -> [Float] {
    var crowds = [Float](repeating: 0, count: table.count)
    let texts = texts(of: table)
    var start = texts.startIndex
    while start < texts.endIndex {
      var end = start
      var counts: Float = 0
      while end < texts.endIndex, texts[end].townDay == texts[start].townDay {
        if end == start || texts[end].killed != texts[end - 1].killed { counts += 1 }
        end += 1
      }
      if counts > ofOne {
        let crowd = ofDoubling * doublings(counts / ofOne)
        for text in texts[start..<end] { crowds[Int(text.number)] = crowd }
      }
      start = end
    }
    return crowds
  }

  private struct Text {
    let townDay: UInt64
    let killed: Int32
    let number: Int32
  }

  /// The texts that name a town, a day and a count of the killed, those of one town and day together,
  /// by count.
  private static func texts(of table: TraceTable) -> [Text] {
    var texts: [Text] = []
    for (number, row) in table.rows.enumerated()
    where row.publishedDays == 1 && row.killed.low <= row.killed.high {
      guard let town = table.spots[row.spots].first, town.isTown else { continue }
      let townDay =
        UInt64(UInt32(bitPattern: town.place)) << 32 | UInt64(UInt32(bitPattern: row.published.0))
      texts.append(
        Text(townDay: townDay, killed: row.killed.low, number: Int32(clamping: number)))
    }
    texts.sort { ($0.townDay, $0.killed, $0.number) < ($1.townDay, $1.killed, $1.number) }
    return texts
  }

  /// A logarithm to base 2, straight between its steps.
  private static func doublings(_ ratio: Float) -> Float {
    var (doublings, rest): (Float, Float) = (0, ratio)
    while rest >= 2 { (doublings, rest) = (doublings + 1, rest / 2) }
    return doublings + rest - 1
  }
}
