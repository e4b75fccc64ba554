import AssayModel
import Foundation
import Testing

@testable import AssayReading

private struct Case: CustomTestStringConvertible, Sendable {
  let text: String
  /// The figure that is asked about, from 0.
  let figure: Int
  let reasons: [String]
  var testDescription: String { text }

  init(_ text: String, figure: Int = 0, _ reasons: String...) {
    self.text = text
    self.figure = figure
    self.reasons = reasons
  }
}

/// Sentences, and reasons of one of their figures that must be among those told.
private let examples = [
  Case(
    "“Über 9 Männer”? No: at least nine guards were killed at Café Zoë, the Łódź ministry said.",
    "count modified \"at least\"", "harm passive \"were killed\"", "speaker speech \"said\""),
  Case(
    "At least 11 guards were killed.", "count modified \"At least\"",
    "harm passive \"were killed\"", "stance unchanged", "scope unchanged"),
  Case("Seven or more guards were killed.", "count modified \"or more\""),
  Case("Shells killed seven guards.", "count stated \"seven\"", "harm active \"killed\""),
  Case("A dozen guards died.", "count rough \"A dozen\"", "harm befell \"died\""),
  Case("Between 7 and 9 men died.", "count two-ends \"Between 7 and 9\""),
  Case("Several men died.", "count vague-word \"Several\""),
  Case("A nurse was shot dead.", "count single \"A\"", "harm passive \"was shot dead\""),
  Case("Mayor Ana Ruz was killed.", "count named \"Mayor Ana Ruz\""),
  Case(
    "Karel Dov, his wife and six others were killed.",
    "count added-up \"Karel Dov, his wife and six others\""),
  Case("Nobody was hurt.", "count said-none \"Nobody\""),
  Case("No deaths were reported.", "count reported-none \"reported\""),
  Case("The crash left 8 dead.", "harm described \"dead\""),
  Case("Eight injured men were flown out.", "harm inside \"injured\""),
  Case("The deaths of six students shocked Lum.", "harm noun \"deaths of\""),
  Case("Police found nine bodies in a well.", "harm counted \"bodies\""),
  Case("Nine boys sustained minor injuries.", "harm suffered \"sustained minor injuries\""),
  Case(
    "The mayor was shot dead along with two bodyguards.", figure: 1,
    "harm along-with \"along with\""),
  Case("A toll of 12 was given for Odra.", "harm toll \"toll\""),
  Case("The death toll rose to 61.", "harm risen-toll \"death toll rose\""),
  Case("The number of injured rose to 19.", "harm risen-toll \"number of injured rose\""),
  Case(
    "The death toll rose to 61 from 47.", figure: 1, "stance said \"from\"",
    "harm toll \"death toll\""),
  Case("Sixty men have died, up from 48.", figure: 1, "stance said \"up from\""),
  Case("Up to 30 people are feared dead.", "stance said \"feared\""),
  Case("Ten people may have been killed.", "stance said \"may\""),
  Case("The group threatened to kill five hostages.", "stance said \"threatened to\""),
  Case("The army denied that its shells had killed 12 people.", "stance said \"denied\""),
  Case("Police asked whether six men were killed.", "stance said \"whether\""),
  Case(
    "More than 400 people have been killed since the start of the rebellion.",
    "scope said \"since the start of the rebellion\"", "count modified \"More than\""),
  Case("Shelling killed 30 people in the past 24 hours.", "scope said \"the past 24 hours\""),
  Case("The war has killed 41,000 people.", "scope said \"war\""),
  Case("Forty people have been killed so far this year.", "scope said \"so far this\""),
  Case(
    "An air raid killed nine people, including three children.", figure: 1,
    "part-of opens-part \"including\"", "harm of-whole \"killed\""),
  Case(
    "Ten people, six of them students, were killed.", figure: 1, "part-of opens-part \"of them\""),
  Case("Four children among 22 dead in Karsa raid", "part-of opens-part \"among\""),
  Case(
    "Of the 40 people killed, 12 were women.", figure: 1, "part-of opens-part \"Of\""),
  Case(
    "Shells killed nine people in Odra. Two of the dead were boys.", figure: 1,
    "part-of member \"of the dead\"", "incident with-whole"),
  Case("Twelve students were shot.", "harm passive \"were shot\""),
  Case("Guards shot the thief to death.", "harm active \"shot the thief to death\""),
  Case("Gunmen took 12 pupils hostage.", "harm active \"took 12 pupils hostage\""),
  Case("The murderers of six monks fled.", "harm noun \"murderers of\""),
  Case("Thirty boys went missing.", "harm described \"went missing\""),
  Case("Eleven men were treated for burns.", "harm suffered \"were treated for burns\""),
  Case("The death toll passed 40.", "count modified \"passed\""),
  Case(
    "Three people -- two men and a woman -- were killed.", figure: 1,
    "part-of adds-up \"-- two men and a woman\""),
  Case("The conflict in Odra has killed 300 people.", "scope said \"conflict\""),
  Case(
    "The battle, which began in May and so far has left 300 dead, goes on.",
    "scope said \"so far\""),
  Case(
    "Sixty men died in custody from March 2011 to June 2016.",
    "scope said \"from March 2011 to June 2016\""),
  Case("Their 2-month-long battle has left 300 people dead.", "scope said \"2-month\""),
  Case("The mayor had earlier said five people died.", "stance said \"had earlier\""),
  Case("They came with the intention of killing six men.", "stance said \"intention of\""),
  Case("A warrant for the arrest of two men was sent out.", "stance said \"warrant\""),
  Case(
    "Nine guards were killed, the health ministry said.", "speaker speech \"said\"",
    "incident main \"Nine guards were killed\"", "incident first"),
  Case(
    "According to the Odra hospital, nine guards were killed.", "speaker speech \"According\""),
  Case(
    "The mayor spoke on Monday, the town office said. Nine guards were killed, it added.",
    "speaker stands-for \"added\" -1"),
  Case(
    "\"It was a raid,\" police chief Ana Ruz said. \"Nine guards were killed.\"",
    "speaker quotation \"said\" -1"),
  Case(
    "A blast killed nine guards in Odra. The blast in Odra killed nine guards.", figure: 1,
    "incident same-count \"killed nine guards\"", "incident same-place \"Odra\"",
    "incident near \"killed nine guards\""),
]

@Suite struct ReasonTests {
  private func explanations(of text: String) -> [Explanation] {
    Reader.reasons(headline: nil, body: text, published: nil)
  }

  @Test(arguments: examples)
  fileprivate func reasonsAreTold(_ example: Case) throws {
    let all = explanations(of: example.text)
    #expect(!example.reasons.isEmpty)
    let explanation = try #require(all.indices.contains(example.figure) ? all[example.figure] : nil)
    let told = explanation.reasons.map { reason in
      var words = "\(reason.side.rawValue) \(reason.ground.rawValue)"
      if reason.words != nil { words += " \"\(reason.quote)\"" }
      if reason.distance != 0 { words += " \(reason.distance)" }
      return words
    }
    for reason in example.reasons { #expect(told.contains(reason), "\(told)") }
  }

  /// Articles of the scripts, and the examples above as one text each.
  static let articles: [(headline: String?, body: String)] = {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Sessions")
    let files =
      (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil))
      ?? []
    let texts = files.filter { $0.pathExtension == "txt" }
      .sorted { $0.path < $1.path }
      .compactMap { try? String(contentsOf: $0, encoding: .utf8) }
    return texts.map { text in
      let lines = text.split(separator: "\n", maxSplits: 1).map(String.init)
      return (lines.first, lines.last ?? "")
    } + examples.map { (nil, $0.text) }
  }()

  private static let day = CalendarDate(year: 2024, month: 3, day: 6)

  @Test func reasonsStandInTheText() throws {
    #expect(Self.articles.count > examples.count)
    for (headline, body) in Self.articles {
      let reading = Reader.read(headline: headline, body: body, published: Self.day)
      let reasons = Reader.reasons(headline: headline, body: body, published: Self.day)
      #expect(reading.figures.count == reasons.count)
      for (figure, explanation) in zip(reading.figures, reasons) {
        #expect(explanation.sentence.contains(figure.span))
        for side in Reason.Side.allCases {
          let count = explanation.reasons.count { $0.side == side }
          switch side {
          case .count, .harm, .stance, .scope: #expect(count == 1)
          case .partOf: #expect(count == (figure.partOf == nil ? 0 : 1))
          case .speaker: #expect(count == figure.speakers.count)
          case .asOf: #expect(count == (figure.asOf == nil ? 0 : 1))
          case .incident: #expect(count > 0)
          }
        }
        for reason in explanation.reasons {
          for span in [reason.words, reason.name].compactMap({ $0 }) {
            let scalars = Array((span.part == .headline ? headline ?? "" : body).unicodeScalars)
            #expect(span.start >= 0 && span.start < span.end && span.end <= scalars.count)
          }
          if let span = reason.words {
            #expect(text(at: span, headline, body) == reason.quote)
          }
        }
        let speakers = explanation.reasons.compactMap(\.name).map { text(at: $0, headline, body) }
        #expect(speakers == figure.speakers)
        let count = try #require(explanation.reasons.first { $0.side == .count })
        let words = try #require(count.words)
        #expect(figure.span.contains(words) || count.ground == .reportedNone)
      }
    }
  }

  private func text(at span: Span, _ headline: String?, _ body: String) -> String {
    let scalars = (span.part == .headline ? headline ?? "" : body).unicodeScalars
    var words = String.UnicodeScalarView()
    words.append(contentsOf: scalars.dropFirst(span.start).prefix(span.length))
    return String(words)
  }

  /// Where the words of a reason give way to words that mean nothing, the reader must read that side
  /// of the figure another way: otherwise they were not its reason.
  @Test func withoutItsWordsNoReasonHolds() {
    var tried = 0
    for (headline, body) in Self.articles {
      let figures = Reader.read(headline: headline, body: body, published: Self.day).figures
      let reasons = Reader.reasons(headline: headline, body: body, published: Self.day)
      for (figure, explanation) in zip(figures, reasons) {
        for reason in explanation.reasons where isDecisive(reason) {
          guard let words = reason.words else { continue }
          tried += 1
          let other = Reader.read(
            headline: words.part == .headline ? headline.map { blanked($0, words) } : headline,
            body: words.part == .body ? blanked(body, words) : body, published: Self.day)
          let same = other.figures.first {
            $0.harm == figure.harm && $0.span.overlaps(figure.span)
              && $0.quantity.value == figure.quantity.value
          }
          guard let same else { continue }
          #expect(!isSame(same, figure, other.figures, on: reason), "\(reason) in \(body)")
        }
      }
    }
    #expect(tried > 60)
  }

  private func isDecisive(_ reason: Reason) -> Bool {
    switch reason.side {
    case .count: reason.ground == .modified || reason.ground == .reportedNone
    case .harm: reason.ground != .alongWith
    case .stance, .scope, .speaker, .asOf: true
    case .partOf: reason.ground != .addsUp
    case .incident: false
    }
  }

  private func isSame(_ one: Figure, _ other: Figure, _ figures: [Figure], on reason: Reason)
    -> Bool
  {
    switch reason.side {
    case .count:
      one.quantity.kind == other.quantity.kind && one.quantity.high == other.quantity.high
    case .harm: true
    case .stance: one.stance == other.stance
    case .scope: one.scope == other.scope
    case .speaker: one.speakers == other.speakers
    case .asOf: one.asOf == other.asOf
    case .partOf: one.partOf != nil
    case .incident: false
    }
  }

  /// The text with letters of the span in a word that nobody knows.
  private func blanked(_ text: String, _ span: Span) -> String {
    var scalars = Array(text.unicodeScalars)
    for index in span.start..<min(span.end, scalars.count) where scalars[index] != " " {
      scalars[index] = "q"
    }
    var words = String.UnicodeScalarView()
    words.append(contentsOf: scalars)
    return String(words)
  }
}
