import TestSupport
import Testing

@testable import AssayOrigins

@Suite struct OriginsTests {
  private func origins(_ texts: [String], keepingPairs: Bool = false) -> Origins {
    Origins(of: texts.map { ComparedText(placing: $0) }, keepingPairs: keepingPairs)
  }

  private func numbers(_ texts: [String]) -> [Int] { origins(texts).numbers }

  @Test func aReprintAndAReportWithTheSameStatementAreToldApart() {
    let texts = [InventedArticles.wire, InventedArticles.independent, InventedArticles.reprint]
    let found = origins(texts, keepingPairs: true)
    #expect(found.numbers == [0, 1, 0])
    #expect(found.pairs.map(\.first) == [0])
    #expect(found.pairs.map(\.second) == [2])
    #expect(found.pairs.map(\.likeness) == [.reprint])
  }

  @Test func theOrderOfTextsChangesNothing() {
    var generator = SeededGenerator(seed: 11)
    var texts: [(story: Int, text: String)] = []
    for story in 0..<12 {
      let sentences = InventedArticles.story(story)
      for printing in 0...story % 4 {
        texts.append((story, sentences.dropLast(printing * 2).joined(separator: " ")))
      }
    }
    for _ in 0..<10 {
      texts.shuffle(using: &generator)
      let numbers = numbers(texts.map(\.text))
      for (one, left) in texts.enumerated() {
        for (other, right) in texts.enumerated() {
          #expect((numbers[one] == numbers[other]) == (left.story == right.story))
        }
      }
      // In order of first appearance.
      var highest = -1
      for number in numbers {
        #expect(number <= highest + 1)
        highest = max(highest, number)
      }
    }
  }

  @Test func theSameTextIsTheSameOriginHoweverShort() {
    #expect(numbers(["Nine dead.", "Ten dead.", "NINE DEAD", "Nine dead"]) == [0, 1, 0, 0])
    #expect(numbers(["", "", "...", "Nine dead."]) == [0, 1, 2, 3])
    #expect(numbers([]).isEmpty)
  }

  @Test func whatPagesHaveInCommonMakesNoReprint() {
    let footer = InventedArticles.story(100, sentences: 5).joined(separator: " ")
    let texts = (0..<6).map {
      InventedArticles.story($0, sentences: 8).joined(separator: " ") + "\n\n" + footer
    }
    #expect(numbers(texts) == [0, 1, 2, 3, 4, 5])
    // Where it is longer than the story, too.
    let long = InventedArticles.story(100, sentences: 14).joined(separator: " ")
    let longer = (0..<6).map {
      InventedArticles.story($0, sentences: 8).joined(separator: " ") + "\n\n" + long
    }
    #expect(numbers(longer) == [0, 1, 2, 3, 4, 5])
  }

  @Test func aRoundupIsNoReprintOfTheStoryThatItCarriesBesides() {
    let first = InventedArticles.story(1)
    let second = InventedArticles.story(2)
    let roundup = (first + second.prefix(5)).joined(separator: " ")
    let texts = [first, second].map { $0.joined(separator: " ") } + [roundup]
    let found = origins(texts, keepingPairs: true)
    #expect(found.numbers == [0, 1, 0])
    #expect(
      found.pairs.first { ($0.first, $0.second) == (1, 2) }?.likeness == .sharesPassages)
    let turned = (first.prefix(6) + ["\n\nElsewhere,"] + second.prefix(11)).joined(separator: " ")
    #expect(numbers(Array(texts.prefix(2)) + [turned]) == [0, 1, 0])
  }

  @Test func aStoryWithVeryManyReprintsIsOneOrigin() {
    let sentences = InventedArticles.story(7, sentences: 20)
    var generator = SeededGenerator(seed: 3)
    let reprints = (0..<300).map { number in
      let kept = sentences.filter { _ in Int.random(in: 0..<10, using: &generator) < 6 }
      let own = InventedArticles.story(1000 + number, sentences: 2)
      return (own.prefix(1) + kept + own.suffix(1)).joined(separator: " ")
    }
    #expect(Set(numbers(reprints)).count == 1)
  }

  @Test func aVeryLongTextThatHasAllOthersIsReadInTime() {
    let stories = (0..<400).map { InventedArticles.story($0).joined(separator: " ") }
    let all = stories.joined(separator: "\n\n")
    #expect(Set(numbers([all] + stories)).count >= 400)
  }

  @Test func aVeryLongTextOfOneWordIsReadInTime() {
    let long = String(repeating: "ha ", count: 300_000)
    #expect(numbers([long, String(repeating: "ha ", count: 200_000)]) == [0, 0])
  }
}
