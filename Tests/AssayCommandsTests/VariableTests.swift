import AssayCommands
import Testing

@Suite struct VariableTests {
  private func lines(_ text: String, _ values: [String: String] = [:]) throws -> [String] {
    try Script(text, values: values).steps.map(\.line)
  }

  @Test func standForTheirValuesInCommands() throws {
    let text = """
      # a case
      variables case=ferry town="Port Selim"

      incident new ${case} place="${town}"
      """
    #expect(try lines(text) == ["incident new ferry place=\"Port Selim\""])
    #expect(
      try lines(text, ["case": "market", "town": "the \"old\" \\ market"])
        == ["incident new market place=\"the \\\"old\\\" \\\\ market\""])
  }

  @Test func sumsOfMoneyAndBackslashesStay() throws {
    let text = "variables a=1\nclaim a1 \"$5 million\" said $x \\${a} {a} \"\\\\${a}\""
    #expect(try lines(text) == ["claim a1 \"$5 million\" said $x ${a} {a} \"\\\\1\""])
  }

  @Test func answersAndBlocksAreTakenAsTheyStand() throws {
    let script = try Script("variables a=1\nnote c1 <<END\n${a}\nEND\n| ${a}\n")
    #expect(script.steps[0].block == "${a}")
    #expect(script.steps[0].expected == ["${a}"])
  }

  @Test(arguments: [
    ("as ${who}", "x.assay:1: there is no variable ${who}"),
    ("variables a=1\nas ${b}", "x.assay:2: there is no variable ${b}"),
    ("variables a=1 a=2", "x.assay:1: the variable a is declared twice"),
    ("variables a", "x.assay:1: \"a\" declares no variable"),
    ("variables A=1", "x.assay:1: \"A=1\" declares no variable"),
    ("variables a=\"x", "x.assay:1: A quote does not end"),
    ("as N\nvariables a=1", "x.assay:2: variables are declared below a command"),
    ("variables a=\"x y\"\nas ${a}", "x.assay:2: the value of a, \"x y\", is not one word"),
    ("variables a=\nas ${a}", "x.assay:2: the value of a, \"\", is not one word"),
  ])
  func whatCannotBeIsRefusedWithItsLine(text: String, says: String) throws {
    let error = try #require(throws: ScriptError.self) { try Script(text) }
    #expect("x.assay:\(error.number): \(error.problem)" == says)
  }

  @Test func aValueThatNoVariableTakesIsRefused() {
    #expect(throws: ScriptError.self) { try Script("variables a=1\n", values: ["b": "2"]) }
  }

  @Test func otherValuesGiveOtherAnswers() throws {
    let text = "variables who=Noor\nas ${who}\n| Decisions are recorded as Noor.\n"
    for (values, isOther) in [([:], false), (["who": "Noor"], false), (["who": "Amal"], true)] {
      let script = try Script(text, values: values)
      #expect(script.hasOtherValues == isOther)
      let result = ScriptReplay(script, path: "x.assay", keepsGoing: false)
        .run(in: TestShell().shell) { _ in }
      #expect(result.differences.isEmpty)
      #expect(result.answers == [["Decisions are recorded as \(values["who"] ?? "Noor")."]])
    }
  }

  /// A value is one word or a part of one, and begins no option or command of its own.
  @Test(arguments: ["x\" --why \"y", "“a”", "«b»", "\\", "a\\\"b", "${who}"])
  func aValueInQuotesStaysInThem(value: String) throws {
    let text = "variables who=x\nnote c1 \"${who}\""
    let line = try #require(try lines(text, ["who": value]).first)
    #expect(try words(of: line).map(\.text) == ["note", "c1", value])
  }
}
