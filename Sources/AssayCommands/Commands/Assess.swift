import AssayJournal
import AssayModel

/// `assess INCIDENT HARM LOW–HIGH --why`: what the team holds.
package struct Assess: Command {
  package static let declaration = Declaration(
    "assess", topic: .crossCheck,
    summary: "Record what the team holds for an incident and a harm: the number to publish.",
    discussion: """
      The outcome is a number (7), a floor (11+), a range (7-9), or one of unknown, pending and \
      asking. A number rests on the claims of the incident about that harm, and becomes stale as \
      soon as a claim of the incident comes, goes or changes. Groups narrow it: assess ferry killed \
      child 2. `--prefer SOURCE` takes one source's own figure instead, its floor staying a floor; \
      `--method NAME` what a counting method makes of the claims, as `compare` shows it, and is \
      stale too once an origin, a party, whose voice a source is or a doubt (E, or 5) changes.
      """,
    parameters: [
      Parameter("INCIDENT", .incident, help: "the incident, by id or handle"),
      Parameter("HARM", .harm, help: "killed, injured …"),
      Parameter(
        "GROUP", .group, .positional, .anyNumber, help: "who, such as child; all without it"),
      Parameter(
        "OUTCOME", .quantity, .positional, .optional,
        help: "7, 11+, 7-9, unknown, pending or asking"),
      Parameter("prefer", .source, .dashed, .optional, help: "the source whose figure is taken"),
      Parameter("method", .method, .dashed, .optional, help: "the counting method to follow"),
      Parameter("best", .number, .dashed, .optional, help: "the best figure within the range"),
      Parameter("why", .words, .dashed, .required, help: "the reason"),
    ] + MethodWords.parameters,
    examples: [
      Example(
        "assess ferry killed 7-9 --why \"floor from the health office, nine in the headline\"",
        after: ["load harbour.txt", "incident new ferry", "accept a1/1 in=ferry"],
        says: "killed 7–9"),
      Example(
        "assess ferry killed --prefer \"city health office\" --why \"it counts the bodies\"",
        after: ["load harbour.txt", "incident new ferry", "accept a1/1 in=ferry"],
        says: "killed 7+ by city health office"),
      Example(
        "assess ferry killed --method range --why \"nobody knows more yet\"",
        after: ["load harbour.txt", "incident new ferry", "accept a1/1 in=ferry"],
        says: "killed 7–9 by range"),
    ])

  private let incident: Word
  private let harm: Harm
  private let groups: [Group]
  /// `nil` where a source's figure is taken.
  private let outcome: AssessmentOutcome?
  private let preferred: Word?
  private let method: Word?
  private let methodWords: MethodWords
  private let why: String

  package init(_ arguments: Arguments) throws(CommandError) {
    incident = try arguments.required("INCIDENT")
    let harmWord = try arguments.required("HARM")
    guard let harm = Harm(rawValue: harmWord.text) else { throw Self.unknownHarm(harmWord) }
    self.harm = harm
    groups = arguments.all("GROUP").compactMap { Group(rawValue: $0.text) }
    preferred = arguments.optional("prefer")
    method = arguments.optional("method")
    methodWords = try MethodWords(arguments)
    let typed = arguments.optional("OUTCOME")
    if let best = arguments.optional("best"), let other = preferred ?? method {
      throw CommandError(
        "--best does not go with --\(preferred == nil ? "method" : "prefer") \(other.text)",
        column: best.column)
    }
    guard [typed, preferred, method].count(where: { $0 != nil }) == 1 else {
      throw CommandError(
        typed == nil && preferred == nil
          ? "There is no outcome" : "An outcome, --prefer and --method exclude each other",
        hint: "write 7, 11+, 7-9, unknown, pending or asking, or --prefer SOURCE, or --method NAME",
        column: typed?.column ?? method?.column ?? arguments.endColumn)
    }
    if method == nil { try methodWords.refuseChoices(outside: []) }
    outcome = try typed.map { word throws(CommandError) in
      try Self.outcome(word, best: arguments.optional("best"))
    }
    why = try arguments.required("why").text
  }

  package func run(in session: Session, world: World) throws(CommandError) -> Outcome {
    let incident = try session.incident(incident)
    let all = session.standing.claims(of: incident.id)
    let subject = AssessmentSubject(incident: incident.id, harm: harm, groups: groups)
    var basis = all.filter { subject.restsOn($0) }
    let preferred = try preferred.map { word throws(CommandError) in
      try session.sourceOrOutlet(word)
    }
    let outcome: AssessmentOutcome
    if let typed = self.outcome {
      outcome = typed
    } else if let method {
      let found = try MethodAssessment(
        method, methodWords, of: subject, world.view(of: incident, in: session))
      outcome = found.outcome
      basis = found.claims.compactMap { session.claims[$0] }
    } else {
      outcome = try preferring(preferred, &basis, of: subject, in: session)
    }
    if outcome.numbers != nil, basis.isEmpty {
      throw CommandError(
        "No claim of \(incident.handle) is about \(subject.words)",
        hint: "`link CLAIM \(incident.handle)` first: a number must rest on claims")
    }
    let assessment = Assessment(
      subject: subject, outcome: outcome, claims: basis.map(\.id), seen: all.map(\.id), why: why,
      analyst: world.analyst, entry: 0)
    let words = outcome.phrase(in: session, named: preferred?.source.name)
    var report = Report(
      "assess",
      line:
        "\(incident.id)  \(incident.handle, .heading)  \(subject.words, .harm) \(words, .heading)")
    let numbers = Set(basis.flatMap { $0.content.about.numbers })
    // What a method puts for a word, or adds, need not be said by anybody.
    let stated =
      outcome.methodResult != nil
      ? [] : [outcome.numbers?.low, outcome.numbers?.high, outcome.numbers?.best]
    for number in Set(stated.compactMap { $0 }).subtracting(numbers).sorted() {
      report.add(line: "\("no claim that it rests on says \(number)", .warning)")
    }
    if !basis.isEmpty {
      report.add(line: "rests on \(basis.map(\.id.description).joined(separator: ", "), .id)")
    }
    return Outcome(
      facts: (preferred?.naming ?? []) + [
        .assessed(
          subject: subject, outcome: outcome, claims: assessment.claims, seen: assessment.seen,
          why: why)
      ], report: report)
  }

  /// The fault of a word that is no harm.
  static func unknownHarm(_ word: Word) -> CommandError {
    let known = Harm.allCases.map(\.rawValue)
    let near = nearest(to: word.text, among: known).map { "did you mean \($0)? " } ?? ""
    return CommandError(
      "There is no harm \"\(word.text)\"", hint: near + known.joined(separator: ", "),
      column: word.column)
  }

  /// The newest figure of the preferred source; `basis` becomes the claim that it stands in.
  private func preferring(
    _ typed: TypedSource?, _ basis: inout [Claim], of subject: AssessmentSubject,
    in session: Session
  ) throws(CommandError) -> AssessmentOutcome {
    guard let typed, let preferred else { return .unknown }
    let source = typed.source
    let spoken = basis.filter { typed.voices(in: $0, of: session).first == source.id }
    let own = spoken.filter { subject.isWhole($0, in: session) }
    let newest = own.max { session.time(of: $0) < session.time(of: $1) }
    guard let newest, case .harm(let count) = newest.content.about else {
      // Who counts the children has not counted everybody.
      let narrower = spoken.compactMap { $0.content.about.groups }
        .map { AssessmentSubject(incident: subject.incident, harm: harm, groups: $0) }
        .first { $0.groups != groups }
      throw CommandError(
        "\(source.name) says nothing of \(subject.words) there",
        hint: narrower.map {
          "it counts \($0.groups.map(\.rawValue).joined(separator: ", ")): "
            + "`assess \(session.handle(of: $0.incident)) \($0.words) --prefer \(source.id)`"
        } ?? "`claims in=… by=\(source.id)` shows what it says", column: preferred.column)
    }
    guard let low = count.quantity.low else {
      throw CommandError(
        "\(source.name) gives no number that bounds it: \"\(count.quantity.words)\"",
        hint: "assess a range, or unknown", column: preferred.column)
    }
    // Which of two figures of one time is the source's is not for a program to guess.
    let rivals = own.filter {
      session.time(of: $0) == session.time(of: newest)
        && $0.content.about.bounds != newest.content.about.bounds
    }
    guard rivals.isEmpty else {
      let told = ([newest] + rivals).sorted { $0.id < $1.id }
        .map { "\($0.id) \($0.content.about.value)" }
      throw CommandError(
        "\(source.name) gives several figures: \(told.joined(separator: ", "))",
        hint: "link, `correct … partof=` or `asof=`, or assess the number itself",
        column: preferred.column)
    }
    basis = [newest]
    return .preferring(source.id, low: low, high: count.quantity.high)
  }

  private static func outcome(
    _ word: Word, best: Word?
  ) throws(CommandError) -> AssessmentOutcome {
    let named: AssessmentOutcome? =
      switch word.text {
      case "unknown": .unknown
      case "pending", "pend": .pending
      case "asking", "ask": .asking
      default: nil
      }
    if let named {
      guard best == nil else {
        throw CommandError("Only a range has a best figure", column: best?.column)
      }
      return named
    }
    guard let quantity = Quantity(typed: word.text), let low = quantity.low,
      quantity.kind != .about, quantity.kind != .atMost
    else {
      throw CommandError(
        "\"\(word.text)\" is no outcome",
        hint: "write 7, 11+, 7-9, unknown, pending or asking", column: word.column)
    }
    guard let best else { return .range(low: low, high: quantity.high, best: nil) }
    guard let number = Int(best.text), number >= low, number <= quantity.high ?? .max else {
      throw CommandError(
        "The best figure must lie within the range",
        hint: "\(low) to \(quantity.high.map(String.init) ?? "any")",
        column: best.column)
    }
    return .range(low: low, high: quantity.high, best: number)
  }
}

extension AssessmentSubject {
  /// "killed", "killed child".
  var words: String { ([harm.rawValue] + groups.map(\.rawValue)).joined(separator: " ") }

  /// Whether a claim of the incident speaks to this: its harm, its groups, asserted, and of the one
  /// incident. A denial, a fear, an earlier toll, a running total or a refuted claim never carries a number, and a
  /// part of a count never carries the count of everybody.
  func restsOn(_ claim: Claim) -> Bool {
    guard case .harm(let count) = claim.content.about else { return false }
    return count.harm == harm && claim.content.stance == .asserts && count.scope == .incident
      && claim.verdict?.outcome != .refuted
      && (groups.isEmpty
        ? claim.content.partOf == nil : Set(groups).isSubset(of: count.people.groups))
  }

  /// Whether a claim that this rests on counts all of them: just these groups, and no part of those
  /// who are in them.
  func isWhole(_ claim: Claim, in session: Session) -> Bool {
    guard let counted = claim.content.about.groups, Set(counted) == Set(groups) else {
      return false
    }
    guard let whole = claim.content.partOf.flatMap({ session.claims[$0] }) else { return true }
    return whole.content.partOf == nil && whole.content.about.groups != counted
  }
}

extension Session {
  /// The time that a claim stands for: its own, else that of its article; the earliest where neither
  /// is known.
  fileprivate func time(of claim: Claim) -> Moment {
    claim.content.asOf
      ?? articleID(of: claim).flatMap { articles[$0]?.article.details.published }
      ?? Moment(day: CalendarDate(daysSinceEpoch: .min))
  }
}

extension About {
  /// The numbers that a count states or bounds itself by.
  var numbers: Set<Int> {
    guard case .harm(let count) = self else { return [] }
    return Set([count.quantity.value, count.quantity.low, count.quantity.high].compactMap { $0 })
  }

  /// Who is counted; `nil` for what is no count.
  fileprivate var groups: [Group]? {
    guard case .harm(let count) = self else { return nil }
    return count.people.groups
  }

  /// The lowest and highest count; both open for what is no count.
  fileprivate var bounds: [Int?] {
    guard case .harm(let count) = self else { return [nil, nil] }
    return [count.quantity.low, count.quantity.high]
  }
}
