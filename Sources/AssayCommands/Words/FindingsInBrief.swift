import AssayJournal
import AssayModel

/// Many findings as a list: a line for each incident and check, those about the newest claims first.
struct FindingsInBrief {
  private struct Kind: Hashable {
    let check: String
    let incident: IncidentID?
  }

  private struct Line {
    let kind: Kind
    var count = 0
    var problems = 0
    /// How many of them the last check did not report.
    var new = 0
    /// The newest claim that one of them concerns.
    var newest: ClaimID?
  }

  private let session: Session
  private let lines: [Line]
  private let count: Int
  /// `nil` where nobody knows what was reported before.
  private let newCount: Int?

  /// `reported` are the ids of what the last check of everything reported.
  init(_ findings: [Finding], in session: Session, since reported: Set<String>? = nil) {
    self.session = session
    let areNew = reported.map { reported in findings.map { !reported.contains($0.id) } }
    newCount = areNew.map { $0.count { $0 } }
    count = findings.count
    var places: [Kind: Int] = [:]
    var lines: [Line] = []
    for (number, finding) in findings.enumerated() {
      let kind = Kind(check: finding.check, incident: finding.incident)
      let place = places[kind] ?? lines.count
      if place == lines.count {
        places[kind] = place
        lines.append(Line(kind: kind))
      }
      lines[place].count += 1
      if finding.severity == .problem { lines[place].problems += 1 }
      if areNew?[number] ?? false { lines[place].new += 1 }
      if let newest = finding.newestClaim {
        lines[place].newest = max(lines[place].newest ?? newest, newest)
      }
    }
    // A sort that keeps the order of the checks where the newest claim is the same.
    self.lines = lines.enumerated().sorted { left, right in
      let (newest, other) = (left.element.newest?.number ?? 0, right.element.newest?.number ?? 0)
      return newest == other ? left.offset < right.offset : newest > other
    }.map(\.element)
  }

  var report: Report {
    let table = Table(
      "checks",
      columns: [
        Table.Column("incident"), Table.Column("check"), Table.Column("findings", right: true),
        Table.Column("problems", right: true),
      ] + (newCount == nil ? [] : [Table.Column("new", right: true)]) + [Table.Column("newest")],
      of: lines,
      row: { [session, newCount] line in
        [
          Cell(session.handle(of: line.kind.incident), .heading), Cell(line.kind.check),
          Cell(line.count), Cell(line.problems),
        ] + (newCount == nil ? [] : [Cell(line.new)]) + [Cell(line.newest?.description, .id)]
      })
    return Report(
      "check",
      [
        .table(table),
        .line(
          "\(counted(count, "finding"))\(newCount.map { ", \($0) new since the last check" } ?? ""): `check NAME in=INCIDENT` shows those of a line."
        ),
      ])
  }
}
