/// What a count covers. Only `incident` counts may meet an incident's toll; the others never join it.
package enum Scope: String, CaseIterable, Hashable, Sendable {
  /// One incident.
  case incident
  /// A stretch of time: "in 24 hours", "in a week of strikes".
  case period
  /// A running total: "since 2018", "so far this year", "in the war".
  case cumulative
}
