/// How firmly a text puts something forward.
package enum Stance: String, CaseIterable, Hashable, Sendable {
  case asserts
  case denies
  /// May, could, is feared.
  case fears
  case threatens
  /// An earlier toll that the text itself replaces: "rose to 61 *from 47*".
  case former
}
