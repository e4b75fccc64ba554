/// A paragraph of a page: the words between two block boundaries or line breaks.
struct Paragraph {
  /// What the page makes of it.
  enum Kind: Equatable {
    case plain
    case heading(level: Int)
    case item
    case row
    case caption
    /// A quotation, or something else that is set apart but belongs to the text.
    case quotation
  }

  /// The innermost block that it stands in.
  let block: Int
  /// The first text node of it.
  let place: Int
  let kind: Kind
  let text: String
  /// How many bytes of the text lie in links.
  let linked: Int
  /// Whether all of it stands in `<time>`.
  let isTime: Bool

  /// The length in bytes.
  var count: Int { text.utf8.count }
  var isAllLink: Bool { linked * 10 >= count * 9 }
  var isHeading: Bool { if case .heading = kind { true } else { false } }

  /// Long enough, and with few enough links, to be the words of an article.
  var isProse: Bool { !isHeading && count >= 60 && linked * 3 < count }
  /// What it counts for in finding the article.
  var weight: Int { isProse ? count : 0 }
}
