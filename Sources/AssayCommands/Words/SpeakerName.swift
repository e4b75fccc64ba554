import AssayModel

/// The name under which a speaker is kept: "the Pakistan government" is *Pakistan government*.
func sourceName(of speaker: String) -> String {
  let words = speaker.split(whereSeparator: \.isWhitespace)
  guard words.count > 1 else { return words.joined(separator: " ") }
  switch words[0] {
  case "The", "the", "THE": return words.dropFirst().joined(separator: " ")
  // At the beginning of a sentence, "A nurse" is "a nurse".
  case "A", "An": return words[0].lowercased() + " " + words.dropFirst().joined(separator: " ")
  default: return words.joined(separator: " ")
  }
}

/// Whether a speaker has no name of its own, such as "a security official" or "witnesses", and so
/// is a source of its own article only.
func isUnnamed(_ speaker: String) -> Bool {
  let words = speaker.lowercased().split(whereSeparator: \.isWhitespace).map(String.init)
  guard let first = words.first, let last = words.last else { return true }
  if ["a", "an", "one", "some", "several", "two", "three", "unnamed", "it", "he", "she", "they"]
    .contains(first)
  {
    return true
  }
  let hasName = speaker.split(separator: " ").dropFirst().contains { $0.first?.isUppercase == true }
  return !hasName && unnamedSpeakers.contains(last)
}

/// Nouns that name a role and nobody in it.
private let unnamedSpeakers: Set<String> = [
  "official", "officials", "source", "sources", "witness", "witnesses", "eyewitness",
  "eyewitnesses", "resident", "residents", "spokesman", "spokeswoman", "spokesperson",
  "statement", "officer", "officers", "activist", "activists", "doctor", "doctors", "medic",
  "medics", "survivor", "survivors", "villager", "villagers", "relatives", "reports",
  "authorities", "police", "rescuers",
]

/// What sort of source a speaker seems to be, judged by its name; an analyst may say otherwise.
func sourceKind(of speaker: String) -> SourceKind {
  let words = Set(
    speaker.lowercased().split { !$0.isLetter }.map(String.init))
  for (kind, signs) in sourceSigns where !words.isDisjoint(with: signs) { return kind }
  return .unknown
}

/// Words that give a kind away, the surest first.
private let sourceSigns: [(SourceKind, Set<String>)] = [
  (.agency, ["reuters", "afp", "ap", "agency", "tass", "xinhua", "irna", "anadolu", "efe"]),
  (.monitor, ["observatory", "monitor", "monitors", "watch", "monitoring", "recorders"]),
  (
    .witness,
    [
      "witness", "witnesses", "eyewitness", "eyewitnesses", "resident", "residents",
      "survivor", "survivors", "villager", "villagers",
    ]
  ),
  (
    .institution,
    [
      "hospital", "clinic", "university", "union", "nations", "cross", "crescent",
      "morgue", "council", "doctors", "medics",
    ]
  ),
  (.armedGroup, ["rebels", "militants", "militia", "front", "guerrillas", "insurgents"]),
  (.outlet, ["newspaper", "television", "tv", "radio", "news", "daily", "times", "media"]),
  (
    .official,
    [
      "government", "ministry", "minister", "president", "police", "army", "military",
      "official", "officials", "spokesman", "spokeswoman", "spokesperson", "office", "governor",
      "mayor", "authorities", "foreign", "statement", "general", "colonel", "officer",
    ]
  ),
]
