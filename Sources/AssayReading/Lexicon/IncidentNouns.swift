/// Nouns of what happened, and of the long conflicts that running totals are about.
enum IncidentNouns {
  static let text = #"""
    attack attacks bombing bombings airstrike airstrikes strike strikes explosion explosions blast
    blasts shooting shootings clash clashes raid raids shelling bombardment ambush ambushes massacre
    assassination murder kidnapping crash stampede earthquake flood fire fighting battle assault
    offensive siege execution abduction collision riot riots protest protests gunfire
    crossfire operation landslide derailment
    """#

  /// Those that say little of what happened.
  static let general = #"""
    attack attacks assault offensive operation protest protests crossfire fighting battle
    """#

  static let longConflicts = #"""
    war conflict uprising revolution insurgency intifada rebellion invasion
    """#
}
