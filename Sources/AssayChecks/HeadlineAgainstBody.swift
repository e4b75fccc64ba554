import AssayModel

/// The indices of the headline's figures that no number of the body carries.
///
/// Only an asserted number of one incident is asked about, and a single victim only where the headline
/// counts ("1 killed", not "Mayor killed"). The body is given every chance: any asserted number of
/// the same harm that fits carries it, and so does the sum of parts that the text tells apart. The
/// very number carries it even as the count of a day's several attacks. A headline's casualties may
/// be the body's killed and injured together. Figures that were `misread` say nothing, of whichever
/// part they are.
package func headlineFiguresWithoutBody(
  in reading: Reading, misread: Set<Int> = []
) -> [Int] {
  let figures = reading.figures
  return figures.indices.filter { index in
    guard figures[index].span.part == .headline, !misread.contains(index) else { return false }
    let figure = figures[index]
    guard figure.counts, figure.statesNumber else { return false }
    let body = figures.indices.filter {
      figures[$0].span.part == .body && figures[$0].stance == .asserts
        && figure.harm.mayBe(figures[$0].harm) && figures[$0].quantity.hasNumber
        && !misread.contains($0)
    }
    if body.contains(where: { hasVeryNumber(of: figure, figures[$0]) }) { return false }
    let counts = body.filter { figures[$0].counts }
    return !counts.contains { fits(figures[$0], into: figure) }
      && !sums(of: counts, in: reading).contains { figure.quantity.room.contains($0) }
  }
}

extension Figure {
  /// Whether the figure is an asserted count of one incident.
  fileprivate var counts: Bool { stance == .asserts && scope == .incident }

  /// Whether the words give a number, rather than tell of one victim.
  fileprivate var statesNumber: Bool {
    guard quantity.hasNumber else { return false }
    return quantity.value != 1 || ["1", "one"].contains(quantity.words.lowercased())
  }
}

extension Quantity {
  /// Whether there is a number in the words, and not "none".
  package var hasNumber: Bool { kind != .none && (value ?? low ?? high) != nil }

  /// Whether the words state a number, or it bounds what they stand for.
  package func states(_ number: Int?) -> Bool {
    number != nil && (number == value || number == low || number == high)
  }
}

extension Harm {
  /// Whether the body may tell of a headline's harm as another one.
  fileprivate func mayBe(_ other: Harm) -> Bool {
    self == other || self == .casualties && (other == .killed || other == .injured)
  }
}

/// Whether a figure of the body gives the headline's own number, for an incident or for a stretch of
/// time.
private func hasVeryNumber(of headline: Figure, _ body: Figure) -> Bool {
  let number = headline.quantity
  return body.scope != .cumulative
    && (body.quantity.states(number.value) || body.quantity.states(number.low)
      || body.quantity.states(number.high))
}

/// Whether a number of the body lies within the headline's words. That of another incident does not:
/// "at least 7" is not carried by the 85 of last year's bombing.
private func fits(_ body: Figure, into headline: Figure) -> Bool {
  guard body.incident == nil || headline.incident == nil || body.incident == headline.incident
  else { return false }
  let room = headline.quantity.room
  let number = body.quantity
  return [number.value, number.low, number.high].contains { $0.map { room.contains($0) } ?? false }
}

/// What parts come to that the text tells apart: the parts of one whole, and figures that follow one
/// another in one incident and count different people or harms.
private func sums(of body: [Int], in reading: Reading) -> Set<Int> {
  var sums: Set<Int> = []
  for (place, first) in body.enumerated() {
    var parts = [reading.figures[first]]
    for next in body[(place + 1)...].prefix(mostParts - 1) {
      let figure = reading.figures[next]
      guard figure.incident == parts[0].incident else { break }
      guard parts.allSatisfy({ areDisjoint($0, figure) }) else { continue }
      parts.append(figure)
      if let sum = sum(of: parts) { sums.insert(sum) }
    }
  }
  return sums
}

/// Longer lists of parts are not added up.
private let mostParts = 8

private func areDisjoint(_ left: Figure, _ right: Figure) -> Bool {
  guard !left.span.overlaps(right.span) || left.harm != right.harm else { return false }
  if left.harm != right.harm { return true }
  if left.partOf != nil, left.partOf == right.partOf { return left.people != right.people }
  if left.partOf != nil || right.partOf != nil { return false }
  return Set(left.people.groups).isDisjoint(with: right.people.groups)
    && left.people.words != right.people.words
}

private func sum(of parts: [Figure]) -> Int? {
  var total = 0
  for part in parts {
    guard let number = part.quantity.value ?? part.quantity.low else { return nil }
    let (sum, overflow) = total.addingReportingOverflow(number)
    guard !overflow else { return nil }
    total = sum
  }
  return total
}
