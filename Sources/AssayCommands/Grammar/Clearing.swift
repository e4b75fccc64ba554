extension Word {
  /// Whether it takes away what is known instead of saying something: `none`, which nothing can be
  /// called.
  var clears: Bool { text.lowercased() == "none" }
}

extension Arguments {
  /// The word given for a parameter that may be missing; `none` gives nothing.
  func given(_ name: String) -> Word? {
    guard let word = optional(name), !word.clears else { return nil }
    return word
  }

  /// Whether `none` was given for a parameter.
  func clears(_ name: String) -> Bool { optional(name)?.clears ?? false }
}
