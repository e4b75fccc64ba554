import AssayModel

extension CountReader {
  /// Greater numbers are no count of people.
  private static let greatest = 100_000_000_000

  /// "several", "dozens", "a number of", "a handful of".
  func vague(at index: Int) -> Count? {
    var end = index
    switch view.word(index) {
    case .a, .an:
      // "a number of", "an unknown number of"
      if view.word(index + 1) == .handful, view.word(index + 2) == .of {
        return .vague(index..<index + 2)
      }
      let noun = view.word(index + 1) == .number ? index + 1 : index + 2
      guard view.word(noun) == .number, view.word(noun + 1) == .of,
        !view.has(index + 1, .harm)
      else { return nil }
      return .vague(index..<noun + 1)
    case .many where view.word(index - 1) == .as || view.word(index - 1) == .how: return nil
    case .several where view.has(index + 1, .number): end = index + 1
    default:
      guard view.has(index, .vague) else { return nil }
    }
    end += 1
    // "hundreds of thousands", "dozens or hundreds"
    if view.word(end) == .of || view.word(end) == .or, view.has(end + 1, .vague) { end += 2 }
    return .vague(index..<end)
  }

  /// A single number in digits or words.
  func plain(at index: Int) -> Count? {
    guard let token = view[index] else { return nil }
    if token.kind == .number { return digits(at: index) }
    guard token.kind == .word else { return nil }
    if token.word == .half, view.word(index + 1) == .a, view.word(index + 2) == .dozen {
      return approximate(6, index..<index + 3)
    }
    if token.word == .half, view.word(index + 1) == .a, view.entry(index + 2).isScale {
      return numeral(view.entry(index + 2).number / 2, index..<index + 3)
    }
    if token.word == .a {
      switch view.word(index + 1) {
      case .dozen: return approximate(12, index..<index + 2)
      case .score where view.word(index + 2) == .of: return approximate(20, index..<index + 2)
      case .couple:
        // "a couple was killed" is two; "a couple of men" is about two.
        return view.word(index + 2) == .of
          ? approximate(2, index..<index + 2) : numeral(2, index..<index + 2)
      case .pair where view.word(index + 2) == .of:
        return numeral(2, index..<index + 2)
      case .hundred, .thousand, .million: return words(at: index + 1, from: index)
      default: return nil
      }
    }
    // "another dozen"
    if token.word == .dozen, view.has(index - 1, .further), view.word(index - 1) != .other {
      return approximate(12, index..<index + 1)
    }
    // "were both killed"
    if token.word == .both, view.has(index - 1, .be), view.has(index + 1, .harm) { return nil }
    if token.word == .both { return numeral(2, index..<index + 1) }
    if token.isAny(.number), !view.entry(index).isScale { return words(at: index, from: index) }
    return nil
  }

  private func numeral(_ value: Int, _ range: Range<Int>) -> Count {
    var count = Count.exact(value, range)
    count.isNumeral = true
    return count
  }

  private func approximate(_ value: Int, _ range: Range<Int>) -> Count {
    numeral(value, range).bounded(.about)
  }

  /// "twenty-five", "one hundred and twenty", "two dozen".
  private func words(at first: Int, from start: Int) -> Count? {
    var total = 0
    var current = 0
    var index = first
    var end = first
    // No number has more words than this.
    for _ in 0..<12 {
      guard let token = view[index], token.kind == .word else { break }
      if token.isAny(.number) {
        if view.entry(index).isScale {
          let (product, overflow) = max(current, 1).multipliedReportingOverflow(by: token.number)
          guard !overflow, product <= Self.greatest else { return nil }
          if token.number == 100 {
            current = product
          } else {
            total += product
            current = 0
          }
        } else {
          guard
            current % 100 == 0 || (current % 10 == 0 && current % 100 >= 20 && token.number < 10)
          else { break }
          current += token.number
        }
        index += 1
        end = index
        if view.kind(index) == .hyphen, view[index]?.spaced == false, view.has(index + 1, .number) {
          index += 1
        }
      } else if token.word == .dozen, end == index, total == 0 {
        return approximate(current * 12, start..<index + 1)
      } else if token.word == .score, end == index, total == 0,
        view.word(index + 1) == .of || view.has(index + 1, [.persons, .harm, .be])
      {
        return approximate(current * 20, start..<index + 1)
      } else if token.word == .and, current >= 100 || (total > 0 && current == 0),
        view.has(index + 1, .number)
      {
        index += 1
      } else {
        break
      }
    }
    guard end > first, total + current <= Self.greatest else { return nil }
    return numeral(total + current, start..<end)
  }

  private func digits(at index: Int) -> Count? {
    guard let token = view[index], isCountContext(index) else { return nil }
    var value = token.number
    var end = index + 1
    // "100 000"
    if value >= 1, value < 1000, let next = view[end], next.kind == .number,
      next.end - next.start == 3, next.start == token.end + 1, next.number >= 0
    {
      value = value * 1000 + next.number
      end += 1
    }
    if view[end]?.isAny(.number) == true, view.entry(end).isScale {
      guard let scaled = scaled(token, by: view.entry(end).number) else { return nil }
      value = scaled
      end += 1
    }
    guard value >= 0, value <= Self.greatest else { return nil }
    if view.word(end) == .dozen, value < 1000 { return approximate(value * 12, index..<end + 1) }
    return numeral(value, index..<end)
  }

  /// "2.3 million": digits, perhaps with a decimal part, times a scale.
  private func scaled(_ token: Token, by scale: Int) -> Int? {
    var value = 0
    var divisor = 1
    var hasPoint = false
    for index in Int(token.start)..<min(Int(token.end), Int(token.start) + 12) {
      let byte = view.bytes[index]
      if byte == 0x2E {
        guard !hasPoint else { return nil }
        hasPoint = true
      } else if byte &- 0x30 < 10 {
        value = value * 10 + Int(byte & 15)
        if hasPoint { divisor *= 10 }
      } else if byte != 0x2C {
        return nil
      }
    }
    let (product, overflow) = value.multipliedReportingOverflow(by: scale)
    return overflow ? nil : product / divisor
  }

  /// "12 people" in "On 3 March 12 people died", "In October 12 people died".
  private func isCountAfterMonth(_ index: Int) -> Bool {
    guard let token = view[index], token.end - token.start < 4,
      view.has(index + 1, [.person, .persons])
    else { return false }
    return view.kind(index - 2) == .number || view.word(index - 2) == .in
  }

  /// "~", "<", ">", "≈", "≤" or "≥", which bound a number.
  private func isBoundSign(_ index: Int) -> Bool {
    guard let token = view[index] else { return false }
    let length = token.end - token.start
    switch view.bytes[Int(token.start)] {
    case UInt8(ascii: "~"), UInt8(ascii: "<"), UInt8(ascii: ">"): return length == 1
    // The three of the mathematical operators take three bytes.
    case 0xE2: return length == 3
    default: return false
    }
  }

  /// Whether digits are no date, year, time, amount of money, share, or number of a list.
  private func isCountContext(_ index: Int) -> Bool {
    guard let token = view[index] else { return false }
    let length = Int(token.end - token.start)
    if view.has(index + 1, .month), view.word(index + 1) != .may || view[index + 2]?.kind == .number
    {
      return false
    }
    if view.has(index - 1, .month), token.number <= 31 || length == 4,
      !isCountAfterMonth(index)
    {
      return false
    }
    // "Nov 7, 2016", also where the comma was lost.
    if length == 4, (1900...2100).contains(token.number) {
      let day = view.kind(index - 1) == .comma ? index - 2 : index - 1
      if view.kind(day) == .number, view.has(day - 1, .month) { return false }
    }
    // "22 NOV 89": a year.
    if view.has(index - 1, .month), length == 2, view.kind(index - 2) == .number,
      !isCountAfterMonth(index)
    {
      return false
    }
    if view.has(index - 1, .label), !view.has(index + 1, [.person, .persons, .harm]) {
      return false
    }
    if view.word(index + 1) == .percent || view.word(index + 1) == .per { return false }
    if let before = view[index - 1], !token.spaced, before.kind != .open, before.kind != .quote,
      before.kind != .dash, !isBoundSign(index - 1)
    {
      return false
    }
    if let after = view[index + 1], !after.spaced, after.kind == .symbol || after.kind == .colon {
      // "5%", "5:30", "5/6" – and "76: monitor" is a count.
      let isOpen =
        view.bytes[Int(after.start)] == UInt8(ascii: "+") && view[index + 2]?.spaced != false
      if after.kind == .symbol && !isOpen || view[index + 2]?.spaced == false { return false }
    }
    if view.kind(index - 1) == .symbol, view[index - 1]?.spaced == true, !token.spaced,
      !isBoundSign(index - 1)
    {
      return false
    }
    if length == 4, (1900...2100).contains(token.number) {
      return view.has(index + 1, [.person, .persons, .adjective])
    }
    return true
  }
}
