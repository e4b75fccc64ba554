/// What was done to people, in the words of the field's codebooks.
package enum Harm: String, CaseIterable, Hashable, Sendable {
  case killed
  case injured
  case missing
  case abducted
  case detained
  case displaced
  /// Killed or injured, where the text does not say which.
  case casualties
}
