import TestSupport

/// What an analyst does in a trial: commands in a random order that a seed decides.
package struct Work: Sendable {
  package enum Step: Hashable, Sendable {
    /// A command that decides something.
    case decide(String)
    case save
    case saveAs(name: String)
    /// The shell ends and another one opens the session.
    case reopen
  }

  /// An article's file, and what is in it.
  package struct Story: Sendable {
    package let name: String
    package let text: String
  }

  package let steps: [Step]
  package let stories: [Story]
  /// Whether the session has a name from its beginning.
  package let beginsNamed: Bool

  /// Work of `count` steps.
  package init(seed: UInt64, steps count: Int = 9) {
    var chance = SeededGenerator(seed: seed)
    var stories: [Story] = []
    var steps: [Step] = []
    var isUndoable = false
    for number in 1...max(count, 1) {
      switch stories.isEmpty ? 0 : Int.random(in: 0..<12, using: &chance) {
      case 0, 1:
        let story = Self.story(stories.count + 1, using: &chance)
        stories.append(story)
        steps.append(.decide("load \(story.name)"))
        isUndoable = false
      case 2, 3:
        let length = Int.random(in: 1...60, using: &chance)
        steps.append(
          .decide("note a1 \"\(String(repeating: "called again, ", count: length))\""))
        isUndoable = true
      case 4, 5:
        let all = stories.indices.map { "a\($0 + 1)" }.joined(separator: " ")
        steps.append(.decide("tag \(all) label-\(number)"))
        isUndoable = true
      case 6:
        steps.append(.decide("incident new place-\(number) place=\"Port Selim\" kind=shelling"))
        isUndoable = false
      case 7 where isUndoable:
        steps.append(.decide("undo"))
        isUndoable = false
      case 7, 8, 9: steps.append(.save)
      case 10: steps.append(.saveAs(name: "case-\(number)"))
      default: steps.append(.reopen)
      }
    }
    self.steps = steps
    self.stories = stories
    beginsNamed = Int.random(in: 0..<3, using: &chance) > 0
  }

  private static func story(_ number: Int, using chance: inout SeededGenerator) -> Story {
    let paragraphs = Int.random(in: 1...30, using: &chance)
    let body = (1...paragraphs).map {
      "Officials of district \($0) said that \($0 + number) people were killed in the shelling."
    }
    return Story(
      name: "story-\(number).txt",
      text: "Shells fall on district \(number)\n\n" + body.joined(separator: "\n\n") + "\n")
  }
}
