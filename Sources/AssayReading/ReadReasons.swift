import AssayModel

extension Reader {
  /// Why each figure was read as it was, in the order of the figures.
  ///
  /// The article is read once more by the same rules, which this time leave behind the words that
  /// they went by.
  package static func reasons(
    headline: String?, body: String, published: CalendarDate?
  ) -> [Explanation] {
    var headline = headline ?? ""
    var body = body
    return headline.withUTF8 { headline in
      body.withUTF8 { body in
        let recorder = Recorder()
        _ = read(headline: headline, body: body, published: published, recorder: recorder)
        let spans = Spans(headline: headline, body: body)
        return recorder.traces.map { trace in
          Explanation(
            sentence: spans.span(trace.sentence),
            reasons: trace.clues.map { clue in
              Reason(
                side: clue.side, ground: clue.ground, words: clue.words.map(spans.span),
                quote: clue.words.map(spans.text) ?? "", distance: clue.distance,
                name: clue.name.map(spans.span))
            })
        }
      }
    }
  }

  /// Bytes of an article as spans of its scalars.
  private struct Spans {
    let headline: UnsafeBufferPointer<UInt8>
    let body: UnsafeBufferPointer<UInt8>

    private func bytes(_ slice: Slice) -> UnsafeBufferPointer<UInt8> {
      slice.part == .headline ? headline : body
    }

    func span(_ slice: Slice) -> Span {
      var offsets = ScalarOffsets()
      let bytes = bytes(slice)
      let start = offsets.scalars(before: slice.range.lowerBound, in: bytes)
      let end = offsets.scalars(before: slice.range.upperBound, in: bytes)
      return Span(part: slice.part, start: start, end: end)
    }

    func text(_ slice: Slice) -> String {
      String(decoding: bytes(slice)[slice.range], as: UTF8.self)
    }
  }
}
