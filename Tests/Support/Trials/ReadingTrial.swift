import AssayModel
import AssayReading

extension Trial {
  /// An article: the first line is its headline, the rest its body.
  package static let reading = Trial(name: "reading") { bytes in
    let text = String(decoding: bytes, as: UTF8.self)
    let end = text.utf8.firstIndex(of: UInt8(ascii: "\n"))
    let headline = end.map { String(text[..<$0]) }
    let body = end.map { String(text[text.utf8.index(after: $0)...]) } ?? text
    let published = CalendarDate(year: 2024, month: 2, day: 29)
    let reading = Reader.read(headline: headline, body: body, published: published)
    guard reading == Reader.read(headline: headline, body: body, published: published) else {
      return "it is read differently a second time"
    }
    let parts = [
      Part.headline: Array((headline ?? "").unicodeScalars), .body: Array(body.unicodeScalars),
    ]
    return faultOfFigures(reading, in: parts)
      ?? faultOfReasons(
        Reader.reasons(headline: headline, body: body, published: published), of: reading,
        in: parts)
      ?? faultOfSentences(of: body)
  }

  private typealias Scalars = [Part: [Unicode.Scalar]]

  private static func words(at span: Span, in parts: Scalars) -> String? {
    guard let scalars = parts[span.part], 0 <= span.start, span.start < span.end,
      span.end <= scalars.count
    else { return nil }
    var words = String.UnicodeScalarView()
    words.append(contentsOf: scalars[span.start..<span.end])
    return String(words)
  }

  private static func faultOfFigures(_ reading: Reading, in parts: Scalars) -> String? {
    for (index, figure) in reading.figures.enumerated() {
      guard let words = words(at: figure.span, in: parts) else {
        return "figure \(index) lies outside the text"
      }
      // Not by Characters, which may be equal though their scalars are not.
      guard words.unicodeScalars.elementsEqual(figure.quote.unicodeScalars) else {
        return "the words of figure \(index) are not those at its place"
      }
      guard let incident = figure.incident, reading.incidents.indices.contains(incident) else {
        return "figure \(index) has no incident"
      }
      if let whole = figure.partOf {
        guard reading.figures.indices.contains(whole), whole != index else {
          return "figure \(index) is part of none"
        }
        guard reading.figures[whole].partOf != index else { return "two figures hold one another" }
      }
      let quantity = figure.quantity
      guard (quantity.low ?? 0) <= (quantity.high ?? .max), (quantity.low ?? 0) >= 0,
        (quantity.value ?? 0) >= 0
      else { return "figure \(index) has bounds that cannot be" }
    }
    for (harm, toll) in reading.toll where (toll.low ?? 0) > (toll.high ?? .max) {
      return "the toll of \(harm) has bounds that cannot be"
    }
    return reading.incidents.count <= reading.figures.count ? nil : "an incident has no figure"
  }

  private static func faultOfReasons(
    _ explanations: [Explanation], of reading: Reading, in parts: Scalars
  ) -> String? {
    guard explanations.count == reading.figures.count else { return "not every figure has reasons" }
    for (index, explanation) in explanations.enumerated() {
      guard words(at: explanation.sentence, in: parts) != nil else {
        return "the sentence of figure \(index) lies outside the text"
      }
      for reason in explanation.reasons {
        let quote = reason.words.map { words(at: $0, in: parts) } ?? ""
        guard quote?.unicodeScalars.elementsEqual(reason.quote.unicodeScalars) == true else {
          return "the words of a reason of figure \(index) are not those at their place"
        }
        if let name = reason.name, words(at: name, in: parts) == nil {
          return "a name of figure \(index) lies outside the text"
        }
      }
    }
    return nil
  }

  private static func faultOfSentences(of body: String) -> String? {
    var body = body
    return body.withUTF8 { bytes in
      var end = 0
      for range in Sentences.ranges(of: bytes) {
        guard end <= range.lowerBound, range.upperBound <= bytes.count, !range.isEmpty else {
          return "sentences overlap, are empty or lie outside the text"
        }
        for edge in [range.lowerBound, range.upperBound]
        where edge < bytes.count && bytes[edge] & 0xC0 == 0x80 {
          return "a sentence cuts a character"
        }
        end = range.upperBound
      }
      return nil
    }
  }
}
