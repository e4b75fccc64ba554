import TestSupport

/// Articles about one fire, and ways in which outlets change them.
enum InventedArticles {
  static let statement = """
    "We searched the stairwells twice before the roof gave way, and I am certain that nobody was \
    left behind on the upper floors," the fire chief said.
    """

  /// A wire report.
  static let wire = """
    Flames tore through a timber yard beside the canal in Halvenport late on Sunday, killing three \
    workers who slept in a shed behind the saw hall, rescuers said.

    The blaze began in a drying kiln shortly after eleven and reached the shed within minutes, \
    according to the harbour office. Two barges loaded with pine burned to the waterline.

    \(statement)

    Halvenport closed its last timber yard but one in spring. The owner had been told to mend the \
    sprinklers twice, the town clerk said, and paid a small fine in June.
    """

  /// The same, cut and with a new lead, as a paper prints it.
  static let reprint = """
    Three men are dead after a fire on the Halvenport waterfront.

    The blaze began in a drying kiln shortly after eleven and reached the shed within minutes, \
    according to the harbour office. Two barges loaded with pine burned to the waterline.

    Our reader Mila Oster saw the smoke from her kitchen and thought of fog.

    Halvenport closed its last timber yard but one in spring. The owner had been told to mend the \
    sprinklers twice, the town clerk said.
    """

  /// Somebody else's report, with the same statement.
  static let independent = """
    It took eleven engines and most of a night to put out the fire that destroyed the Brandt saw \
    mill, where at least three people lost their lives. Residents of Canal Street were told to keep \
    their windows shut until noon.

    \(statement)

    A night watchman recalled hearing a bang before the lights went out across the quarter. The mill \
    employed forty people, most of them from upriver villages, and had been for sale since January.
    """

  /// A story of many different words; the same number gives the same story.
  static func story(_ number: Int, sentences: Int = 12) -> [String] {
    var generator = SeededGenerator(seed: UInt64(number) &* 7919 &+ 17)
    func word() -> String {
      (0..<Int.random(in: 2...3, using: &generator)).map { _ in
        [
          "ba", "ke", "li", "mo", "tu", "ras", "fen", "dor", "vil", "hum", "zan", "pei", "gro",
          "ski",
        ]
        .randomElement(using: &generator) ?? ""
      }.joined()
    }
    return (0..<sentences).map { _ in (0..<14).map { _ in word() }.joined(separator: " ") + "." }
  }
}
