/// Adjectives that stand between a number and its people, and that are no people themselves.
enum Adjectives {
  static let text = #"""
    iranian syrian iraqi israeli palestinian afghan pakistani indian turkish kurdish russian american
    colombian salvadoran peruvian chilean lebanese egyptian british french german spanish jewish
    muslim christian sunni shia shiite islamic islamist armed unarmed young old female male pregnant
    innocent local foreign senior junior alleged suspected government security military army police
    civilian opposition regime border special national democratic unidentified unknown hooded masked
    ordinary off-duty elderly teenage anti-government pro-government loyalist displaced alive dead
    """#
}
