import AssayModel

extension PartsAboveTotalCheck {
  private static let nine = ExampleWords.body("9 were killed", .killed, .exact(9, words: "9"))

  private static func part(_ quantity: Quantity, _ groups: Group...) -> ExampleWords {
    let people = groups.map(\.rawValue).joined(separator: " ")
    return .body("\(quantity.words) \(people)", .killed, quantity, people: people, groups)
  }

  package static let examples = [
    CheckExample(
      "women and men above the total", fires: true,
      .claim(by: "police", nine), .part(of: 1, by: "police", part(.exact(5, words: "5"), .woman)),
      .part(of: 1, by: "police", part(.exact(6, words: "6"), .man))),
    CheckExample(
      "a part's floor above the total", fires: true,
      .claim(by: "police", nine),
      .part(of: 1, by: "hospital", part(.atLeast(10, words: "at least 10"), .child))),
    CheckExample(
      "women and children together above the total", fires: true,
      .claim(by: "police", nine),
      .part(of: 1, by: "police", part(.exact(10, words: "10"), .womenAndChildren))),
    CheckExample(
      "a total that is a ceiling", fires: true,
      .claim(by: "police", .body("up to 9 killed", .killed, .atMost(9, words: "up to 9"))),
      .part(of: 1, by: "police", part(.exact(5, words: "5"), .civilian)),
      .part(of: 1, by: "police", part(.exact(6, words: "6"), .combatant))),
    CheckExample(
      "killed and injured above the casualties", fires: true,
      .claim(by: "police", .body("9 casualties", .casualties, .exact(9, words: "9"))),
      .part(of: 1, by: "police", .body("4 killed", .killed, .exact(4, words: "4"))),
      .part(of: 1, by: "police", .body("6 injured", .injured, .exact(6, words: "6")))),
    CheckExample(
      "parts of different facets are never added", fires: false,
      .claim(by: "police", nine), .part(of: 1, by: "police", part(.exact(5, words: "5"), .woman)),
      .part(of: 1, by: "police", part(.exact(6, words: "6"), .civilian)),
      .part(of: 1, by: "police", part(.exact(4, words: "4"), .child))),
    CheckExample(
      "a union is added to nothing", fires: false,
      .claim(by: "police", nine),
      .part(of: 1, by: "police", part(.exact(7, words: "7"), .womenAndChildren)),
      .part(of: 1, by: "police", part(.exact(5, words: "5"), .woman)),
      .part(of: 1, by: "police", part(.exact(4, words: "4"), .man))),
    CheckExample(
      "two counts of one group may be the same people", fires: false,
      .claim(by: "police", nine), .part(of: 1, by: "police", part(.exact(5, words: "5"), .woman)),
      .part(of: 1, by: "hospital", part(.exact(6, words: "6"), .woman))),
    CheckExample(
      "a floor has no upper bound", fires: false,
      .claim(by: "police", .body("at least 9 died", .killed, .atLeast(9, words: "at least 9"))),
      .part(of: 1, by: "police", part(.exact(5, words: "5"), .woman)),
      .part(of: 1, by: "police", part(.exact(6, words: "6"), .man))),
    CheckExample(
      "a vague word is no number", fires: false,
      .claim(by: "police", nine), .part(of: 1, by: "police", part(.vague("several"), .woman)),
      .part(of: 1, by: "police", part(.exact(9, words: "9"), .man))),
    CheckExample(
      "claims that nobody made parts", fires: false,
      .claim(by: "police", nine), .claim(by: "police", part(.exact(5, words: "5"), .woman)),
      .claim(by: "police", part(.exact(6, words: "6"), .man))),
  ]
}
