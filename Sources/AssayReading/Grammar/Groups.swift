import AssayModel

/// A set of groups, one bit each.
struct GroupSet: OptionSet, Hashable {
  let rawValue: UInt64

  init(rawValue: UInt64) { self.rawValue = rawValue }

  init(_ group: Group) { rawValue = 1 << UInt64(Self.order[group] ?? 63) }

  private static let order: [Group: Int] = {
    var order: [Group: Int] = [:]
    for (index, group) in Group.allCases.enumerated() { order[group] = index }
    return order
  }()
}

extension SentenceView {
  /// The same as a set, a union as its parts.
  func groupBits(_ run: Range<Int>) -> GroupSet {
    run.reduce(into: []) { $0.formUnion(entry($1).groupBits) }
  }

  /// The groups that a run of tokens names, in order, each once.
  func groups(_ run: Range<Int>) -> [Group] {
    var groups: [Group] = []
    for index in run {
      guard var group = entry(index).group else { continue }
      // "women and children": a union, which stays one.
      if group == .woman, word(index + 1) == .and, entry(index + 2).group == .child,
        run.contains(index + 2)
      {
        group = .womenAndChildren
      } else if group == .child, index >= run.lowerBound + 2, word(index - 1) == .and,
        entry(index - 2).group == .woman
      {
        continue
      }
      if !groups.contains(group) { groups.append(group) }
    }
    return groups
  }
}
