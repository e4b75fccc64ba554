/// Nouns that a number follows as a name: "Channel 7", "Highway 12".
enum LabelNouns {
  static let text = #"""
    channel flight route highway article law decree chapter page room gate ward zone apartment
    battalion brigade division regiment radio boeing airbus resolution section paragraph volume
    """#
}
