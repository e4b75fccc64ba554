import AssayModel

extension LexiconDraft {
  /// The lexicon of the word lists in this folder.
  static func standard() -> LexiconDraft {
    var draft = LexiconDraft()
    draft.fill()
    return draft
  }

  /// Puts every word list of this folder into the lexicon.
  private mutating func fill() {
    for word in Word.allCases { add(Substring(word.rawValue)) { $0.word = word } }
    let classes: [Substring: WordClass] = [
      "be": .be, "have": .have, "modal": .modal, "negation": .negation,
      "preposition": .preposition, "conjunction": .conjunction, "relative": .relative,
      "determiner": .determiner, "pronoun": .pronoun, "adverb": .adverb, "time": .time,
      "further": .further, "span": .span, "fear": .fear, "threat": .threat, "denial": .denial,
      "tollVerb": .tollVerb, "verb": .verb,
    ]
    addLabelled(FunctionWords.text) { label, entry in
      if let wordClass = classes[label] { entry.classes.insert(wordClass) }
    }
    fillNumbers()
    fillPeople()
    fillHarms()
    addAll(ThingNouns.text) { $0.classes.insert(.thing) }
    addAll(SpeechWords.finite) { $0.classes.insert(.speech) }
    addAll(SpeechWords.participle) { $0.classes.insert(.speaking) }
    addAll(SpeechWords.institutions) { $0.classes.insert(.institution) }
    addAll(SpeechWords.outlets) { $0.classes.insert(.outlet) }
    addAll(IncidentNouns.text) { $0.classes.insert(.incident) }
    addAll(IncidentNouns.general) { $0.classes.insert(.general) }
    addLabelled(ImpliedIncidents.text) { label, entry in
      entry.classes.insert(.implying)
      entry.implied = UInt8((ImpliedIncidents.nouns.firstIndex(of: String(label)) ?? -1) + 1)
    }
    addAll(LabelNouns.text) { $0.classes.insert(.label) }
    addAll(IncidentNouns.longConflicts) { $0.classes.insert(.longConflict) }
    addAll(PlaceNouns.text) { $0.classes.insert(.placeType) }
    addAll(Titles.text) { $0.classes.insert(.title) }
    addAll(Adjectives.text) { $0.classes.insert(.adjective) }
    addAll(CommonWords.text) { _ in }
    addAll(Abbreviations.opening) { $0.abbreviation = .opening }
    addAll(Abbreviations.closing) { $0.abbreviation = .closing }
  }

  private mutating func fillNumbers() {
    addLabelled(NumberWords.text) { label, entry in
      entry.classes.insert(.number)
      entry.number = Int(label) ?? 0
    }
    for (word, value) in NumberWords.joined() {
      add(Substring(word)) { entry in
        entry.classes.insert(.number)
        entry.number = value
      }
    }
    addLabelled(NumberWords.scales) { label, entry in
      entry.classes.insert(.number)
      entry.number = Int(label) ?? 0
      entry.isScale = true
    }
    addAll(NumberWords.opening) { $0.classes.insert(.counting) }
    addAll(NumberWords.vague) { $0.classes.insert(.vague) }
    addLabelled(CalendarWords.months) { label, entry in
      entry.classes.insert(.month)
      entry.calendar = Int8(label) ?? -1
    }
    addLabelled(CalendarWords.weekdays) { label, entry in
      entry.classes.insert(.weekday)
      entry.calendar = Int8(label) ?? -1
    }
  }

  private mutating func fillPeople() {
    for line in PeopleNouns.text.split(separator: "\n") {
      let halves = line.split(separator: ":", maxSplits: 1)
      guard halves.count == 2 else { continue }
      let group = Group(rawValue: String(halves[0].filter { $0 != " " }))
      let numbers = halves[1].split(separator: "/", omittingEmptySubsequences: false)
      for (index, words) in numbers.enumerated() {
        for word in words.split(separator: " ") {
          add(word) { entry in
            entry.classes.insert(index == 0 ? .person : .persons)
            if let group {
              entry.group = group
              entry.groupBits = GroupSet(group)
            }
          }
        }
      }
    }
  }

  private mutating func fillHarms() {
    let forms: [Substring: HarmForm] = [
      "participle": .participle, "base": .base, "gerund": .gerund, "intransitive": .intransitive,
      "adjective": .adjective, "noun": .noun, "counted": .counted, "life": .life, "loss": .loss,
      "chain": .chain, "shooting": .shooting, "agent": .agent,
      "captive": .captive, "toll": .toll,
    ]
    addLabelled(HarmWords.text) { label, entry in
      let words = label.split(separator: " ")
      guard words.count == 2 else { return }
      entry.classes.insert(.harm)
      entry.harm = Harm(rawValue: String(words[0]))
      entry.form = forms[words[1]]
    }
  }

  private mutating func addAll(_ text: String, _ change: (inout LexiconEntry) -> Void) {
    for word in text.split(whereSeparator: { $0 == " " || $0 == "\n" }) { add(word, change) }
  }

  /// Lines of "label: word word".
  private mutating func addLabelled(
    _ text: String, _ change: (Substring, inout LexiconEntry) -> Void
  ) {
    for line in text.split(separator: "\n") {
      let halves = line.split(separator: ":", maxSplits: 1)
      guard halves.count == 2 else { continue }
      let label = halves[0].drop { $0 == " " }
      for word in halves[1].split(separator: " ") { add(word) { change(label, &$0) } }
    }
  }
}
