import AssayModel

/// A claim about a matter that is no harm, asserted or denied.
struct Statement {
  let claim: Claim
  let matter: Matter
  /// The value as the claim has it.
  let words: String
  let position: Position

  init?(_ claim: Claim) {
    guard case .matter(let matter, let words) = claim.content.about,
      claim.content.stance == .asserts || claim.content.stance == .denies
    else { return nil }
    self.claim = claim
    self.matter = matter
    self.words = words
    position = Position(value: matter.value(of: words), denies: claim.content.stance == .denies)
  }
}

/// A value in the form in which values are compared, and whether it is denied.
struct Position: Hashable {
  let value: String
  let denies: Bool
}

extension Matter {
  /// The value that words state, in one form for all ways to write it: a day, a list of places, or the
  /// words without what does not tell values apart.
  fileprivate func value(of words: String) -> String {
    switch self {
    case .when: StatedTime(comparable(words))?.description ?? comparable(words)
    case .where: places(in: comparable(words)).sorted().joined(separator: ", ")
    default: comparable(words)
    }
  }

  /// Whether both cannot hold.
  func conflict(_ left: Position, _ right: Position) -> Bool {
    switch (left.denies, right.denies) {
    case (true, true): false
    case (true, false), (false, true): left.value == right.value
    case (false, false): !areFree && !agree(left.value, right.value)
    }
  }

  /// Whether many values can hold at once.
  private var areFree: Bool { self == .said || self == .other }

  private func agree(_ left: String, _ right: String) -> Bool {
    if left == right { return true }
    switch self {
    case .when:
      guard let left = StatedTime(left), let right = StatedTime(right) else { return false }
      return left.agrees(with: right)
    case .where:
      let left = places(in: left)
      let right = places(in: right)
      return left.isSubset(of: right) || right.isSubset(of: left)
    default: return false
    }
  }
}

/// The places that a place is told by: "in Port Selim, Kesh" lies in both.
private func places(in value: String) -> Set<String> {
  Set(
    value.split(separator: ",").map { part in
      let words = part.split(separator: " ")
      let isLed = words.count > 1 && ["in", "at"].contains(words[0])
      return comparable(words.dropFirst(isLed ? 1 : 0).joined(separator: " "))
    })
}

/// `text` without what does not tell values apart: case, space, a first article, quotes around it, and
/// the punctuation at its end.
private func comparable(_ text: String) -> String {
  let bare = text.drop { "\"'“”„«»‘’".contains($0) }
  var words = bare.lowercased().split(whereSeparator: \.isWhitespace).map(String.init)
  if words.count > 1, ["the", "a", "an"].contains(words[0]) { words.removeFirst() }
  var value = words.joined(separator: " ")
  while let last = value.last, ".,;:!?…\"'“”«»‘’ ".contains(last) { value.removeLast() }
  return value
}
