import AssayModel

/// A case, or its assessments with the claims that they were made from, as one line of JSON. What is
/// unknown is `null`. Articles' bodies stay at home; their hashes and addresses go along.
func json(of parts: ExportedParts) -> [UInt8] {
  // Members in the order of the canonical writing; of the long lists, one thing at a time.
  var bytes = Array("{".utf8)
  write("articles", parts.articles, to: &bytes) { parts.json($0) }
  write("assessments", parts.assessments, to: &bytes) { $0.json }
  write("caveat", .text(caveat), to: &bytes)
  write("claims", parts.claims, to: &bytes) { $0.json }
  write("format", 1, to: &bytes)
  write("head", .text(parts.head.hexadecimal), to: &bytes)
  write("incidents", parts.incidents, to: &bytes) { parts.json($0) }
  write("release", parts.releaseJSON, to: &bytes)
  write("schema", "assay.export", to: &bytes)
  write("sources", parts.sources, to: &bytes) { parts.json($0) }
  write("what", .text(parts.content.rawValue), to: &bytes)
  bytes.append(contentsOf: "}\n".utf8)
  return bytes
}

private func write(_ name: String, to bytes: inout [UInt8]) {
  if bytes.count > 1 { bytes.append(UInt8(ascii: ",")) }
  JSON.write(name, to: &bytes)
  bytes.append(UInt8(ascii: ":"))
}

private func write(_ name: String, _ value: JSON, to bytes: inout [UInt8]) {
  write(name, to: &bytes)
  value.write(to: &bytes)
}

private func write<Thing>(
  _ name: String, _ things: [Thing], to bytes: inout [UInt8], json: (Thing) -> JSON
) {
  write(name, to: &bytes)
  bytes.append(UInt8(ascii: "["))
  for (index, thing) in things.enumerated() {
    if index > 0 { bytes.append(UInt8(ascii: ",")) }
    json(thing).write(to: &bytes)
  }
  bytes.append(UInt8(ascii: "]"))
}
