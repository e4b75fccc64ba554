import AssayModel
import Glibc
import Testing

/// A news article of five incidents that is not ours to ship: `ASSAY_ARTICLE` names its file, headline
/// first. Without it nothing is tried.
@Suite struct KnownArticleTests {
  private static let path = getenv("ASSAY_ARTICLE").map { String(cString: $0) }

  @Test(.enabled(if: path != nil)) func theStrikeThatItsOwnPartyTellsOf() throws {
    let path = try #require(Self.path)
    let shell = TestShell()
    shell.run([
      "load \(path) published=2024-01-18", "incident new strike kind=airstrike",
      "accept a1/1 in=strike",
      "claim a1 \"Islamabad has responded by striking militant targets\" responsible Pakistan in=strike",
    ])
    for source in shell.shell.session.sources.all {
      shell.run("source \(source.id) kind=official of=Pakistan")
    }
    let answer = shell.run("compare strike killed")
    func row(_ method: String, _ counts: String = "") -> String {
      answer.split(separator: "\n").map(String.init).first {
        $0.hasPrefix(method) && $0.contains(counts) && !$0.contains(": ")
      } ?? answer
    }
    #expect(row("gtd").contains("out of scope"))
    #expect(row("airwars", "civilians").contains("0–7"))
    #expect(row("airwars", "civilians").contains("contested"))
    #expect(row("airwars", "belligerents").contains("0–7"))
    #expect(answer.contains("unattributed: 7"))
    #expect(row("ucdp").contains("?–7"))
    #expect(answer.contains("ucdp, ibc") || answer.contains("ucdp: low and best"))
    for method in ["acled-2021", "acled-current"] {
      let line = shell.run("assess strike killed --method \(method) --why \"the rule\"")
      #expect(line.contains("killed 7 by \(method)"), "\(line)")
    }
  }
}
