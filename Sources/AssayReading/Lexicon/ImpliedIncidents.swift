/// Words that tell what happened without naming it: the noun, a colon, and what stands for it.
enum ImpliedIncidents {
  static let text = #"""
    shelling: shells shelled shell mortars mortar artillery howitzers howitzer
    explosion: exploded explode explodes exploding detonated detonates
    bombing: bombed
    airstrike: warplanes warplane jets drones drone
    shooting: gunmen gunman snipers sniper
    raid: raided stormed
    ambush: ambushed
    stabbing: stabbed
    collision: collided
    capsizing: capsized
    collapse: collapsed
    flood: floods floodwaters
    earthquake: quake
    landslide: mudslide
    """#

  /// The nouns, in the order of their lines; a word's entry holds the index and one more.
  static let nouns: [String] = text.split(separator: "\n").compactMap { line in
    line.split(separator: ":").first.map { String($0.drop { $0 == " " }) }
  }
}
