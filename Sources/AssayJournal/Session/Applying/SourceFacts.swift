import AssayModel

extension Standing {
  mutating func add(_ source: Source) throws(Refusal) {
    guard sources[source.id] == nil else {
      throw Refusal("names \(source.id), which has a name already")
    }
    if let article = source.onlyIn, articles[article] == nil {
      throw Refusal("names a source of \(article), which is not loaded")
    }
    sources[source.id] = source
    sourceNames.add(source)
  }

  mutating func grade(_ id: SourceID, _ grade: Grade) throws(Refusal) {
    guard sources[id] != nil else { throw Refusal("grades \(id), which nothing names") }
    sources[id]?.grade = grade
  }

  mutating func describe(
    _ id: SourceID, kind: SourceKind?, party: String?, alias: String?
  ) throws(Refusal) {
    guard let source = sources[id] else { throw Refusal("describes \(id), which nothing names") }
    if let kind { sources[id]?.kind = kind }
    if let party { sources[id]?.party = party }
    guard let alias, !source.aliases.contains(alias) else { return }
    change(id) { $0?.aliases.append(alias) }
  }
}
