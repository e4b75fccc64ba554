import AssayModel

/// A reason in words: the label of its line, and why.
struct ReasonWords {
  private let reason: Reason
  private let figure: Figure
  private let sentence: Span

  init(_ reason: Reason, of figure: Figure, in sentence: Span) {
    self.reason = reason
    self.figure = figure
    self.sentence = sentence
  }

  var label: String {
    switch reason.side {
    case .partOf: "part of"
    case .speaker: "by"
    case .asOf: "as of"
    case .incident:
      if reason.isGrouping {
        "grouped"
      } else {
        reason.ground == .main ? "incident" : reason.ground.rawValue
      }
    default: reason.side.rawValue
    }
  }

  /// The words that decided, and what they did.
  var why: StyledText {
    let what = what
    guard reason.words != nil else { return StyledText(what) }
    var text = StyledText("\"\(shortened(reason.quote.singleLine))\"", as: .quote)
    if !what.isEmpty { text.append(" \(what)") }
    text.append(place)
    return text
  }

  /// Where the words stand, where that is not the figure's own sentence.
  private var place: String {
    if reason.ground == .standsFor { return " " + distance }
    if reason.side == .speaker { return reason.distance == 0 ? "" : ", " + distance }
    guard let words = reason.words, !sentence.contains(words) else { return "" }
    return words.part == .headline ? ", in the headline" : ", in another sentence"
  }

  private var distance: String {
    switch reason.distance {
    case 0: "in the same sentence"
    case -1: "in the sentence before"
    case 1: "in the sentence after"
    case ..<0: "\(-reason.distance) sentences before"
    default: "\(reason.distance) sentences after"
    }
  }

  private var what: String {
    switch reason.ground {
    case .stated: "is a number as it stands"
    case .modified: bound
    case .rough: "is a rough number, without bounds"
    case .twoEnds: "gives both ends"
    case .vagueWord: "is no number, and never becomes one"
    case .single: "speaks of one"
    case .named: "names one person"
    case .pronoun: "is one person told of before"
    case .addedUp: "is added up"
    case .remainder: "is what is left of the number"
    case .saidNone: "says that there was none"
    case .reportedNone: "is only what is known: there may yet be some"
    case .passive: "is said of those before it"
    case .active: "is said of those after it"
    case .befell: "is said of those before it"
    case .described: "says what they are"
    case .inside: "stands among the words for them"
    case .noun: "names what happened to them"
    case .counted: "is what the number counts"
    case .lives: "are lives that were lost"
    case .loss: "is a loss of one's own"
    case .suffered: "is said of those before it"
    case .alongWith: "joins them to those before it"
    case .toll: "opens a running count"
    case .risenToll: "is a running count that has risen to this"
    case .none: "says that there was none"
    case .ofWhole: "is what happened to the whole"
    case .said: said
    case .unchanged: unchanged
    case .opensPart: "opens a part"
    case .member: "speaks of some of those told of before"
    case .addsUp: "adds up to it"
    case .speech: "shows who speaks"
    case .standsFor: "shows who speaks, named"
    case .passedOn: "shows who passes it on"
    case .quotation: "shows whose quotation it stands in"
    case .kind, .place, .day: ""
    case .main: "makes it the article's main incident"
    case .first: "the text tells of its incident here first"
    case .withWhole: "a part goes with its whole"
    case .sameCount: "gives the same count"
    case .samePeople: "may be the same people"
    case .oneMore: "is one more than told here"
    case .newerCount: "is the same count at another time"
    case .samePlace: "is the same place"
    case .sameDay: "is the same day"
    case .near: "stands beside it"
    case .retold: "is told again where the body opens"
    }
  }

  private var said: String {
    switch reason.side {
    case .scope: "widens it beyond one incident"
    case .asOf: "dates the count"
    default: stance
    }
  }

  private var bound: String {
    switch figure.quantity.kind {
    case .atLeast: "makes it a floor"
    case .atMost: "makes it a ceiling"
    case .about: figure.quantity.high == nil ? "makes it rough" : "makes it rough, and not above"
    default: "bounds it"
    }
  }

  private var stance: String {
    switch figure.stance {
    case .asserts: "puts it forward as a fact"
    case .denies: "denies it, so that it is no count"
    case .fears: "says that it may be so"
    case .threatens: "says what has not happened"
    case .former: "gives way to a newer count"
    }
  }

  private var unchanged: String {
    reason.side == .scope
      ? "nothing in the sentence widens it" : "nothing in the sentence weakens it"
  }
}

extension Reason {
  /// Whether it says why a figure is of its incident, not what the incident is.
  var isGrouping: Bool {
    guard side == .incident else { return false }
    switch ground {
    case .main, .kind, .place, .day: return false
    default: return true
    }
  }
}
