/// The rules of ACLED as its codebook of January 2021 prints them: a plural without a number is 10,
/// or 3 where there is evidence that there are fewer than 10 (footnote 11).
package enum ACLED2021Method: CountingMethod {
  package static let name = "acled-2021"
  package static let summary = "The lowest reported number of deaths; 10 for a plural without one."
  package static let source = "ACLED Codebook v1, January 2021, pp. 32–33"
  package static let parameters = [ACLEDRules.context, ACLEDRules.claims, ACLEDRules.days]

  package static func estimate(
    _ counted: CountedIncident, of category: CountedCategory, _ choices: MethodChoices
  ) -> Estimate {
    ACLEDRules(edition: .codebook2021, choices: choices).estimate(counted)
  }
}
