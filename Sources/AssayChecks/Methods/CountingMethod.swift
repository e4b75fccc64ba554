/// A way to make one number, or a range, of what sources say about one incident and harm, as a
/// published rule book has it. Pure: the same claims and choices give the same estimate. Methods
/// stand side by side because the rule books contradict each other by design on the same words.
package protocol CountingMethod: Sendable {
  /// The word that is typed: lower case, with hyphens.
  static var name: String { get }
  /// What it makes of disagreeing figures, in one sentence.
  static var summary: String { get }
  /// The text that its rules were read in, with the pages.
  static var source: String { get }
  /// What an analyst may or must choose.
  static var parameters: [MethodParameter] { get }
  /// Whom it counts apart from one another.
  static var categories: [CountedCategory] { get }
  static func estimate(
    _ counted: CountedIncident, of category: CountedCategory, _ choices: MethodChoices
  ) -> Estimate
}

extension CountingMethod {
  package static var categories: [CountedCategory] { [.everybody] }
}

/// Every counting method, in the order in which they are shown.
package let allMethods: [any CountingMethod.Type] = [
  ACLED2021Method.self,
  ACLEDCurrentMethod.self,
  GTDMethod.self,
  UCDPMethod.self,
  AirwarsMethod.self,
  IBCMethod.self,
  RangeMethod.self,
]

/// The method of that name.
package func countingMethod(named name: String) -> (any CountingMethod.Type)? {
  allMethods.first { $0.name == name }
}

/// Whom a method counts apart from others.
package enum CountedCategory: String, CaseIterable, Hashable, Sendable {
  case everybody
  case civilians
  case belligerents
}

/// Something about a method that an analyst chooses.
package struct MethodParameter: Hashable, Sendable {
  /// What it may be.
  package enum Values: Hashable, Sendable {
    /// One of these words.
    case words([String])
    /// Some of these words, with commas between.
    case list([String])
    /// A whole number in these bounds.
    case number(ClosedRange<Int>)
    /// Any words.
    case free
  }

  package let name: String
  package let values: Values
  /// What holds where nothing is chosen; `nil` where nothing does.
  package let standard: String?
  /// What it is, as a phrase.
  package let help: String

  package init(_ name: String, _ values: Values, standard: String? = nil, help: String) {
    self.name = name
    self.values = values
    self.standard = standard
    self.help = help
  }
}

/// Every parameter of any method, each once, in the order of the methods.
package let allMethodParameters: [MethodParameter] = {
  var all: [MethodParameter] = []
  for parameter in allMethods.flatMap({ $0.parameters })
  where !all.contains(where: { $0.name == parameter.name }) { all.append(parameter) }
  return all
}()

/// What an analyst chose for the parameters of methods.
package struct MethodChoices: Hashable, Sendable {
  private var values: [String: String]

  package init(_ values: [String: String] = [:]) { self.values = values }

  /// What was chosen, or what holds without a choice.
  package subscript(parameter: MethodParameter) -> String? {
    values[parameter.name] ?? parameter.standard
  }

  /// The choice as a number; `nil` where it is none that the parameter takes.
  func number(_ parameter: MethodParameter) -> Int? {
    guard case .number(let bounds) = parameter.values,
      let number = self[parameter].flatMap({ Int($0) })
    else { return nil }
    return bounds.contains(number) ? number : nil
  }

  /// The words of a choice that has commas between them.
  func list(_ parameter: MethodParameter) -> [String] {
    (self[parameter] ?? "").split(separator: ",").map(String.init)
  }

  /// Whether something was chosen.
  package func has(_ parameter: MethodParameter) -> Bool { values[parameter.name] != nil }

  /// The choices that concern a method.
  package func concerning(_ method: any CountingMethod.Type) -> MethodChoices {
    let names = Set(method.parameters.map(\.name))
    return MethodChoices(values.filter { names.contains($0.key) })
  }

  /// `context=large tie=lower`, by name; `nil` where nothing was chosen.
  package var words: String? {
    values.isEmpty
      ? nil
      : values.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: " ")
  }

  /// Reads what `words` writes. A value may hold spaces, and no equals sign.
  package init(words: String?) {
    values = [:]
    var name = ""
    for word in (words ?? "").split(separator: " ") {
      let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      if parts.count == 2 {
        name = String(parts[0])
        values[name] = String(parts[1])
      } else if let value = values[name] {
        values[name] = value + " " + word
      }
    }
  }
}
