import AssayModel
import Testing

@testable import AssayReading

/// Short forms of the figures of a sentence: harm, kind and number, then marks for stance, scope
/// and parts.
func figures(_ text: String) -> [String] {
  Reader.read(headline: nil, body: text, published: nil).figures.map { figure in
    var words = figure.harm.rawValue
    switch figure.quantity.kind {
    case .exact: words += " \(figure.quantity.value ?? -1)"
    case .atLeast: words += " >=\(figure.quantity.low ?? -1)"
    case .atMost: words += " <=\(figure.quantity.high ?? -1)"
    case .about: words += " ~\(figure.quantity.value ?? -1)"
    case .between: words += " \(figure.quantity.low ?? -1)-\(figure.quantity.high ?? -1)"
    case .vague: words += " ?"
    case .none: words += figure.quantity.high == 0 ? " none" : " none known"
    }
    if figure.stance != .asserts { words += " \(figure.stance.rawValue)" }
    if figure.scope != .incident { words += " \(figure.scope.rawValue)" }
    if let whole = figure.partOf { words += " of \(whole)" }
    return words
  }
}

/// A sentence, and the short forms of its figures.
struct FigureCase: CustomTestStringConvertible, Sendable {
  let text: String
  let figures: [String]
  var testDescription: String { text }

  init(_ text: String, _ figures: String...) {
    self.text = text
    self.figures = figures
  }
}
