/// Abbreviations after which a full stop does not end a sentence.
enum Abbreviations {
  /// Always followed by what they introduce: a name or a number.
  static let opening = #"""
    gen lt maj col capt cmdr brig adm sgt cpl pvt insp gov sen rep dr mr mrs ms prof rev fr hon pres
    st mt ft no nos fig vs approx est incl eg ie cf messrs supt dep asst atty msgr sr sra gral pte
    vol pp art sec
    """#

  /// May end a sentence; then a new one begins in a capital word that is not part of a name.
  static let closing = #"""
    jr co inc ltd corp bros ave blvd rd etc al llc plc ariz minn ill mo mich calif colo conn fla ga
    kan ky la mass md miss mont neb nev okla ore pa tenn tex va vt wash wis wyo del ind ala ark dept
    univ assn jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thurs fri sat sun
    mm cm km kg lb oz hr hrs min sq
    """#
}
