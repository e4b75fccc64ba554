import AssayModel

/// A mark, or a piece of one, that lies wholly inside or wholly outside every other.
struct NestedMark: Hashable {
  let start: Int
  let end: Int
  /// A piece that goes on later ends with "…", one that began earlier starts with it.
  let label: String
}

/// The marks in order of their starts, so cut that none crosses another, and those of the same
/// words joined into one. What lies outside the text is left out.
func nested(_ marks: [Passage.Mark], length: Int) -> [NestedMark] {
  var waiting = joined(
    marks.map {
      NestedMark(start: max(0, $0.start), end: min($0.end, length), label: $0.label)
    }.filter { $0.start < $0.end })
  var result: [NestedMark] = []
  var open: [Int] = []
  var next = 0
  while next < waiting.count {
    let mark = waiting[next]
    next += 1
    open.removeAll { $0 <= mark.start }
    guard let end = open.last, end < mark.end else {
      open.append(mark.end)
      result.append(mark)
      continue
    }
    result.append(NestedMark(start: mark.start, end: end, label: mark.label + "…"))
    open.append(end)
    let rest = NestedMark(start: end, end: mark.end, label: "…" + mark.label)
    let place = waiting[next...].firstIndex { comesBefore(rest, $0) } ?? waiting.endIndex
    waiting.insert(rest, at: place)
  }
  return result
}

/// Marks in order, those of exactly the same words as one.
private func joined(_ marks: [NestedMark]) -> [NestedMark] {
  var result: [NestedMark] = []
  let sorted = marks.enumerated().sorted { left, right in
    if comesBefore(left.element, right.element) { return true }
    return !comesBefore(right.element, left.element) && left.offset < right.offset
  }
  for (_, mark) in sorted {
    if let last = result.last, last.start == mark.start, last.end == mark.end {
      result[result.count - 1] = NestedMark(
        start: last.start, end: last.end, label: last.label + "; " + mark.label)
    } else {
      result.append(mark)
    }
  }
  return result
}

/// By start; of two that start together, the longer one first, because it holds the other.
private func comesBefore(_ left: NestedMark, _ right: NestedMark) -> Bool {
  (left.start, -left.end) < (right.start, -right.end)
}
