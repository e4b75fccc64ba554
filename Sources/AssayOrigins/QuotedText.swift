/// The long quotations of a text.
package struct QuotedText: Hashable, Sendable {
  package struct Quotation: Hashable, Sendable {
    /// Where it stands, without its marks: Unicode scalars from the start of the text.
    package let scalars: Range<Int>
    /// What stands there.
    package let words: String
    let shingles: [UInt64]
  }

  package let quotations: [Quotation]

  package init(of text: String) {
    var text = text
    var scanner = WordScanner()
    self = text.withUTF8 { bytes in
      scanner.scan(bytes, keepingPlaces: true)
      return QuotedText(scanner, bytes)
    }
  }

  /// Of a text that `scanner` has scanned, with the places of its words.
  init(_ scanner: WordScanner, _ bytes: UnsafeBufferPointer<UInt8>) {
    var scalar = 0
    var byte = 0
    func scalars(before end: Int) -> Int {
      while byte < end {
        if bytes[byte] & 0xC0 != 0x80 { scalar += 1 }
        byte += 1
      }
      return scalar
    }
    quotations = Quotations.ranges(in: scanner.marks, wordCount: scanner.words.count).map { range in
      let begin = Int(scanner.places[range.lowerBound].lowerBound)
      let end = Int(scanner.places[range.upperBound - 1].upperBound)
      var shingles: [UInt64] = []
      Shingles.forEach(in: Array(scanner.words[range])) { shingles.append($1) }
      let start = scalars(before: begin)
      return Quotation(
        scalars: start..<scalars(before: end),
        words: String(decoding: bytes[begin..<end], as: UTF8.self), shingles: shingles)
    }
  }

  /// How much of the shorter of two quotations the other must have to be the same statement. Our
  /// own: outlets cut a statement, and mend its grammar.
  private static let leastShare = 0.7

  /// The statements that several of the texts carry: where each stands, by text and by quotation,
  /// in the order of the texts.
  package static func sharedStatements(of texts: [QuotedText]) -> [[(text: Int, quotation: Int)]] {
    var statements: [[(text: Int, quotation: Int)]] = []
    var sizes: [Int] = []
    var known: [UInt64: Int] = [:]
    for (number, text) in texts.enumerated() {
      for (place, quotation) in text.quotations.enumerated() {
        var shared: [Int: Int] = [:]
        for shingle in Set(quotation.shingles) {
          if let statement = known[shingle] { shared[statement, default: 0] += 1 }
        }
        let same = shared.filter {
          Double($0.value) >= leastShare * Double(min(sizes[$0.key], quotation.shingles.count))
        }.max { ($0.value, $1.key) < ($1.value, $0.key) }
        if let same {
          statements[same.key].append((number, place))
        } else {
          for shingle in quotation.shingles where known[shingle] == nil {
            known[shingle] = statements.count
          }
          statements.append([(number, place)])
          sizes.append(quotation.shingles.count)
        }
      }
    }
    return statements.filter { statement in
      statement.contains { $0.text != statement[0].text }
    }
  }
}
