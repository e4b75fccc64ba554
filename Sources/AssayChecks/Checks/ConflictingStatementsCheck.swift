import AssayJournal
import AssayModel

/// Statements about one matter of an incident (who did it, when, where, by what means) that differ,
/// or of which one denies what another asserts. They stand side by side with their speakers.
///
/// What was said, and other matters, differ by nature: there only an assertion and its denial are
/// reported. A denial of one value does not contradict another value. A date within a longer one, and
/// a place told more closely ("Kerman", "Kerman, Iran"), agree.
package enum ConflictingStatementsCheck: IncidentCheck {
  package static let name = "conflicting-statements"
  package static let summary = "Statements about one matter that do not agree."

  package static func findings(in view: IncidentView) -> [Finding] {
    var statements: [Matter: [Statement]] = [:]
    for claim in view.compared {
      guard let statement = Statement(claim) else { continue }
      statements[statement.matter, default: []].append(statement)
    }
    return Matter.allCases.compactMap { matter in
      let opposed = opposed(statements[matter, default: []])
      return opposed.isEmpty ? nil : finding(matter, opposed, view)
    }
  }

  /// The statements that disagree with another one. They are compared value by value, of which
  /// there are few even where many speak.
  private static func opposed(_ statements: [Statement]) -> [Statement] {
    guard statements.count > 1 else { return [] }
    var positions: [Position] = []
    for statement in statements where !positions.contains(statement.position) {
      positions.append(statement.position)
      guard positions.count <= mostCompared else { return [] }
    }
    let conflicting = positions.filter { own in
      positions.contains { statements[0].matter.conflict(own, $0) }
    }
    return statements.filter { conflicting.contains($0.position) }
  }

  /// More values than anybody could follow are not compared.
  private static let mostCompared = 100

  private static func finding(
    _ matter: Matter, _ statements: [Statement], _ view: IncidentView
  ) -> Finding {
    var sides: [String] = []
    for statement in statements {
      let speaker = view.standing.speaker(of: statement.claim)
      let denial = statement.position.denies ? "denied by " : ""
      let side = "\"\(statement.words)\" (\(denial)\(speaker))"
      if !sides.contains(side) { sides.append(side) }
    }
    return Finding(
      check: name, severity: .notice,
      message: "\(view.incident.handle), \(matter.rawValue): \(enumerated(sides)) do not agree",
      evidence: statements.map { view.standing.evidence($0.claim) }, incident: view.incident.id,
      remedy: "verdict CLAIM VERDICT --why \"…\"")
  }

  package static let examples = [
    CheckExample(
      "two parties held responsible", fires: true,
      .statement(by: "army", .responsible, "Northern Front", stance: .asserts),
      .statement(by: "Northern Front", .responsible, "the army", stance: .asserts)),
    CheckExample(
      "one value asserted and denied", fires: true,
      .statement(by: "army", .responsible, "Northern Front", stance: .asserts),
      .statement(by: "Northern Front", .responsible, "the northern front", stance: .denies)),
    CheckExample(
      "two days", fires: true, .statement(by: "army", .when, "2024-01-03", stance: .asserts),
      .statement(by: "witness", .when, "2024-01-04", stance: .asserts)),
    CheckExample(
      "one value in two spellings", fires: false,
      .statement(by: "army", .means, "Mortar  shells", stance: .asserts),
      .statement(by: "witness", .means, "mortar shells.", stance: .asserts)),
    CheckExample(
      "a denial of another value", fires: false,
      .statement(by: "army", .target, "a depot", stance: .asserts),
      .statement(by: "army", .target, "the hospital", stance: .denies)),
    CheckExample(
      "a day within a longer time, and a place told more closely", fires: false,
      .statement(by: "army", .when, "2024-01-03", stance: .asserts),
      .statement(by: "witness", .when, "2024-01-02/2024-01-05", stance: .asserts),
      .statement(by: "army", .where, "Kerman", stance: .asserts),
      .statement(by: "witness", .where, "Kerman, Iran", stance: .asserts)),
    CheckExample(
      "different sayings, and different matters", fires: false,
      .statement(by: "army", .said, "we struck a base", stance: .asserts),
      .statement(by: "army", .said, "we regret it", stance: .asserts),
      .statement(by: "army", .target, "a base", stance: .asserts)),
    CheckExample(
      "a statement that was refuted", fires: false,
      .statement(by: "army", .means, "a drone", stance: .asserts),
      .statement(by: "blogger", .means, "a missile", stance: .asserts),
      .facts([.judged(claim: ClaimID(number: 2), verdict: .refuted, why: "another incident")])),
    CheckExample(
      "what is feared", fires: false,
      .statement(by: "army", .means, "a drone", stance: .asserts),
      .statement(by: "mayor", .means, "a missile", stance: .fears)),
  ]
}
