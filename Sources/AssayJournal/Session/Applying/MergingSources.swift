import AssayModel

extension Standing {
  /// The source that `id` turned out to be; itself where it was not merged into another.
  package func resolved(_ id: SourceID) -> SourceID {
    var id = id
    // Only a source that stands is merged, into one that stands, so that this comes to an end.
    while let merged = mergedSources[id] { id = merged.into }
    return id
  }

  /// The content with speakers that stand, each once.
  func resolved(_ content: ClaimContent) -> ClaimContent {
    guard !mergedSources.isEmpty else { return content }
    var speakers: [SourceID] = []
    for speaker in content.speakers.map({ resolved($0) }) where !speakers.contains(speaker) {
      speakers.append(speaker)
    }
    return speakers == content.speakers ? content : content.with(speakers: speakers)
  }

  /// Lets `id` be the source `other`: what it said, what it is called and what is known of it go
  /// over. What is known of `other` already stays.
  mutating func merge(_ id: SourceID, into other: SourceID, entry: Int) throws(Refusal) {
    guard let source = sources[id] else { throw Refusal("merges \(id), which nothing names") }
    guard var survivor = sources[other], id != other else {
      throw Refusal("merges \(id) into \(other), which is no other source")
    }
    // Where a source spoke is not known any more once its name is withheld.
    guard survivor.onlyIn == nil || survivor.onlyIn == source.onlyIn || withheldNames.contains(id)
    else {
      throw Refusal("merges \(id) into \(other), which is a source of one article only")
    }
    if let party = source.party, let known = survivor.party, party != known {
      throw Refusal("merges \(id) into \(other), the voice of another party")
    }
    let spoken = claims.all.filter { voices(in: $0).contains(id) }.map(\.id)
    mergedSources[id] = MergedSource(source: source, into: other)
    change(id) { $0 = nil }
    // A name that is nobody's own outside its article stays there.
    if source.onlyIn == survivor.onlyIn {
      for name in [source.name] + source.aliases
      where name != survivor.name && !survivor.aliases.contains(name) {
        survivor.aliases.append(name)
      }
    }
    if survivor.kind == .unknown { survivor.kind = source.kind }
    survivor.party = survivor.party ?? source.party
    survivor.grade = survivor.grade ?? source.grade
    survivor.tags += source.tags.filter { !survivor.tags.contains($0) }
    change(other) { $0 = survivor }
    if let written = notes.removeValue(forKey: .source(id)) {
      notes[.source(other), default: []] += written
    }
    moveWords(spoken, of: id, entry: entry)
  }

  /// Puts the source that `id` turned out to be in its place wherever it speaks; `spoken` are its
  /// claims.
  private mutating func moveWords(_ spoken: [ClaimID], of id: SourceID, entry: Int) {
    for claim in spoken {
      guard let content = claims[claim].map({ resolved($0.content) }) else { continue }
      claims[claim]?.content = content
      claims[claim]?.changed = entry
    }
    for (claim, withdrawal) in withdrawnClaims
    where withdrawal.claim.content.speakers.contains(id) {
      var moved = withdrawal.claim
      moved.content = resolved(moved.content)
      withdrawnClaims[claim] = Withdrawal(
        claim: moved, why: withdrawal.why, analyst: withdrawal.analyst)
    }
    for (subject, assessment) in assessments {
      let resolved = resolved(assessment)
      if resolved != assessment { assessments[subject] = resolved }
    }
  }

  /// The assessment with a preferred source that stands.
  func resolved(_ assessment: Assessment) -> Assessment {
    guard case .preferring(let source, let low, let high) = assessment.outcome,
      mergedSources[source] != nil
    else { return assessment }
    return Assessment(
      subject: assessment.subject,
      outcome: .preferring(resolved(source), low: low, high: high), claims: assessment.claims,
      seen: assessment.seen, why: assessment.why, analyst: assessment.analyst,
      entry: assessment.entry)
  }
}
