import AssayJournal
import AssayModel

/// A claim that an analyst wrote or put right, whose number its own words do not carry. Numbers in
/// digits and in words count, and so does the sum of those that the quote states. A quote in another
/// script or language is asked by its translation, and left alone where it has none.
package enum FigureNotInDocumentCheck: IncidentCheck {
  package static let name = "figure-not-in-cited-document"
  package static let summary = "Claims whose number does not stand in the words they cite."

  package static func findings(in view: IncidentView) -> [Finding] {
    view.counts.compactMap { count in
      guard count.claim.review != .accepted, let missing = missing(count, view) else { return nil }
      return Finding(
        check: name, severity: .problem,
        message: "\(view.incident.handle), \(count.count.harm.rawValue): \(count.claim.id) counts "
          + "\(missing), which its words do not say",
        evidence: [view.standing.evidence(count.claim)], incident: view.incident.id,
        remedy: "correct \(count.claim.id) count=…, or claim it anew on the words that say it")
    }
  }

  /// The number that the words do not say; `nil` where they do, or cannot be read.
  private static func missing(_ count: CountClaim, _ view: IncidentView) -> Int? {
    let quantity = count.count.quantity
    guard quantity.kind != .vague, quantity.kind != .none else { return nil }
    let stated = quantity.value.map { [$0] } ?? [quantity.low, quantity.high].compactMap { $0 }
    // "A policeman was shot" has no number, and counts one.
    let asked = stated.filter { $0 > 1 }
    let claim = count.claim
    guard !asked.isEmpty, !asked.allSatisfy({ hasDigits(of: $0, claim.anchor.quote) }) else {
      return nil
    }
    let language = view.standing.article(of: claim)?.details.language?.lowercased()
    var numbers: [Int] = []
    for text in [claim.anchor.quote, claim.content.translation].compactMap({ $0 }) {
      numbers += view.words.numbers(text)
    }
    let isForeign =
      language.map { !$0.hasPrefix("en") } ?? false
      || !claim.anchor.quote.utf8.contains { isLatinLetterOrDigit($0) }
    if isForeign, numbers.isEmpty { return nil }
    let sum = numbers.reduce(0) { $0.addingReportingOverflow($1).partialValue }
    return asked.first { !numbers.contains($0) && sum != $0 }
  }

  /// Whether a number stands in the words in digits; asked first, as reading takes longer.
  private static func hasDigits(of number: Int, _ words: String) -> Bool {
    let digits = Array(String(number).utf8)
    // How many digits of the number in the words are those of `number` so far; -1 where one is not.
    var matched = 0
    for byte in words.utf8 {
      if byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") {
        guard matched >= 0 else { continue }
        matched = matched < digits.count && digits[matched] == byte ? matched + 1 : -1
      } else if byte != UInt8(ascii: ",") || matched == 0 {
        if matched == digits.count { return true }
        matched = 0
      }
    }
    return matched == digits.count
  }

  private static func isLatinLetterOrDigit(_ byte: UInt8) -> Bool {
    (byte | 0x20) >= UInt8(ascii: "a") && (byte | 0x20) <= UInt8(ascii: "z")
      || byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
  }

  package static let examples = [
    CheckExample(
      "six thousand that nobody said", fires: true,
      .claim(by: nil, .body("Nine were killed", .killed, .exact(9, words: "Nine"))),
      .corrected(toKilled: 6438)),
    CheckExample(
      "words without a number", fires: true,
      .claim(by: nil, .body("Many were killed", .killed, .vague("Many"))), .corrected(toKilled: 12)),
    CheckExample(
      "the beginning of a longer number", fires: true,
      .claim(by: nil, .body("12,405 were killed", .killed, .exact(12_405, words: "12,405"))),
      .corrected(toKilled: 1_240)),
    CheckExample(
      "a number with a comma", fires: false,
      .claim(by: nil, .body("Over 1,240 were killed", .killed, .moreThan(1_240, words: "1,240"))),
      .corrected(toKilled: 1_240)),
    CheckExample(
      "the number in words", fires: false,
      .claim(by: nil, .body("Nine were killed", .killed, .exact(9, words: "Nine"))),
      .corrected(toKilled: 9)),
    CheckExample(
      "the sum of what the words say", fires: false,
      .claim(
        by: nil, .body("2 women and 3 men were killed", .killed, .exact(2, words: "2"))),
      .corrected(toKilled: 5)),
    CheckExample(
      "a single victim needs no number", fires: false,
      .claim(by: nil, .body("A guard was killed", .killed, .exact(2, words: "A"))),
      .corrected(toKilled: 1)),
    CheckExample(
      "another script, with and without a translation", fires: false,
      .claim(by: nil, .body("قُتل سبعة", .killed, .exact(2, words: "سبعة"))),
      .corrected(toKilled: 7),
      .corrected(toKilled: 7, translation: "seven were killed")),
    CheckExample(
      "a figure that was accepted as it was read", fires: false,
      .claim(by: nil, .body("A dozen were killed", .killed, .about(12, words: "A dozen")))),
  ]
}
