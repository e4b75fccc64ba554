import AssayChecks
import AssayModel
import Testing

@Suite struct ACLEDTests {
  @Test(arguments: ["several", "many", "a few", "a number of"])
  func a2PutsTenOrThreeForAPlural(words: String) throws {
    let made = try MethodCase([.dead(.vague(words), by: "police")])
    #expect(try made.estimate("acled-2021").words == "~10")
    #expect(try made.estimate("acled-current", ["context": "small"]).words == "~3")
    let open = try made.estimate("acled-current")
    #expect(open.needsJudgement.count == 1)
    #expect(open.needsJudgement[0].contains("context="))
  }

  @Test(arguments: [("tens", "~10"), ("dozens", "~12"), ("hundreds", "~100")])
  func a3PutsANumberForAWord(words: String, answer: String) throws {
    let made = try MethodCase([.dead(.vague(words), by: "police")])
    #expect(try made.estimate("acled-2021").words == answer)
    #expect(try made.estimate("acled-current").words == answer)
  }

  @Test func a3KnowsMassacresInTheTextOf2021Alone() throws {
    let made = try MethodCase([.dead(.vague("massacre"), by: "police")])
    #expect(try made.estimate("acled-2021").words == "~100")
    #expect(try made.estimate("acled-current").words == "needs judgement")
  }

  @Test(arguments: ["scores", "thousands", "tens of thousands", "hundreds of thousands"])
  func a9PutsNoNumberForWordsInNoText(words: String) throws {
    let made = try MethodCase([.dead(.vague(words), by: "police")])
    #expect(try made.estimate("acled-2021").words == "needs judgement")
    #expect(try made.estimate("acled-current", ["context": "large"]).words == "needs judgement")
  }

  @Test func a1ImputesNothingWhereANumberIs() throws {
    let made = try MethodCase([.dead(.vague("dozens"), by: "police"), .dead(40, by: "hospital")])
    let estimate = try made.estimate("acled-2021")
    #expect(estimate.words == "40")
    #expect(estimate.steps.contains { $0.rule.id == "A1" && $0.text.contains("dozens") })
  }

  @Test func a1NamesWhoSaysNothing() throws {
    let made = try MethodCase([
      .claim(by: nil, .headline("7 killed", .killed, .exact(7, words: "7")))
    ])
    #expect(try made.estimate("acled-2021").remarks == ["unattributed: 7 (c1)"])
  }

  @Test func a4IsUnclearWhereNobodySpeaksOfDeaths() throws {
    let made = try MethodCase([
      .claim(by: "police", .body("3 hurt", .injured, .exact(3, words: "3")))
    ])
    let estimate = try made.estimate("acled-2021")
    #expect(estimate.words == "0:unclear")
    #expect(estimate.value?.mark == .unclear)
  }

  @Test func a6CollectsNoInjuries() throws {
    let made = try MethodCase([.dead(7, by: "police")])
    let estimate = try made.estimate("acled-2021", harm: .injured)
    #expect(estimate.words == "out of scope")
    #expect(estimate.outOfScope?.rule.source.contains("pp. 32–33") == true)
  }

  @Test func a7AddsGroupsThatAreToldApart() throws {
    let made = try MethodCase([
      .dead(1, by: "police", nil, .police),
      .dead(.vague("an unreported number"), by: "police", .villager),
    ])
    #expect(try made.estimate("acled-2021", ["context": "small"]).words == "~4")
    #expect(try made.estimate("acled-2021").words == "~11")
    let stated = try MethodCase([
      .dead(7, by: "council", nil, .militant), .dead(2, by: "council", nil, .civilian),
    ])
    let estimate = try stated.estimate("acled-2021")
    #expect(estimate.words == "9")
    #expect(estimate.steps.contains { $0.rule.id == "A7" })
  }

  @Test func a7AddsNothingThatNobodyTellsApart() throws {
    let rivals = try MethodCase([
      .dead(7, by: "army", nil, .militant), .dead(7, by: "council", nil, .civilian),
    ])
    let overlapping = try MethodCase([
      .dead(3, by: "council", nil, .woman), .dead(2, by: "council", nil, .medic),
    ])
    for made in [rivals, overlapping] {
      let estimate = try made.estimate("acled-2021")
      #expect(estimate.words == "needs judgement")
      #expect(estimate.needsJudgement[0].contains("same people"))
    }
  }

  @Test func a8IsAPracticeThatYouMayChoose() throws {
    var made = try MethodCase([.dead(300, by: "ministry")])
    try made.describe(1, .official, of: "Varda")
    #expect(try made.estimate("acled-2021").words == "300")
    let capped = try made.estimate("acled-2021", ["belligerent-claims": "cap10"])
    #expect(capped.words == "~10")
    #expect(capped.steps.contains { $0.rule.id == "A8" && $0.rule.source.contains("not codebook") })
    try made.made.take(.dead(200, by: "hospital"))
    #expect(
      try made.estimate("acled-2021", ["belligerent-claims": "cap10"]).words == "200")
  }

  @Test func a9LeavesRunningTotalsOut() throws {
    let made = try MethodCase([
      .dead(7, by: "police"), .dead(.exact(140, words: "140"), by: "monitor", scope: .cumulative),
    ])
    let estimate = try made.estimate("acled-current")
    #expect(estimate.words == "7")
    #expect(estimate.steps.contains { $0.rule.id == "A9" })
  }
}
