import AssayGrouping
import AssayModel
import AssayReading
import Testing

@Suite struct IncidentGroupsTests {
  /// An invented article.
  private struct Story {
    var day = "2024-05-06"
    var headline: String
    var text: String
  }

  private func groups(_ stories: [Story]) -> [[Int]] {
    var reader = TraceReader()
    return IncidentGroups.groups(
      of: stories.map { story in
        let published = PublishedDate.days(story.day)
        let reading = Reader.read(
          headline: story.headline, body: story.text, published: published.first)
        return reader.trace(
          of: TraceReader.Source(
            headline: story.headline, text: story.text, reading: reading, published: published))
      })
  }

  private let market = Story(
    headline: "Car bomb kills 12 at Mosul market",
    text: "A car bomb killed 12 people at a vegetable market in Mosul on Monday, police said.")

  @Test func twoReportsOfOneBombingAreOneIncident() {
    let second = Story(
      headline: "Market blast in northern Iraq",
      text: "At least ten people died on Monday when a bomb exploded in the Iraqi city of Mosul.")
    #expect(groups([market, second]) == [[0, 1]])
  }

  @Test func aTollThatRoseTheNextDayIsTheSameIncident() {
    let later = Story(
      day: "2024-05-07", headline: "Toll of Mosul market bomb rises to 15",
      text: "The number of people killed by Monday's car bomb at a market in Mosul rose to 15.")
    #expect(groups([market, later]) == [[0, 1]])
  }

  @Test(arguments: [
    Story(
      headline: "Bomb kills 12 in Basra",
      text: "A car bomb killed 12 people in Basra on Monday, police said."),
    Story(
      day: "2024-05-20", headline: "Car bomb kills 12 at Mosul market",
      text: "A car bomb killed 12 people at a vegetable market in Mosul on Monday, police said."),
    Story(
      headline: "Sniper kills two in Mosul",
      text: "A sniper shot dead two men near a bridge in Mosul on Monday, a doctor said."),
  ])
  private func anotherPlaceDayOrKindIsAnotherIncident(_ other: Story) {
    #expect(groups([market, other]) == [[0], [1]])
  }

  @Test func aSpellingOfThePlaceDoesNotPartThem() {
    let first = Story(
      headline: "Shelling kills nine in Deir al-Zor",
      text: "Shelling killed nine people in the Syrian city of Deir al-Zor on Monday.")
    let second = Story(
      headline: "Nine killed in Deir Ezzor",
      text: "Nine people were killed on Monday when shells hit Deir Ezzor in eastern Syria.")
    #expect(groups([first, second]) == [[0, 1]])
  }

  @Test func twoTownsOfAProvinceAreTwoIncidentsAndItsSeatMayStandForIt() {
    func shelling(_ place: String, _ count: Int) -> Story {
      Story(
        headline: "Shelling kills \(count) in \(place)",
        text: "Shelling killed \(count) people in \(place), Syria, on Monday, a doctor said.")
    }
    #expect(
      groups([shelling("Maarat al-Numan", 9), shelling("Jisr al-Shughur", 23)]) == [[0], [1]])
    #expect(groups([shelling("Maarat al-Numan", 9), shelling("Idlib", 23)]) == [[0, 1]])
  }

  /// Hundreds of texts of one town and day are more than anyone is compared with.
  @Test func aCrowdedDayKeepsItsIncidentsApart() {
    let kinds = ["Car bomb", "Shelling", "Shooting"]
    let stories = (0..<90).map { number in
      Story(
        headline: "\(kinds[number % 3]) kills \([3, 40, 700][number % 3]) in Homs",
        text: "\(kinds[number % 3]) killed \([3, 40, 700][number % 3]) people in Homs, Syria.")
    }
    #expect(groups(stories) == (0..<3).map { kind in (0..<30).map { $0 * 3 + kind } })
  }

  /// Forty attacks of three kinds on one town in one day, each told twice.
  @Test func manyAttacksOnOneTownAndDayAreNotOne() {
    let kinds = ["A car bomb", "Shelling", "Gunfire"]
    let witnesses = ["Karam", "Dunya", "Sabri", "Walid", "Yunus", "Hanan", "Farida", "Tarek"]
    let stories = (0..<80).map { number in
      let attack = number / 2
      let witness = witnesses[attack % 8] + witnesses[attack / 8].lowercased()
      return Story(
        headline: "\(kinds[attack % 3]) kills \(2 + attack) in Homs",
        text: """
          \(kinds[attack % 3]) killed \(2 + attack) people in Homs, Syria, said \(witness). The Street \
          of \(witness) was closed\(number % 2 == 0 ? "" : " until dusk").
          """)
    }
    #expect(groups(stories) == (0..<40).map { [$0 * 2, $0 * 2 + 1] })
  }

  /// The toll of one attack rises in the course of a day, told by many.
  @Test func oneAttackThatManyTellOfStaysOne() {
    let stories = (0..<40).map { number in
      Story(
        headline: "Car bomb kills \(20 + number / 7) at Homs bus station",
        text: """
          A car bomb killed \(20 + number / 7) people at the Bab Sarim bus station in Homs, Syria, \
          said Doctor Karam Sabri\(number % 2 == 0 ? "" : " of the Farida hospital").
          """)
    }
    #expect(groups(stories) == [Array(0..<40)])
  }

  /// Somebody in another country speaks of an attack weeks later; the towns there are not where it was.
  @Test func whereSomebodySpeaksIsNotWhereItHappened() {
    let attack = Story(
      day: "2024-05-07", headline: "Gas attack kills 90 near Homs",
      text: """
        A gas attack killed 90 people near Homs in Syria on Monday, a doctor said. Syrian rescuers \
        went from house to house, and Syria buried its dead.
        """)
    let speech = Story(
      day: "2024-05-07", headline: "Minister speaks of gas attack in Syria",
      text: """
        A gas attack in Syria on Monday killed 90 people, a French minister said in Lyon. Syria \
        denies it, but Syrian doctors and the Syrian opposition had called for help. Syria must \
        answer, he said.
        """)
    #expect(groups([attack, speech]) == [[0, 1]])
  }

  @Test func aStringOfDaysDoesNotMeltIntoOne() {
    let days = (1...12).map { day in
      Story(
        day: "2024-05-\(day < 10 ? "0" : "")\(day)", headline: "Shelling kills three in Homs",
        text: "Shelling killed three people in the Syrian city of Homs today, a doctor said.")
    }
    for group in groups(days) { #expect(group.count <= 2) }
  }

  @Test func theOrderOfTheTextsDoesNotMatter() {
    let stories = (0..<6).map { number in
      Story(
        day: "2024-05-0\(number / 2 + 1)", headline: "Raid kills \(number / 2 + 3) in Idlib",
        text: "An airstrike killed \(number / 2 + 3) people in Idlib, Syria, today.")
    }
    let forward = groups(stories).map { $0.map { $0 } }
    let backward = groups(stories.reversed()).map { $0.map { 5 - $0 }.sorted() }
    #expect(Set(forward) == Set(backward))
  }

  @Test func nothingIsNoGroup() { #expect(IncidentGroups.groups(of: []) == []) }
}
