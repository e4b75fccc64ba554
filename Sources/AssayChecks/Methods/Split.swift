/// Tells a total apart over `count` days or places in whole numbers as even as possible, the first
/// with what is left over: 7 over 3 is 3, 2, 2; 1 over 2 is 1, 0. Empty where there is nothing to
/// tell apart.
///
/// After the ACLED Codebook v1, January 2021, pp. 32–33: the first day gets the additional fatality.
package func split(_ total: Int, over count: Int) -> [Int] {
  guard total >= 0, (1...mostShares).contains(count) else { return [] }
  return (0..<count).map { total / count + ($0 < total % count ? 1 : 0) }
}

/// The same for places that a text names together; `nil` where there are too few deaths for the
/// places, so that they stay one entry of the smallest unit that encloses them.
///
/// After the UCDP GED Codebook 23.1, §5, footnote 5.
package func splitOverPlaces(_ total: Int, places: Int) -> [Int]? {
  total < places ? nil : split(total, over: places)
}

/// Nobody reads more than a year's days in one line.
let mostShares = 366
