/// Kinds of places, which stand beside a place's name.
enum PlaceNouns {
  static let text = #"""
    city town village province district department region municipality neighborhood neighbourhood
    suburb governorate countryside county state area camp capital port hamlet settlement enclave
    valley border farm street square market airport base island jurisdiction
    """#
}
