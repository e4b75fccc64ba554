import AssayJournal
import AssayModel

extension ExportedClaim {
  /// The claim as an object; its speakers and incident by id.
  var json: JSON {
    [
      "id": .text("\(claim.id)"),
      "target": target,
      "about": claim.content.about.json,
      "stance": .text(claim.content.stance.rawValue),
      "speakers": .list(claim.content.speakers),
      "asOf": .optional(claim.content.asOf),
      "partOf": .optional(claim.content.partOf),
      "translation": .optional(claim.content.translation),
      "incident": .optional(claim.incident),
      "review": .text(claim.review.rawValue),
      "corrections": .array(claim.corrections.map(\.json)),
      "credit": claim.credit.map(\.json) ?? .null,
      "verdict": claim.verdict.map(\.json) ?? .null,
      "notes": .array(notes.map(\.json)),
      "tags": .list(claim.tags),
      "analyst": .text(claim.analyst),
      "recorded": .optional(time),
    ]
  }

  /// Where the words stand, in the W3C's selectors (Web Annotation Data Model, 4.2.4 and 4.2.5).
  private var target: JSON {
    let anchor = claim.anchor
    return [
      "article": .optional(article?.id),
      "source": .optional(article?.details.url),
      "sha256": .text(anchor.digest.hexadecimal),
      "part": .text(anchor.span.part.rawValue),
      "selector": [
        [
          "type": "TextPositionSelector", "start": .integer(anchor.span.start),
          "end": .integer(anchor.span.end),
        ],
        [
          "type": "TextQuoteSelector", "exact": .text(anchor.quote),
          "prefix": .text(anchor.prefix), "suffix": .text(anchor.suffix),
        ],
      ],
    ]
  }
}

extension ExportedAssessment {
  /// The assessment as an object; its claims and source by id.
  var json: JSON {
    let numbers = assessment.outcome.numbers
    return [
      "incident": .text("\(incident.id)"),
      "harm": .text(assessment.subject.harm.rawValue),
      "groups": .list(assessment.subject.groups.map(\.rawValue)),
      "reached": .text(assessment.outcome.word),
      "source": .optional(preferred?.id),
      "low": .optional(numbers?.low),
      "high": .optional(numbers?.high),
      "best": .optional(numbers?.best),
      "method": assessment.outcome.methodResult.map(\.json) ?? .null,
      "claims": .list(assessment.claims),
      "seen": .list(assessment.seen),
      "stale": .bool(isStale),
      "withheld": .list(withheld),
      "release": .optional(release),
      "why": .text(assessment.why),
      "analyst": .text(assessment.analyst),
      "recorded": .optional(time),
    ]
  }
}

extension MethodResult {
  /// What was counted by, and which numbers it puts for words that are none.
  fileprivate var json: JSON {
    [
      "name": .text(method), "parameters": choices.map(JSON.text) ?? .null,
      "imputed": .list(imputed.map(\.rawValue)),
    ]
  }
}

extension Grade {
  /// With its tag in the words of MISP's `admiralty-scale` taxonomy.
  fileprivate var json: JSON {
    let letter = reliability.rawValue
    return [
      "reliability": .text(letter),
      "label": .text(reliability.label),
      "tag": .text("admiralty-scale:source-reliability=\"\(letter.lowercased())\""),
      "why": .text(why),
      "analyst": .text(analyst),
    ]
  }
}

extension Credit {
  /// With its tag in the words of the same taxonomy.
  fileprivate var json: JSON {
    let digit = credibility.rawValue
    return [
      "credibility": .text(digit),
      "label": .text(credibility.label),
      "tag": .text("admiralty-scale:information-credibility=\"\(digit)\""),
      "why": .text(why),
      "analyst": .text(analyst),
    ]
  }
}

extension Correction {
  fileprivate var json: JSON { ["why": .text(why), "analyst": .text(analyst)] }
}

extension Verdict {
  fileprivate var json: JSON {
    ["outcome": .text(outcome.rawValue), "why": .text(why), "analyst": .text(analyst)]
  }
}

extension Note {
  fileprivate var json: JSON {
    ["text": .text(text), "analyst": .text(analyst), "time": .text("\(time)")]
  }
}

extension ExportedParts {
  /// The newest release, and whether this is it; `null` where nothing was released.
  var releaseJSON: JSON {
    guard let (release, isStill) = release else { return .null }
    return [
      "name": .text(release.name), "time": .text("\(release.time)"),
      "analyst": .text(release.analyst), "isThis": .bool(isStill),
    ]
  }

  private func notes(on item: ItemID) -> JSON {
    .array(notes[item, default: []].map(\.json))
  }

  /// The source as an object.
  func json(_ source: Source) -> JSON {
    [
      "id": .text("\(source.id)"),
      "name": .text(source.name),
      "kind": .text(source.kind.rawValue),
      "aliases": .list(source.aliases),
      "party": .optional(source.party),
      "onlyIn": .optional(source.onlyIn),
      "grade": source.grade.map(\.json) ?? .null,
      "tags": .list(source.tags),
      "notes": notes(on: .source(source.id)),
    ]
  }

  /// The incident as an object; what it lies within by id.
  func json(_ incident: Incident) -> JSON {
    [
      "id": .text("\(incident.id)"),
      "handle": .text(incident.handle),
      "place": .optional(incident.place),
      "from": .optional(incident.dates?.from),
      "to": .optional(incident.dates?.to),
      "kind": .optional(incident.kind),
      "within": .optional(incident.outer),
      "tags": .list(incident.tags),
      "notes": notes(on: .incident(incident.id)),
    ]
  }

  /// The article as an object, without its body.
  func json(_ standing: StandingArticle) -> JSON {
    let article = standing.article
    return [
      "id": .text("\(article.id)"),
      "sha256": .text(article.digest.hexadecimal),
      "name": .text(article.name),
      "headline": .optional(article.headline),
      "outlet": .optional(article.details.outlet),
      "author": .optional(article.details.author),
      "platform": .optional(article.details.platform),
      "published": .optional(article.details.published),
      "url": .optional(article.details.url),
      "archiveURL": .optional(article.details.archiveURL),
      "language": .optional(article.details.language),
      "tags": .list(standing.tags),
      "notes": notes(on: .article(article.id)),
    ]
  }
}

extension JSON {
  /// What is told by its description, or `null`.
  fileprivate static func optional(_ value: (some CustomStringConvertible)?) -> JSON {
    value.map { .text($0.description) } ?? .null
  }

  /// What is told by its description, in a list.
  fileprivate static func list(_ elements: [some CustomStringConvertible]) -> JSON {
    .array(elements.map { .text($0.description) })
  }
}
