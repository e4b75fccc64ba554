import AssayModel

extension Standing {
  mutating func open(_ incident: Incident) throws(Refusal) {
    guard incidents[incident.id] == nil else {
      throw Refusal("sets up \(incident.id) a second time")
    }
    try take(incident.handle, for: incident.id)
    incidents[incident.id] = incident
  }

  private mutating func take(_ handle: String, for id: IncidentID) throws(Refusal) {
    guard incidentByHandle[handle] == nil else {
      throw Refusal("calls \(id) \(handle), as another incident is called")
    }
    incidentByHandle[handle] = id
  }

  mutating func amend(
    _ id: IncidentID, handle: String?, place: String?, dates: DateRange?, kind: String?
  ) throws(Refusal) {
    guard let incident = incidents[id] else {
      throw Refusal("amends \(id), which is no incident")
    }
    if let handle, handle != incident.handle {
      try take(handle, for: id)
      incidentByHandle[incident.handle] = nil
      incidents[id]?.handle = handle
    }
    if let place { incidents[id]?.place = place }
    if let dates { incidents[id]?.dates = dates }
    if let kind { incidents[id]?.kind = kind }
  }

  mutating func link(_ claim: ClaimID, to incident: IncidentID, entry: Int) throws(Refusal) {
    guard claims.contains(claim) else { throw Refusal("links \(claim), which is no claim") }
    guard incidents.contains(incident) else {
      throw Refusal("links \(claim) to \(incident), which is no incident")
    }
    if let before = claims[claim]?.incident {
      claimsByIncident[before]?.removeAll { $0 == claim }
    }
    claims[claim]?.link(to: incident, entry: entry)
    claimsByIncident[incident, default: []].append(claim)
  }

  mutating func merge(
    _ id: IncidentID, into other: IncidentID, entry: Int
  ) throws(Refusal) {
    guard let incident = incidents[id] else { throw Refusal("merges \(id), which is no incident") }
    guard incidents[other] != nil, id != other else {
      throw Refusal("merges \(id) into \(other), which is no other incident")
    }
    for claim in claimsByIncident[id, default: []] {
      try link(claim, to: other, entry: entry)
    }
    // What lay within the one that goes takes its place outwards, or the two would hold each other.
    if lies(other, within: id) { incidents[other]?.outer = incident.outer }
    // What was decided of the party in the one that stays holds.
    for party in incident.parties where incidents[other]?.party(called: party.name) == nil {
      incidents[other]?.parties.append(party)
      grounds.change(.item(.incident(other)), entry: entry)
    }
    incidents[id] = nil
    incidentByHandle[incident.handle] = nil
    claimsByIncident[id] = nil
    mergedIncidents[id] = other
    for inner in incidents.all where inner.outer == id {
      incidents[inner.id]?.outer = other
    }
    // A number for half of an incident says nothing of the whole.
    assessments = assessments.filter { $0.key.incident != id }
  }

  /// The incident that `id` turned out to be; itself where it was not merged into another.
  package func resolved(_ id: IncidentID) -> IncidentID {
    var id = id
    // Only an incident that stands is merged, into one that stands, so that this comes to an end.
    while let other = mergedIncidents[id] { id = other }
    return id
  }

  mutating func place(_ id: IncidentID, within outer: IncidentID?) throws(Refusal) {
    guard incidents[id] != nil else { throw Refusal("places \(id), which is no incident") }
    if let outer {
      guard incidents[outer] != nil else {
        throw Refusal("places \(id) within \(outer), which is no incident")
      }
      guard outer != id, !lies(outer, within: id) else {
        throw Refusal("places \(id) within itself")
      }
    }
    incidents[id]?.outer = outer
  }

  /// Whether `id` lies within `outer`, however deep.
  private func lies(_ id: IncidentID, within outer: IncidentID) -> Bool {
    var next = incidents[id]?.outer
    while let current = next {
      if current == outer { return true }
      next = incidents[current]?.outer
    }
    return false
  }

  mutating func assess(_ assessment: Assessment) throws(Refusal) {
    let assessment = resolved(assessment)
    guard incidents[assessment.subject.incident] != nil else {
      throw Refusal("assesses \(assessment.subject.incident), which is no incident")
    }
    for claim in assessment.claims where claims[claim] == nil && withheldClaims[claim] == nil {
      throw Refusal("rests an assessment on \(claim), which is no claim")
    }
    if case .preferring(let source, _, _) = assessment.outcome, sources[source] == nil {
      throw Refusal("prefers \(source), which nothing names")
    }
    if let (low, high, best) = assessment.outcome.numbers {
      guard low >= 0, high ?? .max >= low, (low...(high ?? .max)).contains(best ?? low) else {
        throw Refusal("assesses a range whose low, best and high are not in that order")
      }
    }
    assessments[assessment.subject] = assessment
  }
}
