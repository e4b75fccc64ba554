import AssayJournal
import AssayModel

/// A claim whose words the next version of its article does not have any more, or has more than once:
/// the outlet took them back, or nobody can tell which are meant. An anchor in its own article cannot
/// go stale: a session in which one does not match is refused.
package enum StaleAnchorCheck: WholeCaseCheck {
  package static let name = "stale-anchor"
  package static let summary = "Claims whose words the article's next version does not have."
  package static let tier = Tier.strict

  package static func findings(in standing: Standing, _ words: WordReader) -> [Finding] {
    let versions = nextVersions(in: standing)
    guard !versions.isEmpty else { return [] }
    var open: [Digest: [Claim]] = [:]
    for claim in standing.claims.all where claim.verdict?.outcome != .refuted {
      guard let next = versions[claim.anchor.digest], !stands(claim.anchor, in: next) else {
        continue
      }
      open[claim.anchor.digest, default: []].append(claim)
    }
    return open.values.sorted { $0[0].id < $1[0].id }.compactMap { claims in
      guard let next = versions[claims[0].anchor.digest],
        let article = standing.article(of: claims[0])
      else { return nil }
      let names = enumerated(claims.map(\.id.description))
      return Finding(
        check: name, severity: .notice,
        message: "The words of \(names) do not stand, once, in \(next.id), the next version of "
          + "\(article.id)",
        evidence: claims.map { standing.evidence($0) }, incident: claims[0].incident,
        remedy: "withdraw \(claims[0].id) --why \"…\", or claim what \(next.id) says")
    }
  }

  /// The newest other article of the same address, by the bytes of each that it replaces.
  private static func nextVersions(in standing: Standing) -> [Digest: Article] {
    var newest: [String: Article] = [:]
    var isReplaced = false
    for entry in standing.articles.all where !entry.isShelved {
      guard let url = entry.article.details.url else { continue }
      if newest.updateValue(entry.article, forKey: url) != nil { isReplaced = true }
    }
    guard isReplaced else { return [:] }
    var versions: [Digest: Article] = [:]
    for entry in standing.articles.all where !entry.isShelved {
      guard let url = entry.article.details.url, let last = newest[url],
        last.id != entry.article.id, !last.isTextWithheld
      else { continue }
      versions[entry.article.digest] = last
    }
    return versions
  }

  /// Whether the quote stands in the text exactly once.
  private static func stands(_ anchor: Anchor, in article: Article) -> Bool {
    let text = article.text(of: anchor.span.part)
    guard let first = text.firstRange(of: anchor.quote) else { return false }
    return text[first.upperBound...].firstRange(of: anchor.quote) == nil
  }

  private static func versions(_ first: String, _ second: String) -> [ExampleStep] {
    [
      .claim(by: nil, .body(first, .killed, .exact(7, words: "7"))),
      .article(.body(second, .killed, .exact(9, words: "9"))),
    ]
      + (1...2).map { number in
        .facts([
          .detailed(
            article: ArticleID(number: number),
            details: ArticleDetails(url: "https://example.org/toll"), cleared: [])
        ])
      }
  }

  package static let examples = [
    CheckExample(
      "the next version has other words", fires: true,
      steps: versions("7 were killed", "9 were killed")),
    CheckExample(
      "the next version says it twice", fires: true,
      steps: versions("7 were killed", "7 were killed, and 7 were killed")),
    CheckExample(
      "the next version says it as well", fires: false,
      steps: versions("7 were killed", "On Monday 7 were killed")),
    CheckExample(
      "articles of two addresses", fires: false,
      .claim(by: nil, .body("7 were killed", .killed, .exact(7, words: "7"))),
      .article(.body("9 were killed", .killed, .exact(9, words: "9")))),
  ]
}
