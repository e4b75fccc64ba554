import AssayModel

/// The same things as in the JSON document, one a line, each of a `kind`: first the `export` itself,
/// then articles, sources, incidents, claims and assessments. The kind of a source or an incident stands in `type`.
func jsonLines(of parts: ExportedParts) -> [UInt8] {
  var bytes: [UInt8] = []
  let heading: JSON = [
    "schema": "assay.export",
    "format": 1,
    "what": .text(parts.content.rawValue),
    "head": .text(parts.head.hexadecimal),
    "release": parts.releaseJSON,
    "caveat": .text(caveat),
  ]
  add("export", heading, to: &bytes)
  for article in parts.articles { add("article", parts.json(article), to: &bytes) }
  for source in parts.sources { add("source", parts.json(source), to: &bytes) }
  for incident in parts.incidents { add("incident", parts.json(incident), to: &bytes) }
  for claim in parts.claims { add("claim", claim.json, to: &bytes) }
  for assessment in parts.assessments { add("assessment", assessment.json, to: &bytes) }
  return bytes
}

private func add(_ kind: String, _ thing: JSON, to bytes: inout [UInt8]) {
  guard case .object(var members) = thing else { return }
  if let own = members["kind"] { members["type"] = own }
  members["kind"] = .text(kind)
  JSON.object(members).write(to: &bytes)
  bytes.append(UInt8(ascii: "\n"))
}
