/// The rules of ACLED as its web codebook now prints them: a plural without a number is 3 or 10,
/// depending on the scale and context, which an analyst must say.
package enum ACLEDCurrentMethod: CountingMethod {
  package static let name = "acled-current"
  package static let summary =
    "The lowest reported number of deaths; 3 or 10 for a plural without one, by the context."
  package static let source = "ACLED web codebook, \"Reported fatalities\"; FAQ, 7 May 2024"
  package static let parameters = [ACLEDRules.context, ACLEDRules.claims, ACLEDRules.days]

  package static func estimate(
    _ counted: CountedIncident, of category: CountedCategory, _ choices: MethodChoices
  ) -> Estimate {
    ACLEDRules(edition: .webCodebook, choices: choices).estimate(counted)
  }
}
