import AssayModel
import Foundation
import Testing

@testable import AssayReading

/// A folder named `shared` beside the project or above it, with texts to measure on; these tests
/// skip where there is none.
private let shared: URL? = {
  var folder = URL(fileURLWithPath: #filePath)
  while folder.path != "/" {
    folder.deleteLastPathComponent()
    let found = folder.appendingPathComponent("shared")
    if FileManager.default.fileExists(atPath: found.appendingPathComponent("eval").path) {
      return found
    }
  }
  return nil
}()

private func records(_ path: String) -> [[String: Any]] {
  guard let shared,
    let text = try? String(contentsOf: shared.appendingPathComponent(path), encoding: .utf8)
  else {
    return []
  }
  return text.split(separator: "\n").compactMap {
    try? JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any]
  }
}

/// The sets are split by their ids: words and rules are worked out on the records whose id has an even
/// CRC-32, and measured on both halves.
@Suite(.enabled(if: shared != nil)) struct SharedSetTests {
  @Test(arguments: ["muc", "fakes", "challenge_sentences"])
  func everyQuoteIsTheTextAtItsSpan(_ name: String) {
    for record in records("eval/figures/\(name).jsonl").prefix(200) {
      guard let text = record["text"] as? String else { continue }
      let scalars = Array(text.unicodeScalars)
      for figure in Reader.read(headline: nil, body: text, published: nil).figures {
        var quote = String.UnicodeScalarView()
        quote.append(contentsOf: scalars[figure.span.start..<figure.span.end])
        #expect(String(quote) == figure.quote)
      }
    }
  }

  @Test func theExpectedFiguresAreFound() throws {
    let folder = try #require(shared).appendingPathComponent("seed")
    guard
      let text = try? String(
        contentsOf: folder.appendingPathComponent("article.txt"), encoding: .utf8),
      let data = try? Data(contentsOf: folder.appendingPathComponent("expected.json")),
      let expected = try JSONSerialization.jsonObject(with: data) as? [String: Any],
      let figures = expected["figures"] as? [[String: Any]]
    else { return }
    let halves = text.split(separator: "\n", maxSplits: 1).map(String.init)
    let reading = Reader.read(
      headline: halves.first, body: halves.last ?? "",
      published: (expected["published"] as? String).flatMap { PublishedDate.read($0) })
    for figure in figures {
      let near = try #require(figure["near"] as? String)
      #expect(
        reading.figures.contains {
          $0.harm.rawValue == figure["harm"] as? String
            && $0.quantity.value == figure["value"] as? Int
            && (near.contains($0.quote) || $0.quote.contains(near) || $0.quote.hasSuffix(near))
        }, "\(near)")
    }
  }
}
