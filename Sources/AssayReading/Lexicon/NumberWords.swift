/// Number words with their values, and words that count without a number.
enum NumberWords {
  static let text = #"""
    1: one
    2: two
    3: three
    4: four
    5: five
    6: six
    7: seven
    8: eight
    9: nine
    10: ten
    11: eleven
    12: twelve
    13: thirteen
    14: fourteen
    15: fifteen
    16: sixteen
    17: seventeen
    18: eighteen
    19: nineteen
    20: twenty
    30: thirty
    40: forty fourty
    50: fifty
    60: sixty
    70: seventy
    80: eighty
    90: ninety
    """#

  /// "thirtythree", as telegraph texts write it.
  static func joined() -> [(word: String, value: Int)] {
    let tens = [
      "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
    ]
    let ones = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
    return tens.enumerated().flatMap { ten in
      ones.enumerated().map { one in
        (ten.element + one.element, (ten.offset + 2) * 10 + one.offset + 1)
      }
    }
  }

  static let scales = #"""
    100: hundred
    1000: thousand
    1000000: million
    1000000000: billion
    """#

  /// Words that stand before a number and belong to it.
  static let opening = #"""
    at least more upwards over exceeding exceeded up as no not fewer less under nearly almost close
    about around approximately roughly some estimated a an only just exactly the all these those his
    her their its between ranging nobody none half both another other in upward from anywhere above
    """#

  static let vague = #"""
    several many few dozens scores hundreds thousands tens numerous multiple various countless
    numbers millions
    """#
}
