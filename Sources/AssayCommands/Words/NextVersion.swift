import AssayJournal
import AssayModel

/// What an article's next version (the same address, other bytes) changed in its figures.
struct NextVersion {
  let before: Article
  private(set) var kept = 0
  private(set) var changed: [(old: Figure, new: Figure)] = []
  private(set) var gone: [Figure] = []
  private(set) var new: [Figure] = []

  /// `nil` where no article of the session has the same address.
  init?(_ article: Article, in session: Session, world: World) {
    guard let url = article.details.url,
      let before = session.articles.all.map(\.article)
        .last(where: { $0.details.url == url && $0.digest != article.digest })
    else { return nil }
    self.before = before
    compare(world.reading(of: before).figures, with: world.reading(of: article).figures)
  }

  private mutating func compare(_ old: [Figure], with new: [Figure]) {
    var left = old
    for figure in new {
      if let same = left.firstIndex(where: { Self.saysTheSame($0, figure) }) {
        kept += 1
        left.remove(at: same)
      } else {
        self.new.append(figure)
      }
    }
    // What counts the same people by the same voice is the same figure, put right.
    for figure in left {
      if let other = self.new.firstIndex(where: { Self.countsTheSame($0, figure) }) {
        changed.append((figure, self.new.remove(at: other)))
      } else {
        gone.append(figure)
      }
    }
  }

  private static func saysTheSame(_ first: Figure, _ second: Figure) -> Bool {
    first.harm == second.harm && first.quote == second.quote && first.stance == second.stance
      && first.span.part == second.span.part
  }

  private static func countsTheSame(_ first: Figure, _ second: Figure) -> Bool {
    first.harm == second.harm && first.people.groups == second.people.groups
      && first.scope == second.scope && first.span.part == second.span.part
  }

  /// The comparison as a report shows it.
  var lines: [StyledText] {
    var lines: [StyledText] = [
      "    the next version of \(before.id): \(kept) kept, \(changed.count) changed, \(gone.count) gone, \(new.count) new"
    ]
    for (old, new) in changed {
      lines.append("    changed  \(quoted(old)) → \(quoted(new))")
    }
    lines += gone.map { "    \("gone", .warning)  \(quoted($0))" }
    lines += new.map { "    new  \(quoted($0))" }
    return lines
  }

  private func quoted(_ figure: Figure) -> StyledText {
    StyledText("\"\(shortened(figure.quote.singleLine))\"", as: .quote)
  }
}
