/// Something that happened in the world, to which claims are linked.
package struct Incident: Hashable, Sendable {
  package let id: IncidentID
  /// The analysts' own short name for it, unique in the case: `kerman`.
  package let handle: String
  package let place: String?
  package let dates: DateRange?
  /// "bombing", "airstrike".
  package let kind: String?
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
    tags = []
  }
}
