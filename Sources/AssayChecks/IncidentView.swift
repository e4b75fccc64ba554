import AssayJournal
import AssayModel

/// One incident with all that a check may look at: its claims, who made them, its assessments.
package struct IncidentView: Sendable {
  package let incident: Incident
  /// In order of their ids.
  package let claims: [Claim]
  package let standing: Standing

  /// By harm, then in the order of their making.
  package let assessments: [Assessment]

  /// The claims that checks hold against one another: those of articles that are for this case, and
  /// not refuted.
  let compared: [Claim]
  /// The claims that count people, of articles that are for this case.
  let counts: [CountClaim]
  /// The claims that count people, as far as they are compared.
  let comparedCounts: [CountClaim]
  /// The asserted counts of the one incident: no running total, no earlier toll, nothing refuted.
  let tolls: [CountClaim]
  /// The tolls that are slips of two digits of another one.
  let slips: Set<ClaimID>
  /// Which articles are reprints of one text.
  let origins: ArticleOrigins
  /// What reads the words that analysts typed.
  let words: WordReader

  /// `origins` says which articles are reprints of one text.
  package init(
    _ incident: Incident, in standing: Standing, origins: ArticleOrigins = ArticleOrigins()
  ) {
    self.init(
      incident, in: standing, shelved: standing.shelvedArticles,
      assessments: standing.assessments.values.filter { $0.subject.incident == incident.id },
      origins: origins)
  }

  /// `assessments` are those of the incident, in any order.
  init(
    _ incident: Incident, in standing: Standing, shelved: Set<Digest>, assessments: [Assessment],
    origins: ArticleOrigins = ArticleOrigins(), words: WordReader = .none
  ) {
    self.incident = incident
    self.words = words
    self.origins = origins
    self.standing = standing
    claims = standing.claims(of: incident.id).sorted { $0.id < $1.id }
    let concerned =
      shelved.isEmpty ? claims : claims.filter { !shelved.contains($0.anchor.digest) }
    compared = concerned.filter { $0.verdict?.outcome != .refuted }
    counts = concerned.compactMap {
      CountClaim(
        $0, published: standing.article(of: $0)?.details.published,
        voice: CountClaim.Voice(of: $0, in: standing, origins))
    }
    comparedCounts = counts.filter { $0.claim.verdict?.outcome != .refuted }
    tolls = comparedCounts.filter {
      $0.count.scope == .incident && $0.claim.content.stance == .asserts
    }
    slips = Set(DigitTranspositionCheck.slips(in: tolls, origins).map(\.1.claim.id))
    self.assessments = Harm.allCases.flatMap { harm in
      assessments.filter { $0.subject.harm == harm }.sorted { $0.entry < $1.entry }
    }
  }

  /// The views of all incidents, in order of their ids.
  package static func all(in standing: Standing) -> [IncidentView] {
    let assessments = Dictionary(grouping: standing.assessments.values) { $0.subject.incident }
    let shelved = standing.shelvedArticles
    return standing.incidents.all.map {
      IncidentView($0, in: standing, shelved: shelved, assessments: assessments[$0.id] ?? [])
    }
  }
}

/// A claim that counts people, with its count at hand.
///
/// Its properties lie together in one place: checks sort, gather and pass on the counts of an incident
/// many times over.
package struct CountClaim: Hashable, Sendable {
  private let fields: Fields

  package var claim: Claim { fields.claim }
  package var count: HarmCount { fields.count }
  /// The time that the count stands for: the claim's own as-of, else the day or minute at which its
  /// article was published.
  package var time: Moment? { fields.time }
  var voice: Voice { fields.voice }
  /// The counts that its words may stand for.
  var room: ClosedRange<Int> { fields.room }

  package init?(_ claim: Claim) { self.init(claim, published: nil, voice: nil) }

  /// Without a voice, the count is its speaker's, or its own article's.
  init?(_ claim: Claim, published: Moment?, voice: @autoclosure () -> Voice?) {
    guard case .harm(let count) = claim.content.about else { return nil }
    fields = Fields(
      claim, count, time: claim.content.asOf ?? published,
      voice() ?? claim.content.speakers.first.map { .source($0) } ?? .text(claim.anchor.digest))
  }

  package static func == (left: Self, right: Self) -> Bool {
    left.fields === right.fields
      || left.claim == right.claim && left.time == right.time && left.voice == right.voice
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(claim) }

  private final class Fields: Sendable {
    let claim: Claim
    let count: HarmCount
    let time: Moment?
    let voice: Voice
    let room: ClosedRange<Int>

    init(_ claim: Claim, _ count: HarmCount, time: Moment?, _ voice: Voice) {
      self.claim = claim
      self.count = count
      self.time = time
      self.voice = voice
      room = count.quantity.room
    }
  }

  /// What the count is called in a sentence: its own words.
  var words: String {
    count.quantity.words.isEmpty ? claim.anchor.quote : count.quantity.words
  }
}

extension Standing {
  /// The claim as evidence: its words, and who says so with the grade that they were given.
  package func evidence(_ claim: Claim) -> Finding.Evidence {
    Finding.Evidence(
      id: "\(claim.id)", words: claim.anchor.quote,
      source: speakers(of: claim)
        + (articleByDigest[claim.anchor.digest].map { "; \($0)" } ?? ""))
  }

  /// Who says what the claim says, nearest first, each with a grade where there is one.
  package func speakers(of claim: Claim) -> String {
    let speakers = claim.content.speakers
    // The usual case, asked of every claim that a finding names.
    if speakers.count == 1, let source = sources[speakers[0]] { return source.name + grade(source) }
    let names = speakers.compactMap { id in
      sources[id].map { $0.name + grade($0) }
    }
    guard names.isEmpty else { return names.joined(separator: ", via ") }
    return ownVoice(of: claim) + grade(outlet(of: claim).flatMap { source(ofOutlet: $0) })
  }

  private func grade(_ source: Source?) -> String {
    source?.grade.map { " (\($0.reliability.rawValue))" } ?? ""
  }

  /// The nearest speaker's name, without a grade.
  func speaker(of claim: Claim) -> String {
    claim.content.speakers.first.flatMap { sources[$0]?.name } ?? ownVoice(of: claim)
  }

  package func article(of claim: Claim) -> Article? {
    articleByDigest[claim.anchor.digest].flatMap { articles[$0]?.article }
  }

  /// Whether the claim stands in an article that is not for this case.
  func isShelved(_ claim: Claim) -> Bool {
    articleByDigest[claim.anchor.digest].flatMap { articles[$0]?.isShelved } ?? false
  }

  private func ownVoice(of claim: Claim) -> String {
    let outlet = article(of: claim)?.details.outlet
    return switch claim.anchor.span.part {
    case .headline: outlet.map { "the headline of \($0)" } ?? "a headline"
    case .body: outlet.map { "\($0) itself" } ?? "the article itself"
    }
  }
}
