import AssayModel

/// Which articles of a case are reprints of one text, and which statements several of them carry.
/// Derived from their texts and never saved.
package struct ArticleOrigins: Hashable, Sendable {
  /// What is shared with other articles by one of them.
  package struct Shared: Hashable, Sendable {
    /// The first of the articles that have one origin with it.
    package let first: Digest
    /// Whether an analyst holds it to be of one origin with another, whatever their words suggest.
    package let isHeld: Bool
    /// The statements that others carry too, each with where it stands: scalars of the body.
    package let statements: [Statement]

    package init(first: Digest, isHeld: Bool = false, statements: [Statement]) {
      self.first = first
      self.isHeld = isHeld
      self.statements = statements
    }
  }

  /// A statement that several articles carry.
  package struct Statement: Hashable, Sendable {
    /// The article that carries it first, and the number of the statement there.
    package let first: Digest
    package let number: Int
    package let scalars: Range<Int>

    package init(first: Digest, number: Int, scalars: Range<Int>) {
      self.first = first
      self.number = number
      self.scalars = scalars
    }
  }

  /// The articles that share something.
  private let shared: [Digest: Shared]

  package init(_ shared: [Digest: Shared] = [:]) { self.shared = shared }

  /// The first of the articles that are reprints of one text with this one; itself where it is none.
  package func first(of article: Digest) -> Digest { shared[article]?.first ?? article }

  /// Whether an analyst holds an article to be of one origin with another.
  func isHeld(_ article: Digest) -> Bool { shared[article]?.isHeld ?? false }

  /// The shared statement in which an anchor lies; `nil` where it lies in none.
  package func statement(at anchor: Anchor) -> Statement? {
    guard anchor.span.part == .body else { return nil }
    return shared[anchor.digest]?.statements.first {
      $0.scalars.lowerBound <= anchor.span.start && anchor.span.end <= $0.scalars.upperBound
    }
  }

  /// The articles whose share in others is not the same in `other`.
  func changed(from other: ArticleOrigins) -> Set<Digest> {
    var changed: Set<Digest> = []
    for article in Set(shared.keys).union(other.shared.keys)
    where shared[article] != other.shared[article] { changed.insert(article) }
    return changed
  }
}
