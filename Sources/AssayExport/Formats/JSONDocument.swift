import AssayModel

/// A case, or its assessments with the claims that they were made from, as one line of JSON. What is
/// unknown is `null`. Articles' bodies stay at home; their hashes and addresses go along.
func json(of parts: ExportedParts) -> [UInt8] {
  let document: JSON = [
    "schema": "assay.export",
    "format": 1,
    "what": .text(parts.content.rawValue),
    "head": .text(parts.head.hexadecimal),
    "caveat": .text(caveat),
    "claims": .array(parts.claims.map(\.json)),
    "assessments": .array(parts.assessments.map(\.json)),
    "sources": .array(parts.sources.map(parts.json)),
    "incidents": .array(parts.incidents.map(parts.json)),
    "articles": .array(parts.articles.map(parts.json)),
  ]
  return document.canonicalBytes + [UInt8(ascii: "\n")]
}
