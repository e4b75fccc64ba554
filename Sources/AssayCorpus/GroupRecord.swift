import AssayGrouping
import AssayModel
import AssayReading

/// `assay group`: articles in, a line for each incident out, with the ids of the articles that tell
/// of it first of all.
package enum GroupRecord {
  /// Answers a file, or standard input; the exit status.
  package static func run(path: String?, quiet: Bool) -> Int32 {
    CorpusLines(command: "group").run(path: path, quiet: quiet) { input, progress in
      var articles = Articles()
      var number = 0
      while let line = input.next() {
        number += 1
        if !line.isEmpty { input.withBytes(of: line) { articles.read($0, number: number) } }
        progress.add(bytes: line.count + 1, lines: 1)
      }
      // Half an answer would look like a whole one.
      guard input.failure == nil else { return 0 }
      return articles.write()
    }
  }

  /// The articles of a file.
  struct Articles {
    private var reader = TraceReader()
    private var ids: [String] = []
    /// The lines in which the ids stand.
    private var lineOfID: [String: Int] = [:]
    private var traces = TraceTable()
    private var lines: [Int] = []
    private var orders = DateOrders()
    private var unreadable: [(line: Int, error: CorpusLines.Unreadable)] = []

    /// Reads a line, or notes why it cannot be read. A second one with the same id is refused: each
    /// id stands in one incident.
    mutating func read(_ line: UnsafeBufferPointer<UInt8>, number: Int) {
      do throws(CorpusLines.Unreadable) {
        let record = try CorpusRecord(line)
        if let line = lineOfID[record.id] { throw .init(idStandsInLine: line) }
        lineOfID[record.id] = number
        if let date = record.date { orders.take(date) }
        let days =
          record.date.map { PublishedDate.days($0) }
          ?? OpeningDate.read(record.text).map { [$0] } ?? []
        let reading = Reader.read(
          headline: record.headline, body: record.text,
          published: days.count == 1 ? days.first : nil)
        traces.append(
          reader.trace(
            of: TraceReader.Source(
              headline: record.headline, text: record.text, reading: reading, published: days)))
        ids.append(record.id)
        lines.append(number)
      } catch {
        unreadable.append((number, error))
      }
    }

    /// Writes a line for each incident, where its first article stood; the record of a line that
    /// could not be read in its place.
    /// - Returns: how many lines could not be read; `nil` when nobody reads the output.
    mutating func write() -> Int? {
      var output = RecordWriter(capacity: 1 << 17)
      var errors = unreadable[...]
      orders.settle(&traces)
      for (index, group) in IncidentGroups.groups(of: traces).enumerated() {
        while let error = errors.first, error.line < lines[group[0]] {
          CorpusBatch.appendUnreadable(error.line, error.error, to: &output)
          errors.removeFirst()
        }
        output.object { output in
          output.name("ids")
          output.array { output in for member in group { output.text(ids[member]) } }
          output.name("incident")
          output.integer(index + 1)
        }
        output.endLine()
        if output.count >= 1 << 16 {
          guard CorpusLines.flush(&output) else { return nil }
        }
      }
      for error in errors { CorpusBatch.appendUnreadable(error.line, error.error, to: &output) }
      return CorpusLines.flush(&output) ? unreadable.count : nil
    }
  }
}

/// What the dates of a file show of the order of their numbers: where "9/16/16" stands among them
/// and none has its day first, "4/7/17" has its month first too.
struct DateOrders {
  private var counts: [PublishedDate.Order: Int] = [:]
  /// So many dates show how a file writes them.
  private static let enough = 3

  mutating func take(_ date: String) {
    if let order = PublishedDate.order(date) { counts[order, default: 0] += 1 }
  }

  /// Gives the texts one day of publication each, where the file's other dates show which.
  func settle(_ traces: inout TraceTable) {
    guard counts.count == 1, let (order, count) = counts.first, count >= Self.enough else { return }
    traces.settlePublished(onFirst: order == .monthFirst)
  }
}
