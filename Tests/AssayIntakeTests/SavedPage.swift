import AssayIntake
import Foundation

/// A page in `Pages/`, with what it says of itself and the text of its article as a reader would
/// copy them: `name: value` lines, an empty line, and the text.
struct SavedPage: CustomStringConvertible {
  let name: String
  let bytes: [UInt8]
  let expected: [String: String]
  let body: String

  var description: String { name }

  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Pages")

  /// All of them, in the order of their names.
  static let all: [SavedPage] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasSuffix(".html") }.sorted().map { SavedPage(String($0.dropLast(5))) }
  }()

  private init(_ name: String) {
    self.name = name
    bytes = Self.contents(of: name + ".html")
    let parts = String(decoding: Self.contents(of: name + ".txt"), as: UTF8.self)
      .split(separator: "\n\n", maxSplits: 1)
    var expected: [String: String] = [:]
    for line in parts.first?.split(separator: "\n") ?? [] {
      let pair = line.split(separator: ":", maxSplits: 1)
      expected[String(pair[0])] = pair.count < 2 ? "" : String(pair[1].drop { $0 == " " })
    }
    self.expected = expected
    body = parts.count < 2 ? "" : parts[1].trimmingCharacters(in: .newlines)
  }

  private static func contents(of name: String) -> [UInt8] {
    (try? Data(contentsOf: folder.appending(path: name))).map(Array.init) ?? []
  }
}
