import AssayChecks
import AssayJournal
import AssayModel
import AssayReading
import Testing

@Suite struct ExampleTests {
  /// One example of one check, as a test is given it.
  struct Named: CustomTestStringConvertible {
    let check: any Check.Type
    let example: CheckExample

    var testDescription: String { "\(check.name): \(example.title)" }
  }

  static let all = allChecks.flatMap { check in
    check.examples.map { Named(check: check, example: $0) }
  }

  @Test(arguments: all)
  func everyExampleFiresOrStaysSilent(named: Named) throws {
    let made = try ExampleCase(named.example.steps)
    let findings = check(
      made.session, readings: { made.readings[$0] }, words: .reader, only: [named.check.name])
    #expect(!findings.isEmpty == named.example.fires)
    for finding in findings {
      #expect(finding.check == named.check.name)
      #expect(!finding.evidence.isEmpty)
      #expect(!finding.remedy.isEmpty)
      #expect(!finding.message.contains("wrong"))
    }
  }

  @Test(arguments: 0..<allChecks.count)
  func everyCheckIsNamedAndShown(index: Int) {
    let check = allChecks[index]
    #expect(
      check.name.allSatisfy {
        $0.isASCII && ($0.isLowercase || $0.isNumber) || $0 == "-"
      })
    #expect(check.summary.hasSuffix("."))
    #expect(check.examples.contains { $0.fires })
    #expect(check.examples.contains { !$0.fires })
    #expect(allChecks.filter { $0.name == check.name }.count == 1)
  }
}

extension WordReader {
  /// The reader that the shell hands in.
  static let reader = WordReader(
    figures: { Reader.read(headline: nil, body: $0, published: nil).figures },
    numbers: { Reader.numbers(in: $0) }, mayCount: { Reader.mayCount($0) })
}
