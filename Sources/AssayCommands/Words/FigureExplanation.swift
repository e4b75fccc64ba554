import AssayModel

/// Why a figure was read as it was, in a few lines.
struct FigureExplanation {
  private let handle: FigureHandle
  private let reading: Reading

  init(_ handle: FigureHandle, reading: Reading) {
    self.handle = handle
    self.reading = reading
  }

  var fields: [Report.Field] {
    let figure = handle.figure
    var fields = [
      Report.Field("figure", Cell(StyledText(handle.name, as: .id), json: .text(handle.name))),
      Report.Field("words", Cell("\"\(figure.quote.singleLine)\"", .quote)),
      Report.Field("harm", Cell(figure.harm.rawValue, .harm)),
      Report.Field("count", Cell(count)),
      Report.Field("people", Cell(people)),
      Report.Field("stance", Cell(stance)),
      Report.Field("scope", Cell(scope)),
      Report.Field("by", Cell(speakers)),
      Report.Field("incident", Cell(incident)),
    ]
    if let whole = figure.partOf, reading.figures.indices.contains(whole) {
      let quote = reading.figures[whole].quote.singleLine
      fields.append(
        Report.Field("part of", Cell("\(handle.article.id).\(whole + 1), \"\(shortened(quote))\"")))
    }
    if let asOf = figure.asOf { fields.append(Report.Field("as of", Cell("\(asOf)"))) }
    return fields
  }

  private var count: String {
    let quantity = handle.figure.quantity
    let words = "\"\(quantity.words)\""
    return switch quantity.kind {
    case .exact: "\(quantity.short): \(words) is an exact count"
    case .atLeast: "\(quantity.short): \(words) is a floor, and no exact count"
    case .atMost: "\(quantity.short): \(words) is a ceiling"
    case .about: "\(quantity.short): \(words) is a rough count without bounds"
    case .between: "\(quantity.short): \(words) gives both ends"
    case .vague: "\(words) is no number, and never becomes one"
    case .none:
      quantity.high == 0
        ? "0: \(words) says outright that there was none"
        : "0: \(words) says that none was reported, and may yet be"
    }
  }

  private var people: String {
    let people = handle.figure.people
    let groups = people.groups.map(\.rawValue).joined(separator: ", ")
    if people.words.isEmpty { return "not said" }
    return groups.isEmpty ? "\"\(people.words)\"" : "\"\(people.words)\": \(groups)"
  }

  private var stance: String {
    switch handle.figure.stance {
    case .asserts: "asserts: put forward as a fact"
    case .denies: "denies: the words deny it, so that it is no count"
    case .fears: "fears: the words say that it may be so"
    case .threatens: "threatens: it has not happened"
    case .former: "former: the text itself replaces this count by a newer one"
    }
  }

  private var scope: String {
    switch handle.figure.scope {
    case .incident: "incident: a count of one incident"
    case .period: "period: it covers a stretch of time, and never joins an incident's count"
    case .cumulative: "cumulative: a running total, which never joins an incident's count"
    }
  }

  private var speakers: String {
    let speakers = handle.figure.speakers
    return speakers.isEmpty
      ? "the article's own voice: nobody is named" : speakers.joined(separator: " ← ")
  }

  private var incident: String {
    guard let index = handle.figure.incident, reading.incidents.indices.contains(index) else {
      return "none that the text tells apart"
    }
    let guess = reading.incidents[index]
    let known = [guess.kind, guess.place, guess.dates?.description].compactMap { $0 }
    let name = "\(handle.article.id)/\(index + 1)"
    return known.isEmpty ? name : "\(name): \(known.joined(separator: ", "))"
  }
}
