import TestSupport
import Testing

@testable import AssayOrigins

@Suite struct FingerprintTests {
  private func random(_ count: Int, _ generator: inout SeededGenerator) -> [UInt32] {
    (0..<count).map { _ in UInt32.random(in: 1...UInt32.max, using: &generator) }
  }

  @Test func fourteenWordsInARowAreFound() {
    var generator = SeededGenerator(seed: 4)
    for _ in 0..<200 {
      let passage = random(14, &generator)
      let texts = (0..<2).map { _ in
        random(Int.random(in: 0...60, using: &generator), &generator) + passage
          + random(Int.random(in: 0...60, using: &generator), &generator)
      }
      let hashes = texts.map { Set(Shingles.fingerprints(of: $0).map(\.hash)) }
      #expect(!hashes[0].isDisjoint(with: hashes[1]))
    }
  }

  @Test func shinglesDoNotReachOverWhatWasLeftOut() {
    var places: [Int] = []
    Shingles.forEach(in: [1, 2, 3, 4, 5, 6, 0, 1, 2, 3, 4, 0, 1, 2, 3, 4, 5]) { place, _ in
      places.append(place)
    }
    #expect(places == [0, 1, 12])
  }

  @Test func theSameWordsGiveTheSameShingleAnywhere() {
    var generator = SeededGenerator(seed: 5)
    let passage = random(5, &generator)
    var found: [UInt64] = []
    Shingles.forEach(in: passage) { found.append($1) }
    Shingles.forEach(in: random(9, &generator) + passage) { if $0 == 9 { found.append($1) } }
    #expect(found.count == 2)
    #expect(Set(found).count == 1)
  }

  @Test func runsAreHeldAgainstEachOther() {
    let runs: Coverage.Runs = [0..<10, 20..<30]
    #expect(runs.wordCount == 20)
    #expect(runs.without([5..<8, 25..<40]) == [0..<5, 8..<10, 20..<25])
    #expect(runs.without([0..<40]).isEmpty)
    #expect(runs.without([]) == runs)
    #expect(runs.wordsInCommon(with: [9..<21]) == 2)
    var shingles: Coverage.Runs = []
    for place: Int32 in [3, 4, 9, 20] { shingles.addShingle(at: place) }
    #expect(shingles == [3..<14, 20..<25])
  }
}
