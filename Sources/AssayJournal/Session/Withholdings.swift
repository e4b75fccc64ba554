import AssayModel

/// What a journal's `withheld` facts took out of it. It is known before the fold meets the gaps.
package struct Withholdings: Hashable, Sendable {
  /// By the number of an entry that lost its fact, the entry that says so.
  package private(set) var entries: [Int: Int] = [:]
  /// Why something was withheld, by the number of the entry that says so.
  package private(set) var reasons: [Int: Withholding] = [:]
  /// The articles without words, with the entry that says so.
  package private(set) var texts: [ArticleID: Int] = [:]
  /// The articles without details, with the entry that says so.
  package private(set) var details: [ArticleID: Int] = [:]
  /// The claims that do not stand, with why.
  package private(set) var claims: [ClaimID: Withholding] = [:]
  /// The sources that have no name, with the entry that says so.
  package private(set) var names: [SourceID: Int] = [:]
  /// By the number of the entry that gave a withheld claim or source its id, that thing.
  private(set) var made: [Int: ItemID] = [:]
  /// The commands that withheld something.
  package private(set) var commands: Set<Int> = []

  package init() {}

  /// What `entries` withhold.
  init(by entries: [Entry]) {
    // A loop over the entries themselves would copy each of them.
    let entries = entries.span
    for index in entries.indices where entries[index].fact.mayWithhold { note(entries[index]) }
  }

  package var isEmpty: Bool { commands.isEmpty }

  /// Notes what an entry withholds, if it does.
  mutating func note(_ entry: Entry) {
    if case .unknown(let json) = entry.fact { return note(later: json, entry) }
    guard case .withheld(let item, let part, let numbers, let why) = entry.fact else { return }
    commands.insert(entry.command)
    let withholding = Withholding(
      item: item, why: why, analyst: entry.analyst, entry: entry.number)
    reasons[entry.number] = withholding
    // Only what came before can be withheld; the first to say so counts.
    for number in numbers where number < entry.number && entries[number] == nil {
      entries[number] = entry.number
    }
    switch (part, item) {
    case (.text, .article(let id)): texts[id] = texts[id] ?? entry.number
    case (.details, .article(let id)): details[id] = details[id] ?? entry.number
    case (.claim, .claim(let id)) where claims[id] == nil:
      claims[id] = withholding
      if let first = numbers.first { made[first] = item }
    case (.name, .source(let id)) where names[id] == nil:
      names[id] = entry.number
      if let first = numbers.first { made[first] = item }
    default: break
    }
  }

  /// Notes which gaps a fact of a later version explains, so that the session can be read.
  private mutating func note(later fact: JSON, _ entry: Entry) {
    guard fact["fact"]?.text == "withheld" else { return }
    let numbers = (fact["entries"]?.array ?? []).compactMap(\.integer)
    for number in numbers where number < entry.number && entries[number] == nil {
      entries[number] = entry.number
    }
    commands.insert(entry.command)
    guard let item = fact["item"]?.text.flatMap({ ItemID($0) }) else { return }
    let withholding = Withholding(
      item: item, why: fact["why"]?.text ?? "", analyst: entry.analyst, entry: entry.number)
    reasons[entry.number] = withholding
    guard let first = numbers.first, fact["part"]?.text != WithheldPart.note.rawValue else {
      return
    }
    made[first] = item
    switch item {
    case .claim(let id): claims[id] = withholding
    case .source(let id): names[id] = entry.number
    case .article, .incident: break
    }
  }
}

/// Why something was withheld.
package struct Withholding: Hashable, Sendable {
  /// What was withheld, whole or in part.
  package let item: ItemID
  package let why: String
  package let analyst: String
  /// The number of the entry that says so.
  package let entry: Int
}
