import AssayModel
import AssayReading

/// Why a figure was read as it was: each side of it with the words that the reader went by, and its
/// sentence with those words marked.
struct FigureExplanation {
  private let handle: FigureHandle
  private let reading: Reading
  private let explanation: Explanation

  /// `nil` where the article's reader has no such figure.
  init?(_ handle: FigureHandle, reading: Reading, reasons: [Explanation]) {
    guard reasons.indices.contains(handle.index) else { return nil }
    self.handle = handle
    self.reading = reading
    explanation = reasons[handle.index]
  }

  var blocks: [Report.Block] { [.fields(fields), .passage(sentence)] }

  private var figure: Figure { handle.figure }

  private var fields: [Report.Field] {
    var fields = [
      Report.Field("figure", Cell(StyledText(handle.name, as: .id), json: .text(handle.name))),
      Report.Field("words", Cell("\"\(figure.quote.singleLine)\"", .quote)),
    ]
    var speakers = figure.speakers[...]
    for side in Reason.Side.allCases {
      if side == .speaker, speakers.isEmpty {
        fields.append(Report.Field("by", Cell("the article's own voice: nobody is named")))
      }
      if side == .incident, !explanation.reasons.contains(where: { $0.ground == .main }) {
        fields.append(Report.Field("incident", Cell(incidentName)))
      }
      for reason in reasons(of: side) {
        let says = side == .speaker ? speakers.popFirst() ?? "" : says(reason)
        fields.append(field(reason, says: says))
      }
      if side == .harm { fields.append(Report.Field("people", Cell(people))) }
    }
    return fields
  }

  /// The reasons of a side: what an incident is comes before why the figure is of it.
  private func reasons(of side: Reason.Side) -> [Reason] {
    let all = explanation.reasons.filter { $0.side == side }
    return all.filter { !$0.isGrouping } + all.filter(\.isGrouping)
  }

  private func field(_ reason: Reason, says: String) -> Report.Field {
    let words = ReasonWords(reason, of: figure, in: explanation.sentence)
    var text = StyledText(says)
    let why = words.why
    if !why.plain.isEmpty {
      if !says.isEmpty { text.append(": ") }
      text.append(why)
    }
    let span = reason.words
    let json: JSON = [
      "figure": .text(handle.name),
      "what": .text(reason.side.rawValue),
      "says": .text(says),
      "ground": .text(reason.ground.rawValue),
      "because": reason.words == nil ? .null : .text(reason.quote),
      "part": .optional(span?.part.rawValue),
      "span": Self.offsets(span),
      "name": Self.offsets(reason.name),
      "sentencesAway": .integer(reason.distance),
    ]
    return Report.Field(words.label, Cell(text, json: json), member: "reasons")
  }

  private static func offsets(_ span: Span?) -> JSON {
    span.map { .array([.integer($0.start), .integer($0.end)]) } ?? .null
  }

  /// What the reader made of the side.
  private func says(_ reason: Reason) -> String {
    switch reason.side {
    case .count: figure.quantity.short
    case .harm: figure.harm.rawValue
    case .stance: figure.stance.rawValue
    case .scope: figure.scope.rawValue
    case .partOf: wholeName
    case .speaker: ""
    case .asOf: figure.asOf.map { "\($0)" } ?? ""
    case .incident:
      switch reason.ground {
      case .main: incidentName
      case .kind: guess?.kind ?? ""
      case .day: guess?.dates?.description ?? ""
      default: ""
      }
    }
  }

  private var people: String {
    let people = figure.people
    let groups = people.groups.map(\.rawValue).joined(separator: ", ")
    if people.words.isEmpty { return "not said" }
    return groups.isEmpty ? "\"\(people.words)\"" : "\"\(people.words)\": \(groups)"
  }

  private var wholeName: String {
    guard let whole = figure.partOf, reading.figures.indices.contains(whole) else { return "" }
    let quote = reading.figures[whole].quote.singleLine
    return "\(handle.article.id).\(whole + 1) \"\(shortened(quote))\""
  }

  private var guess: IncidentGuess? {
    figure.incident.flatMap { reading.incidents.indices.contains($0) ? reading.incidents[$0] : nil }
  }

  private var incidentName: String {
    figure.incident.map { "\(handle.article.id)/\($0 + 1)" } ?? "none that the text tells apart"
  }

  /// The sentence, with the words that decided marked by the side that they decided.
  private var sentence: Passage {
    let span = explanation.sentence
    let article = handle.article
    var text = String.UnicodeScalarView()
    text.append(
      contentsOf: article.text(of: span.part).unicodeScalars.dropFirst(span.start)
        .prefix(span.length))
    var labels: [Span: [String]] = [:]
    for reason in explanation.reasons {
      let label = ReasonWords(reason, of: figure, in: span).label
      for words in [reason.words, reason.name].compactMap({ $0 }) where span.contains(words) {
        if !labels[words, default: []].contains(label) { labels[words, default: []].append(label) }
      }
    }
    let marks = labels.map { words, labels in
      Passage.Mark(
        start: words.start - span.start, end: words.end - span.start,
        label: labels.joined(separator: ", "))
    }
    return Passage(
      title: "\(article.id) \(span.part.rawValue), \(span.start)–\(span.end)", text: String(text),
      marks: marks.sorted { ($0.start, $1.end) < ($1.start, $0.end) })
  }
}
