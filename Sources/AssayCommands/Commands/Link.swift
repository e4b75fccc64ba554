import AssayJournal
import AssayModel

/// `link CLAIM… INCIDENT`: what claims are about.
package struct Link: Command {
  package static let declaration = Declaration(
    "link", topic: .incidents,
    summary: "Link claims to the incident that they are about.",
    discussion: """
      a1/2 means the claims made from all figures of the article's own second incident. A claim is \
      about one incident: linking it again moves it.
      """,
    parameters: [
      Parameter("CLAIM", .claim, .positional, .several, help: "the claims, or a1/2"),
      Parameter("INCIDENT", .incident, help: "the incident, by id or handle"),
    ],
    examples: [
      Example(
        "link c1 ferry", after: ["load harbour.txt", "accept a1.1", "incident new ferry"],
        says: "ferry")
    ])

  private let claims: [Word]
  private let incident: Word

  package init(_ arguments: Arguments) throws(CommandError) {
    claims = arguments.each("CLAIM")
    incident = try arguments.required("INCIDENT")
  }

  package func run(in session: Session, world: World) throws(CommandError) -> Outcome {
    let incident = try session.incident(incident)
    var linked: [Claim] = []
    for word in claims {
      if word.text.contains("/") {
        linked += try claimsOfFigures(word, session: session, world: world)
      } else {
        linked.append(try session.claim(word))
      }
    }
    var facts: [Fact] = []
    var report = Report("link")
    for claim in linked {
      guard claim.incident != incident.id else {
        report.add(line: "\(claim.id)  is linked to \(incident.handle) already")
        continue
      }
      facts.append(.linked(claim: claim.id, incident: incident.id))
      let before = claim.incident.map { ", no longer to \(session.handle(of: $0))" } ?? ""
      report.add(
        line: "\(claim.id)  \(claim.content.phrase)  → \(incident.handle, .heading)\(before)")
    }
    return Outcome(facts: facts, report: report)
  }

  private func claimsOfFigures(
    _ word: Word, session: Session, world: World
  ) throws(CommandError) -> [Claim] {
    let figures = try FigureReferences(session: session, world: world).figures([word])
    let claims = figures.compactMap { session.standing.claimByFigure[$0.place] }
      .compactMap { session.claims[$0] }
    guard !claims.isEmpty else {
      throw CommandError(
        "No figure of \(word.text) has been accepted",
        hint: "`accept \(word.text) in=INCIDENT` accepts and links them", column: word.column)
    }
    return claims
  }
}
