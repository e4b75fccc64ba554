/// A person's name as it sounds, in one form for the ways in which Arabic, Persian and Urdu names are
/// written in Latin letters: Mohammed and Muhammad, Hussein and Hossein, al-Haddad and Haddad. Empty
/// where the words are no name of two parts or more: each part must begin with a capital letter.
///
/// It compares consonants, so that a few different names fall together; whoever asks says "may be".
func soundOfName(_ name: String) -> String {
  let parts = name.split { $0 == " " || $0 == "-" || $0 == "'" || $0 == "’" }
    .filter { !articlesOfNames.contains($0.lowercased()) }
  guard parts.count > 1, parts.allSatisfy({ $0.first?.isUppercase == true }) else { return "" }
  return parts.map { soundOfPart(String($0)) }.joined(separator: " ")
}

private let articlesOfNames: Set<String> = ["al", "el", "ul", "as", "ad", "an", "ar", "bin", "ibn"]

/// Letters and pairs of letters that stand for one sound; pairs come first.
private let sounds: [(letters: String, sound: Character)] = [
  ("kh", "h"), ("gh", "g"), ("sh", "s"), ("ch", "s"), ("ph", "f"), ("th", "t"), ("dh", "d"),
  ("dj", "j"), ("ck", "k"), ("q", "k"), ("c", "k"), ("z", "s"), ("v", "w"),
]

private func soundOfPart(_ part: String) -> String {
  var rest = part.lowercased().filter(\.isLetter)[...]
  var key: [Character] = []
  while let first = rest.first {
    let known = sounds.first { rest.hasPrefix($0.letters) }
    let sound = known?.sound ?? plain(first)
    rest = rest.dropFirst(known?.letters.count ?? 1)
    // A vowel is kept at the beginning alone, and there any vowel is the same one.
    let isVowel = "aeiouy".contains(sound)
    if isVowel, !key.isEmpty { continue }
    let letter: Character = isVowel ? "a" : sound
    if key.last != letter { key.append(letter) }
  }
  // "Fatima" and "Fatimah".
  if key.count > 1, key.last == "h" { key.removeLast() }
  return String(key)
}

/// The letter without its accent.
private func plain(_ letter: Character) -> Character {
  switch letter {
  case "à", "á", "â", "ã", "ä", "å", "ā", "ă": "a"
  case "è", "é", "ê", "ë", "ē", "ě": "e"
  case "ì", "í", "î", "ï", "ī", "ı": "i"
  case "ò", "ó", "ô", "õ", "ö", "ø", "ō": "o"
  case "ù", "ú", "û", "ü", "ū": "u"
  case "ç", "č", "ć": "k"
  case "ñ", "ń": "n"
  case "ş", "š", "ś": "s"
  case "ḥ": "h"
  case "ṭ": "t"
  case "ḍ": "d"
  default: letter
  }
}
