import AssayModel

extension Standing {
  mutating func add(_ claim: Claim, anchorHolds: Bool) throws(Refusal) {
    var claim = claim
    // Whoever calls still has the claim, so that any change makes a copy.
    if !mergedSources.isEmpty { claim.content = resolved(claim.content) }
    guard !claims.contains(claim.id) else { throw Refusal("makes \(claim.id) a second time") }
    let article = try article(
      holding: claim.anchor, for: "\(claim.id)", isKnown: anchorHolds)
    try check(claim.content, of: claim.id)
    if claim.review == .accepted, let harm = claim.anchor.harm {
      let place = FigurePlace(
        digest: claim.anchor.digest, span: claim.anchor.span, harm: harm)
      if let before = claimByFigure.updateValue(claim.id, forKey: place) {
        claimByFigure[place] = before
        throw Refusal("accepts a figure of \(article) a second time")
      }
      if !reviews.isEmpty { reviews[place] = nil }
    }
    claims[claim.id] = claim
    claimCounts[claim.anchor.digest, default: 0] += 1
  }

  /// Checks what a claim says against what stands. A whole that it had before, in `known`, may have
  /// been withdrawn since.
  private func check(
    _ content: ClaimContent, of id: ClaimID, before known: ClaimContent? = nil
  ) throws(Refusal) {
    for speaker in content.speakers where !sources.contains(speaker) {
      throw Refusal("makes \(id) from \(speaker), which nothing names")
    }
    if let whole = content.partOf, whole != known?.partOf, claims[whole] == nil,
      withheldClaims[whole] == nil
    {
      throw Refusal("makes \(id) a part of \(whole), which is no claim")
    }
  }

  mutating func review(
    _ anchor: Anchor, _ review: FigureReview, anchorHolds: Bool
  ) throws(Refusal) {
    let article = try article(holding: anchor, for: "a review", isKnown: anchorHolds)
    guard let harm = anchor.harm else { throw Refusal("reviews words that are no figure") }
    let place = FigurePlace(digest: anchor.digest, span: anchor.span, harm: harm)
    if let claim = claimByFigure[place] {
      throw Refusal("reviews a figure of \(article) that is \(claim)")
    }
    reviews[place] = review
  }

  mutating func correct(
    _ id: ClaimID, to content: ClaimContent, entry: Int
  ) throws(Refusal) {
    guard let claim = claims[id] else { throw Refusal("corrects \(id), which is no claim") }
    let content = resolved(content)
    try check(content, of: id, before: claim.content)
    // A part of a part of itself would have no end.
    var whole = content.partOf
    while let next = whole {
      guard next != id else { throw Refusal("makes \(id) a part of itself") }
      whole = claims[next]?.content.partOf
    }
    claims[id]?.content = content
    claims[id]?.changed = entry
    if claim.review == .accepted { claims[id]?.review = .corrected }
  }

  mutating func withdraw(_ id: ClaimID, why: String, analyst: String) throws(Refusal) {
    guard let claim = claims[id] else { throw Refusal("withdraws \(id), which is no claim") }
    claims[id] = nil
    count(labels: claim.tags, by: -1)
    withdrawnClaims[id] = Withdrawal(claim: claim, why: why, analyst: analyst)
    claimCounts[claim.anchor.digest, default: 1] -= 1
    if let incident = claim.incident { claimsByIncident[incident]?.removeAll { $0 == id } }
    if let harm = claim.anchor.harm {
      let place = FigurePlace(digest: claim.anchor.digest, span: claim.anchor.span, harm: harm)
      if claimByFigure[place] == id { claimByFigure[place] = nil }
    }
  }

  mutating func credit(_ id: ClaimID, _ credit: Credit, entry: Int) throws(Refusal) {
    guard let claim = claims[id] else { throw Refusal("credits \(id), which is no claim") }
    claims[id]?.credit = credit
    if claims[id]?.isImprobable != claim.isImprobable {
      grounds.change(.item(.claim(id)), entry: entry)
    }
  }

  /// A judged claim is another ground to stand on: what rests on it is stale.
  mutating func judge(_ id: ClaimID, _ verdict: Verdict, entry: Int) throws(Refusal) {
    guard claims[id] != nil else { throw Refusal("judges \(id), which is no claim") }
    claims[id]?.verdict = verdict
    claims[id]?.changed = entry
  }
}
