import AssayModel

/// Keeps why each draft of an article was read as it was. A reading that nobody asks about has no
/// recorder and pays nothing for it.
final class Recorder {
  /// One for each draft, in the same order.
  private(set) var traces: [Trace] = []

  func add(_ trace: Trace) { traces.append(trace) }

  func addToLast(_ clue: Trace.Clue) { add(clue, to: traces.count - 1) }

  func add(_ clue: Trace.Clue, to draft: Int) {
    if traces.indices.contains(draft) { traces[draft].clues.append(clue) }
  }
}

/// Why one draft was read as it was, in the order in which it was decided.
struct Trace {
  /// The sentence that the draft stands in.
  let sentence: Slice
  var clues: [Clue] = []

  /// A reason whose words are still bytes of the article.
  struct Clue {
    let side: Reason.Side
    let ground: Reason.Ground
    var words: Slice?
    var distance = 0
    var name: Slice?
  }
}

extension Trace {
  /// What the grammar of its sentence decided about a mention.
  init(_ mention: Mention, in view: SentenceView, part: Part) {
    sentence = Slice(part, view.bytes(view.range))
    func add(_ side: Reason.Side, _ ground: Reason.Ground, _ tokens: Range<Int>?) {
      let words = tokens.map { Slice(part, view.bytes($0)) }
      clues.append(Clue(side: side, ground: ground, words: words))
    }
    let count = mention.count
    if let modifier = count.modifier {
      add(.count, .modified, modifier)
    } else if let reported = mention.reported {
      add(.count, .reportedNone, reported..<reported + 1)
    } else {
      add(.count, mention.countGround, count.range)
    }
    add(.harm, mention.frame.ground, mention.frame.words)
    add(.stance, mention.stance.words == nil ? .unchanged : .said, mention.stance.words)
    add(.scope, mention.scope.words == nil ? .unchanged : .said, mention.scope.words)
    if let part = mention.part { add(.partOf, part.ground, part.words.range) }
  }
}

extension Mention {
  /// How a count that no modifier bounds was read.
  fileprivate var countGround: Reason.Ground {
    switch count.kind {
    case .between: .twoEnds
    case .vague: .vagueWord
    case .about: .rough
    case .none: .saidNone
    case .exact, .atLeast, .atMost:
      if isSum {
        .addedUp
      } else if count.isRemainder {
        .remainder
      } else if count.isNumeral {
        .stated
      } else {
        switch phrase.kind {
        case .named: .named
        case .pronoun: .pronoun
        default: .single
        }
      }
    }
  }
}

extension Recorder {
  /// A part before its whole goes where the whole went.
  func moveToWhole(_ draft: Int) {
    guard traces.indices.contains(draft) else { return }
    traces[draft].clues.removeAll { $0.side == .incident }
    add(.init(side: .incident, ground: .withWhole), to: draft)
  }

  /// Why a figure joined an incident: every side on which it agreed.
  func add(
    _ agreement: IncidentCluster.Agreement, of draft: Int, with cluster: IncidentCluster,
    _ drafts: [Draft]
  ) {
    if agreement.number > 0, let member = agreement.member {
      let words = drafts[member.index].quote
      add(.init(side: .incident, ground: member.ground, words: words), to: draft)
    }
    if agreement.place > 0 {
      add(.init(side: .incident, ground: .samePlace, words: drafts[draft].place), to: draft)
    }
    if agreement.day > 0 {
      add(.init(side: .incident, ground: .sameDay, words: drafts[draft].day), to: draft)
    }
    if agreement.nearness > 0, let last = cluster.members.last {
      let isNear = drafts[last].part == drafts[draft].part
      let words = drafts[last].quote
      add(.init(side: .incident, ground: isNear ? .near : .retold, words: words), to: draft)
    }
  }

  /// What a figure's incident is known by; `main` is the draft that makes it the article's own.
  func add(_ cluster: IncidentCluster, to draft: Int, main: Draft?) {
    if let main { add(.init(side: .incident, ground: .main, words: main.quote), to: draft) }
    if let word = cluster.word {
      add(.init(side: .incident, ground: .kind, words: word), to: draft)
    }
    if let place = cluster.place {
      add(.init(side: .incident, ground: .place, words: place), to: draft)
    }
    if let day = cluster.day { add(.init(side: .incident, ground: .day, words: day), to: draft) }
  }
}
