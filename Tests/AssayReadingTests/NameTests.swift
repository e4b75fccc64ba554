import AssayModel
import Testing

@testable import AssayReading

/// The people of every figure of a text, with what befell them and how many they are.
private func people(_ text: String) -> [String] {
  Reader.read(headline: nil, body: text, published: nil).figures.map { figure in
    let value = figure.quantity.value.map(String.init) ?? "?"
    return "\(figure.harm.rawValue) \(value) \(figure.people.words)"
  }
}

@Suite struct NameTests {
  @Test(arguments: [
    ("Karsa mayor Ana Ruz was killed.", ["killed 1 Karsa mayor Ana Ruz"]),
    (
      "A 14-year-old boy from Karsa, Odra, was arrested at his school.",
      ["detained 1 14-year-old boy"]
    ),
    (
      "They deplored the murder of senator and party leader Luis Sol.",
      ["killed 1 senator and party leader Luis Sol"]
    ),
    ("The gunmen wounded Lund's younger son.", ["injured 1 younger son"]),
    ("Omar Lund, who taught in Odra, was shot dead.", ["killed 1 Omar Lund"]),
    (
      "Ana Ruz and Omar Lund, teachers of the school, were killed.",
      ["killed 1 Ana Ruz", "killed 1 Omar Lund"]
    ),
    (
      "Gunmen killed the governor of Odra, another judge and a police commander.",
      ["killed 1 governor of Odra", "killed 1 judge", "killed 1 police commander"]
    ),
    (
      "Ana Ruz, Omar Lund, Eva Sol and Pedro Marin were killed.",
      ["killed 4 Ana Ruz, Omar Lund, Eva Sol and Pedro Marin"]
    ),
    (
      "The murder in Odra of labour leaders Ana Ruz and Omar Lund went unpunished.",
      ["killed 1 Ana Ruz", "killed 1 Omar Lund"]
    ),
    (
      "A mine killed the district police chief and two of his guards.",
      ["killed 1 district police chief", "killed 2 guards"]
    ),
    ("A woman and child were killed.", ["killed 1 woman", "killed 1 child"]),
    ("A bomber killed 30 people injured 90.", ["killed 30 people", "injured 90 "]),
    (
      "Six monks -- four of Odra and two of Lum -- and two nuns were murdered.",
      ["killed 6 monks", "killed 2 nuns"]
    ),
    (
      "Six monks, five of them teachers, who were killed on Friday, are mourned.",
      ["killed 6 monks", "killed 5 teachers"]
    ),
    ("Two boys were kidnapped and later murdered.", ["killed 2 boys"]),
    (
      "Four workers of the Odra Power Commission were wounded.",
      ["injured 4 workers of the Odra Power Commission"]
    ),
    ("THE FRONT MACHINEGUNNED A HOUSE.", []),
    ("THEY MOURNED THE MURDER OF A JUDGE, AND WITHDREW THEIR OFFER.", ["killed 1 JUDGE"]),
    ("The massacre of Lum shocked the country.", []),
    ("None of the 4 monks and 20 nurses was hurt.", []),
    ("30 army and 39 rebel fighters were killed.", ["killed 30 ", "killed 39 rebel fighters"]),
  ])
  func victims(_ text: String, _ expected: [String]) {
    #expect(people(text) == expected)
  }
}
