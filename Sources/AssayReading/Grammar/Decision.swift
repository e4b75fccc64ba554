/// What the reader decided, and the tokens that made it; without them it is the usual.
///
/// The two are set together, so that no reason can be told that the reader did not go by.
struct Decision<Value: Equatable>: Equatable {
  let value: Value
  private let run: TokenRun?

  /// The usual: no word speaks against it.
  static func usual(_ value: Value) -> Decision { Decision(value: value, run: nil) }

  init(_ value: Value, by words: Range<Int>) { self.init(value: value, run: TokenRun(words)) }

  /// Decided by a single token.
  init(_ value: Value, by token: Int) { self.init(value, by: token..<token + 1) }

  private init(value: Value, run: TokenRun?) {
    self.value = value
    self.run = run
  }

  var words: Range<Int>? { run?.range }
}
