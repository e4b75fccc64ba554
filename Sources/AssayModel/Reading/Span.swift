/// The half of an article that a span lies in.
package enum Part: String, CaseIterable, Hashable, Sendable {
  case headline
  case body
}

/// A run of text, in Unicode scalars from the start of its part (Web Annotation counts so too):
/// `start` inclusive, `end` exclusive.
package struct Span: Hashable, Sendable {
  package let part: Part
  package let start: Int
  package let end: Int

  package init(part: Part, start: Int, end: Int) {
    self.part = part
    self.start = start
    self.end = end
  }

  package var length: Int { end - start }

  package func overlaps(_ other: Span) -> Bool {
    part == other.part && start < other.end && other.start < end
  }

  package func contains(_ other: Span) -> Bool {
    part == other.part && start <= other.start && other.end <= end
  }
}
