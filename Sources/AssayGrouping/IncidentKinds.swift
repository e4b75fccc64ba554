/// What may have happened, by the words for it.
package struct IncidentKinds: OptionSet, Hashable, Sendable {
  package let rawValue: UInt8

  package init(rawValue: UInt8) { self.rawValue = rawValue }

  package static let chemical = IncidentKinds(rawValue: 1)
  package static let bombing = IncidentKinds(rawValue: 2)
  package static let bombardment = IncidentKinds(rawValue: 4)
  package static let shooting = IncidentKinds(rawValue: 8)
  package static let execution = IncidentKinds(rawValue: 16)
  package static let accident = IncidentKinds(rawValue: 32)
  package static let disaster = IncidentKinds(rawValue: 64)

  /// What a word of small letters says happened; nothing for most words.
  package init(word: some Sequence<UInt8>) { self.init(hash: nameHash(word)) }

  /// The same by the word's hash.
  init(hash: UInt32) { self = Self.byWord[hash] ?? [] }

  /// What several words say happened.
  package init(words: String) {
    self = words.lowercased().split { !$0.isLetter }
      .reduce(into: []) { $0.formUnion(IncidentKinds(word: $1.utf8)) }
  }

  private static let byWord: [UInt32: IncidentKinds] = {
    let lines: [(IncidentKinds, String)] = [
      (.chemical, "gas chemical sarin chlorine toxic poisonous poison nerve"),
      (
        .bombing,
        """
        bomb bombs bomber bombers bombing bombings suicide explosion explosions blast blasts ied
        exploded detonated explosive booby
        """
      ),
      (
        .bombardment,
        """
        airstrike airstrikes strike strikes raid raids warplane warplanes jets missile missiles drone
        drones shelling shells shelled mortar mortars rocket rockets artillery bombardment barrel
        """
      ),
      (
        .shooting,
        """
        shooting shootings gunmen gunman sniper snipers gunfire ambush ambushed clash clashes
        fighting battle battles
        """
      ),
      (.execution, "execution executions executed beheaded beheading massacre massacred hanged"),
      (.accident, "crash crashed collision capsizing capsized derailment stampede collapse fire"),
      (.disaster, "earthquake quake flood floods landslide mudslide storm"),
    ]
    var byWord: [UInt32: IncidentKinds] = [:]
    for (kind, words) in lines {
      for word in words.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
        byWord[nameHash(word.utf8)] = kind
      }
    }
    return byWord
  }()
}
