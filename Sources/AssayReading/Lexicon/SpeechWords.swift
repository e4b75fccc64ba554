/// Verbs by which somebody puts something forward.
enum SpeechWords {
  static let finite = #"""
    said says say told tells reported reports announced announces confirmed confirms claimed claims
    stated states added adds read reads declared wrote writes noted notes explained acknowledged
    admitted disclosed revealed indicated estimated alleged alleges maintained insisted
    insist admit acknowledge acknowledges
    indicates maintains insists admits informed testified asserted condemned condemns denounced blamed accused accuses
    warned tweeted posted quoted documented counted recorded concluded according commented
    recalled show shows showed denied denies rejected refuted mentioned lamented clarified reiterated remarked replied stressed affirmed
    """#

  static let participle = #"""
    saying adding claiming reporting confirming announcing telling stating noting citing quoting mentioning condemning warning
    """#

  /// Words that stand in the name of who publishes or broadcasts.
  static let outlets = #"""
    reuters afp ap sana efe xinhua bbc cnn news times post herald tribune gazette courier daily press
    journal radio television tv channel agency
    """#

  /// Words that open the name or description of an institution, or stand in it.
  static let institutions = #"""
    reuters afp ap sana efe xinhua un unicef ministry government police army military hospital
    observatory agency monitor office spokesman spokeswoman spokesperson statement source sources
    official officials authorities media television radio network group activists witnesses witness
    report communique residents rescuers coalition command center centre council committee
    commission organization organisation troops forces militia militias garrison battalion brigade
    """#
}
