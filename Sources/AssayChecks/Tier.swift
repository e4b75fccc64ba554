/// When a check runs, as in a plain-text ledger: the basic ones always, the stricter ones when they
/// are asked for, the rest by name.
package enum Tier: Int, CaseIterable, Comparable, Sendable {
  /// A number that is published would be wrong, or nobody knows it yet.
  case always
  /// What a careful second reader would ask before a release.
  case strict
  /// What an analyst wants to know now and then, and would switch off otherwise.
  case named

  package static func < (left: Tier, right: Tier) -> Bool { left.rawValue < right.rawValue }

  /// The tier as a phrase: `with --strict`.
  package var phrase: String {
    switch self {
    case .always: "always"
    case .strict: "with --strict"
    case .named: "by name"
    }
  }
}
