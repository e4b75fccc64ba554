/// A run of tokens in half the room of a range: phrases and mentions hold several, and are copied
/// often.
struct TokenRun: Equatable {
  private var start: Int32
  private var end: Int32

  init(_ range: Range<Int>) {
    start = Int32(truncatingIfNeeded: range.lowerBound)
    end = Int32(truncatingIfNeeded: range.upperBound)
  }

  /// Sentences are read in pieces, so that a token's index is small.
  @inline(__always)
  var range: Range<Int> { Int(start)..<max(Int(start), Int(end)) }
}
