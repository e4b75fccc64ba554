import AssayJournal
import AssayModel

extension Session {
  /// What a command decided, in words.
  func narration(of command: Int) -> String {
    let entries = journal.entries.filter { $0.command == command }
    // A source that a claim brought along is not what the command was for.
    let main = entries.filter { if case .named = $0.fact { false } else { true } }
    let told = (main.isEmpty ? entries : main).map { narration(of: $0) }
    guard told.count > 3 else { return told.joined(separator: "; ") }
    return told[..<2].joined(separator: "; ") + "; and \(told.count - 2) more"
  }

  /// An entry in words, with the quote that it rests on. What is decided about a claim that stands
  /// already has the claim's quote only where it `repeatsQuotes`.
  func narration(of entry: Entry, repeatsQuotes: Bool = false) -> String {
    guard entry.fact.isMissing else {
      return narration(of: entry.fact) { repeatsQuotes ? words(of: $0) : "" }
    }
    guard let item = itemOfWithheld(entry) else { return "its content is missing" }
    return "spoke of \(item)"
  }

  /// Why something was withheld, and by whom, as the entry says that withholds it.
  func reason(forWithholding number: Int) -> String {
    guard let withholding = journal.withheld.reasons[number] else { return "" }
    return "\(withholding.why) (\(withholding.analyst))"
  }

  /// A fact in words, with the quote that it rests on; `quote` is put after the claims that it speaks
  /// of and does not make.
  private func narration(of fact: Fact, quote: (ClaimID) -> String) -> String {
    switch fact {
    case .loaded(let id, _):
      let article = journal.articles[id]
      if article?.isTextWithheld ?? false { return "loaded \(id) (its words are withheld)" }
      return "loaded \(id) \"\(shortened((article?.headline ?? article?.name ?? "").singleLine))\""
    case .named(let id, let name, _, let article):
      return "named \(id) \(name)" + (article.map { " (only in \($0))" } ?? "")
    case .accepted(let id, let anchor, let content):
      return "accepted \(id) \(content.phrase.plain) \(words(of: anchor))"
    case .claimed(let id, let anchor, let content):
      return "claimed \(id) \(content.phrase.plain) \(words(of: anchor))"
    case .misread(let anchor, let why): return "misread \(words(of: anchor))" + reason(why)
    case .setAside(let anchor, let why): return "set aside \(words(of: anchor))" + reason(why)
    case .shelved(let id, let why): return "set aside \(id)" + reason(why)
    case .corrected(let id, let content, let why):
      return "corrected \(id) to \(content.phrase.plain)" + quote(id) + reason(why)
    case .withdrawn(let id, let why): return "withdrew \(id)" + quote(id) + reason(why)
    case .tagged(let item, let label): return "tagged \(item) \(label)"
    case .untagged(let item, let label): return "untagged \(item) \(label)"
    case .noted(let item, let text): return "noted on \(item): \(shortened(text.singleLine))"
    case .described(let id, let kind, let party, let alias):
      let said = [
        kind.map { "kind=\($0.rawValue)" }, party.map { "of=\($0)" },
        alias.map { "alias=\($0)" },
      ].compactMap { $0 }
      return "described \(id) \(said.joined(separator: " "))"
    case .detailed(let id, let details, let cleared):
      let said = ArticleDetail.allCases.compactMap { detail in
        cleared.contains(detail)
          ? "\(detail.word)=none" : details[detail].map { "\(detail.word)=\($0.singleLine)" }
      }
      return "amended \(id): \(said.joined(separator: ", "))"
    case .mergedSource(let id, let other): return "merged \(id) into \(other)"
    case .cleared(let item, let fields):
      return "cleared \(fields.map(\.rawValue).joined(separator: ", ")) of \(item)"
    case .credited(let id, let credibility, let why):
      return "credited \(id) \(credibility.rawValue)" + quote(id) + reason(why)
    case .judged(let id, let verdict, let why):
      return "judged \(id) \(verdict.rawValue)" + quote(id) + reason(why)
    case .amended(let id, let handle, let place, let dates, let kind):
      let said = [handle, kind, place, dates?.description].compactMap { $0 }
      return "amended \(id): \(said.joined(separator: ", "))"
    case .merged(let id, let other): return "merged \(id) into \(other)"
    case .placed(let id, let outer):
      return outer.map { "placed \(id) within \($0)" } ?? "placed \(id) within nothing"
    case .involved(let id, let party, let role, let of, let claims):
      guard let role else { return "named \(party.singleLine) no party of \(id)" }
      let resting =
        claims.isEmpty ? "" : ", by \(claims.map(\.description).joined(separator: ", "))"
      return "named \(party.singleLine) \(role.rawValue) in \(id)"
        + (of.map { ", of \($0.singleLine)" } ?? "") + resting
    case .graded(let id, let reliability, let why):
      return "graded \(id) \(reliability.rawValue)" + reason(why)
    case .opened(let id, let handle, _, _, _): return "set up \(id) \(handle)"
    case .linked(let claim, let incident): return "linked \(claim) to \(incident)"
    case .traced(let articles, let relation, let why):
      return "held \(relation.words(for: articles))" + reason(why)
    case .assessed(let subject, let outcome, _, _, let why):
      return "assessed \(subject.incident) \(subject.words) \(outcome.phrase(in: self))"
        + reason(why)
    case .waived(let finding, _, _, let why): return "waived \(finding.singleLine)" + reason(why)
    case .undone(let command): return "took back command \(command)"
    case .redone(let command): return "let command \(command) stand again"
    case .withheld(let item, let part, let entries, let why):
      let what =
        switch part {
        case .claim: "\(item) (\(counted(entries.count, "entry", "entries")))"
        case .name: "the name of \(item)"
        case .note: "a note on \(item)"
        case .text: "the words of \(item)"
        case .details: "the details of \(item)"
        }
      return "withheld \(what)" + reason(why)
    case .released(let name, let assessments, let why):
      return "released \(name): \(counted(assessments.count, "assessment"))" + reason(why)
    case .missing: return "its content is missing"
    case .unknown: return "a fact of a later version: \(fact.kind)"
    }
  }

  /// The words that a claim rests on, after a space, also of one that was withdrawn or taken back.
  private func words(of id: ClaimID) -> String {
    let standing = claims[id] ?? standing.withdrawnClaims[id]?.claim
    guard let anchor = standing?.anchor ?? journal.anchor(of: id) else { return "" }
    return " " + words(of: anchor)
  }

  private func words(of anchor: Anchor) -> String {
    let article =
      standing.articleByDigest[anchor.digest]
      ?? journal.articlesInOrder.first { $0.digest == anchor.digest }?.id
    let place = article.map { " of \($0)" } ?? ""
    return "\"\(shortened(anchor.quote.singleLine))\"\(place)"
  }

  private func reason(_ why: String?) -> String {
    why.map { ": " + shortened($0.singleLine) } ?? ""
  }
}
