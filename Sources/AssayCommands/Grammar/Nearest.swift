/// The candidate that a mistyped word most likely meant; `nil` when none is near.
package func nearest(to word: String, among candidates: [String]) -> String? {
  guard (1...40).contains(word.count) else { return nil }
  // Who breaks a word off has its beginning right.
  if word.count >= 3, let begun = candidates.first(where: { $0.hasPrefix(word) }) { return begun }
  let scored = candidates.map { ($0, editDistance(from: word.lowercased(), to: $0.lowercased())) }
  guard let best = scored.min(by: { $0.1 < $1.1 }), best.1 <= max(1, word.count / 3) else {
    return candidates.first { word.count >= 2 && $0.hasPrefix(word) }
  }
  return best.0
}

/// How many letters must be changed, added, dropped or swapped with a neighbour (the restricted
/// Damerau–Levenshtein distance).
func editDistance(from first: String, to second: String) -> Int {
  let a = Array(first)
  let b = Array(second)
  var rows = [Array(0...b.count)]
  for i in 1..<(a.count + 1) {
    var row = [i]
    for j in 1..<(b.count + 1) {
      var best = min(
        rows[i - 1][j] + 1, row[j - 1] + 1, rows[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1))
      if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
        best = min(best, rows[i - 2][j - 2] + 1)
      }
      row.append(best)
    }
    rows.append(row)
  }
  return rows[a.count][b.count]
}
