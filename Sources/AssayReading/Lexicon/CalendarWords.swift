/// Months and weekdays: the number before the colon.
enum CalendarWords {
  static let months = #"""
    1: january jan
    2: february feb
    3: march mar
    4: april apr
    5: may
    6: june jun
    7: july jul
    8: august aug
    9: september sept sep
    10: october oct
    11: november nov
    12: december dec
    """#

  /// 0 is Monday.
  static let weekdays = #"""
    0: monday mondays mon
    1: tuesday tuesdays tue tues
    2: wednesday wednesdays wed
    3: thursday thursdays thu thurs
    4: friday fridays fri
    5: saturday saturdays sat
    6: sunday sundays sun
    """#
}
