import AssayModel

/// What an article says, per harm, of its main incident: the newest total that it asserts.
enum TollReader {
  static func toll(of drafts: [Draft]) -> [Harm: Toll] {
    var tolls: [Harm: Toll] = [:]
    let main = drafts.indices.filter {
      drafts[$0].incident == 0 && drafts[$0].stance == .asserts && drafts[$0].partOf == nil
    }
    for harm in Harm.allCases where main.contains(where: { drafts[$0].harm == harm }) {
      // An article about a stretch of time has no other total than that of the stretch.
      for scope in [Scope.incident, .period] {
        let scoped = main.filter { drafts[$0].harm == harm && drafts[$0].scope == scope }
        guard !scoped.isEmpty else { continue }
        let body = scoped.filter { drafts[$0].part == .body }
        guard let toll = toll(body, drafts) ?? toll(scoped, drafts) else { continue }
        tolls[harm] = toll
        break
      }
    }
    return tolls
  }

  /// The toll that candidates of one harm give, in order of the text.
  private static func toll(_ all: [Int], _ drafts: [Draft]) -> Toll? {
    // That no officers were hurt says nothing of anybody else.
    let candidates = all.filter { !(drafts[$0].kind == .none && drafts[$0].isSome) }
    let numbered = candidates.filter {
      !drafts[$0].isSome && drafts[$0].kind != .none
        && (drafts[$0].value ?? drafts[$0].low ?? drafts[$0].high) != nil
    }
    if let first = numbered.first {
      let lead = lead(first, in: numbered, drafts)
      // "The death toll rose to 61" replaces what went before it.
      let risen = numbered.last {
        drafts[$0].isRisen && drafts[$0].value ?? 0 > lead.value ?? 0
      }
      return risen.map { toll(drafts[$0]) } ?? lead
    }
    if candidates.contains(where: { drafts[$0].kind == .vague || drafts[$0].isSome }) {
      return Toll(value: nil, low: nil, high: nil)
    }
    if candidates.contains(where: { drafts[$0].kind == .none && drafts[$0].high == 0 }) {
      return Toll(value: 0, low: 0, high: 0)
    }
    return nil
  }

  /// The first figure, or the sum of its list where no total of at least that many is stated.
  private static func lead(_ first: Int, in numbered: [Int], _ drafts: [Draft]) -> Toll {
    let list = list(from: first, in: numbered, drafts)
    guard let sum = sum(of: list, drafts), let added = sum.value else { return toll(drafts[first]) }
    let total = numbered.first {
      !isBeside($0, first, drafts) && drafts[$0].value ?? 0 >= added
    }
    return total.map { toll(drafts[$0]) } ?? sum
  }

  private static func toll(_ draft: Draft) -> Toll {
    Toll(value: draft.value, low: draft.low, high: draft.high)
  }

  /// The figures of one list, under one word of harm: "two soldiers and three civilians".
  private static func list(from first: Int, in numbered: [Int], _ drafts: [Draft]) -> [Int] {
    numbered.filter {
      isBeside($0, first, drafts) && drafts[$0].trigger == drafts[first].trigger
    }
  }

  /// Whether two figures stand in one sentence.
  private static func isBeside(_ one: Int, _ other: Int, _ drafts: [Draft]) -> Bool {
    drafts[one].sentence == drafts[other].sentence && drafts[one].part == drafts[other].part
  }

  /// The sum of two or more figures that no total stands for; `nil` where one has no number.
  private static func sum(of list: [Int], _ drafts: [Draft]) -> Toll? {
    guard list.count > 1 else { return nil }
    var sum = Toll(value: 0, low: 0, high: 0)
    for index in list {
      guard let value = drafts[index].value, let total = sum.value else { return nil }
      sum = Toll(
        value: total + value, low: add(sum.low, drafts[index].low),
        high: add(sum.high, drafts[index].high))
    }
    return sum
  }

  private static func add(_ first: Int?, _ second: Int?) -> Int? {
    guard let first, let second else { return nil }
    let (sum, overflow) = first.addingReportingOverflow(second)
    return overflow ? nil : sum
  }
}
