import AssayChecks
import AssayJournal
import AssayModel

/// What each of some methods makes of one incident, harm and groups of people.
struct SideBySide {
  /// One method's answer for whom it counts.
  struct Row {
    let method: any CountingMethod.Type
    let category: CountedCategory
    let estimate: Estimate

    var name: String { method.name }
  }

  let counted: CountedIncident
  let rows: [Row]

  /// Methods that tell people apart answer once for each category of whom somebody speaks.
  init(
    _ counted: CountedIncident, by methods: [any CountingMethod.Type], _ choices: MethodChoices
  ) {
    self.counted = counted
    rows = methods.flatMap { method in
      counted.estimates(by: method, choices).map {
        Row(method: method, category: $0.category, estimate: $0.estimate)
      }
    }
  }

  /// The harms that claims of an incident count, each to be compared by itself; "casualties" are
  /// looked at with the dead.
  static func harms(of view: IncidentView) -> [Harm] {
    let harms = Set(view.claims.compactMap(\.content.about.harm))
    return Harm.allCases.filter {
      $0 != .casualties && harms.contains($0) || $0 == .killed && harms.contains(.casualties)
    }
  }

  var table: Table {
    Table(
      "methods",
      columns: [
        Table.Column("method"), Table.Column("counts"), Table.Column("answer"),
        Table.Column("remarks", flexible: true),
      ],
      rows: rows.map { row in
        [
          Cell(row.name, .heading),
          Cell(row.category == .everybody ? nil : row.category.rawValue),
          Cell(
            StyledText(row.estimate.words, as: row.estimate.role),
            json: row.estimate.json(harm: self.counted.harm)),
          Cell(list: row.estimate.allRemarks),
        ]
      })
  }

  /// What a person must say first, each question once with the methods that ask it.
  var questions: [StyledText] {
    var asked: [(question: String, methods: [String])] = []
    for row in rows {
      for question in row.estimate.needsJudgement {
        if let place = asked.firstIndex(where: { $0.question == question }) {
          if !asked[place].methods.contains(row.name) {
            asked[place].methods.append(row.name)
          }
        } else {
          asked.append((question, [row.name]))
        }
      }
    }
    return asked.map { question, methods in
      "\("needs judgement", .warning)  \(methods.joined(separator: ", "), .heading): \(question)"
    }
  }

  /// The steps that come before every method, once, and those of each method.
  var derivations: [Report.Block] {
    let common = rows.map { $0.estimate.steps.filter(\.isCommon) }.max { $0.count < $1.count } ?? []
    var blocks: [Report.Block] = []
    if !common.isEmpty { blocks.append(.line("\("before every method", .heading)")) }
    blocks += common.map { .line($0.line(citing: false)) }
    var shown: [String: Set<Estimate.Step>] = [:]
    for row in rows {
      blocks += row.derivation(without: shown[row.name, default: Set(common)])
      shown[row.name, default: Set(common)].formUnion(row.estimate.steps)
    }
    return blocks
  }
}

extension SideBySide.Row {
  /// The method with its source, and each rule that it applied with its page, but for the steps that
  /// are `known` already.
  func derivation(without known: Set<Estimate.Step> = []) -> [Report.Block] {
    let who = category == .everybody ? "" : " \(category.rawValue)"
    let head: StyledText =
      "\(method.name, .heading)\(who): \(estimate.words, estimate.role)  \(method.source, .muted)"
    let steps = estimate.steps.filter { !known.contains($0) }
    return [.line(head)]
      + steps.map { .line($0.line(citing: !method.source.contains($0.rule.source))) }
  }
}

extension Estimate.Step {
  /// Whether every method begins with it.
  var isCommon: Bool { rule.id == "P1" || rule.id == "P2" }

  fileprivate func line(citing: Bool) -> StyledText {
    var line: StyledText = "  \(rule.id, .id)  \(text)"
    if citing { line.append("  [\(rule.source)]", as: .muted) }
    return line
  }
}

extension Estimate {
  fileprivate var role: StyledText.Role {
    outOfScope != nil || !hasNumber ? .muted : needsJudgement.isEmpty ? .good : .warning
  }

  /// What stands beside the answer.
  fileprivate var allRemarks: [String] {
    var all = remarks
    if let early {
      let names = early.claims.map(\.description).joined(separator: ", ")
      let (with, without) = (early.with?.words ?? "unknown", early.without?.words ?? "unknown")
      all.append(
        value != nil && value == early.without
          ? "\(with) with the early \(names)" : "\(without) without the early \(names)")
    }
    if let outOfScope { all.append(outOfScope.text) }
    if hasNumber, !needsJudgement.isEmpty { all.append("needs judgement") }
    return all
  }

  /// Every number with how it came about, and every step with its page.
  func json(harm: Harm) -> JSON {
    func json(_ number: Number?) -> JSON {
      number.map { ["count": .integer($0.count), "mark": .text($0.mark.rawValue)] } ?? .null
    }
    return [
      "harm": .text(harm.rawValue), "words": .text(words), "value": json(value),
      "low": json(low), "best": json(best), "high": json(high), "openAbove": .bool(isOpenAbove),
      "claims": .array(claims.map { .text($0.description) }),
      "needsJudgement": .array(needsJudgement.map(JSON.text)),
      "outOfScope": outOfScope.map { .text($0.text) } ?? .null,
      "shares": .array(shares.map(JSON.integer)),
      "steps": .array(
        steps.map {
          ["rule": .text($0.rule.id), "source": .text($0.rule.source), "text": .text($0.text)]
        }),
    ]
  }
}
