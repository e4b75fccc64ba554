import AssayJournal
import AssayModel

/// A small case that shows what a check reports, or what it must leave alone.
package struct CheckExample: Sendable {
  /// What the case shows, as a phrase.
  package let title: String
  /// Whether the check reports something in it.
  package let fires: Bool
  package let steps: [ExampleStep]

  package init(_ title: String, fires: Bool, _ steps: ExampleStep...) {
    self.init(title, fires: fires, steps: steps)
  }

  package init(_ title: String, fires: Bool, steps: [ExampleStep]) {
    self.title = title
    self.fires = fires
    self.steps = steps
  }
}

/// What happens in an example. Everything is about one incident, `kerman`.
package enum ExampleStep: Sendable {
  /// An article with these figures.
  case load([ExampleWords])
  /// An article with these words only, which become a claim about the incident; no speaker is the
  /// article's own voice.
  case claim(by: String?, ExampleWords)
  /// The same, of a part of what another claim counts.
  case part(of: Int, by: String?, ExampleWords)
  /// A claim by the article's own voice, of an article published on a day; the reader has understood
  /// that what it tells of happened on the day `told`.
  case dated(published: String, told: String?, ExampleWords)
  /// The same, as a claim that is about no incident.
  case unlinked(by: String?, ExampleWords)
  /// An article with these words only, which become a claim with them as its value.
  case statement(by: String?, Matter, String, stance: Stance)
  /// A decision about a figure of an article, both counted from 1.
  case review(FigureReview.Outcome, article: Int, figure: Int)
  /// Decisions as they are.
  case facts([Fact])
  /// An assessment that rests on all claims of the incident; a missing high is open.
  case assessment(Harm, [Group] = [], low: Int, high: Int?)

  /// An article with these figures.
  package static func article(_ words: ExampleWords...) -> ExampleStep { .load(words) }

  /// The first claim, put right to so many killed.
  static func corrected(
    toKilled count: Int, by speakers: [SourceID] = [], translation: String? = nil
  ) -> ExampleStep {
    .facts([
      .corrected(
        claim: ClaimID(number: 1),
        content: ClaimContent(
          about: .harm(
            HarmCount(
              harm: .killed, quantity: .exact(count, words: "\(count)"), people: .unstated,
              scope: .incident)), stance: .asserts, speakers: speakers, translation: translation),
        why: nil)
    ])
  }
}

/// Words of an example's article, with the figure in them.
package struct ExampleWords: Sendable {
  let part: Part
  let words: String
  let count: HarmCount
  let stance: Stance
  let asOf: Moment?
  let incident: Int?

  /// Words of the headline; an as-of is written as in a session.
  package static func headline(
    _ words: String, _ harm: Harm, _ quantity: Quantity, people: String = "",
    _ groups: [Group] = [],
    stance: Stance = .asserts, scope: Scope = .incident, asOf: String? = nil, incident: Int? = 0
  ) -> ExampleWords {
    ExampleWords(
      part: .headline, words: words,
      count: HarmCount(
        harm: harm, quantity: quantity, people: People(words: people, groups: groups), scope: scope),
      stance: stance, asOf: asOf.flatMap { Moment($0) }, incident: incident)
  }

  /// Words of the body; an as-of is written as in a session.
  package static func body(
    _ words: String, _ harm: Harm, _ quantity: Quantity, people: String = "",
    _ groups: [Group] = [],
    stance: Stance = .asserts, scope: Scope = .incident, asOf: String? = nil, incident: Int? = 0
  ) -> ExampleWords {
    ExampleWords(
      part: .body, words: words,
      count: HarmCount(
        harm: harm, quantity: quantity, people: People(words: people, groups: groups), scope: scope),
      stance: stance, asOf: asOf.flatMap { Moment($0) }, incident: incident)
  }
}
