/// Something that happened in the world, to which claims are linked.
package struct Incident: Hashable, Sendable {
  package let id: IncidentID
  /// The analysts' own short name for it, unique in the case: `kerman`.
  package var handle: String
  package var place: String?
  package var dates: DateRange?
  /// "bombing", "airstrike".
  package var kind: String?
  /// The incident that this one lies within: a day, a battle, a war. They are compared, never added.
  package var outer: IncidentID?
  /// Who did it and who suffered it, in the order in which they were first named.
  package var parties: [Party]
  /// In the order in which they were given.
  package var tags: [String]

  package init(
    id: IncidentID, handle: String, place: String?, dates: DateRange?, kind: String?
  ) {
    self.id = id
    self.handle = handle
    self.place = place
    self.dates = dates
    self.kind = kind
    outer = nil
    parties = []
    tags = []
  }

  /// The party of that name, however it is capitalised.
  package func party(called name: String) -> Party? {
    let name = SpeakerName(name)
    return parties.first { SpeakerName($0.name) == name }
  }
}
