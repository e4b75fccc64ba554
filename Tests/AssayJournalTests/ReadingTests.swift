import AssayJournal
import AssayModel
import TestSupport
import Testing

/// A session is read from its own bytes where they are written as assay writes them, and as a tree
/// of JSON where they are not. A space before it makes any session be read as a tree.
@Suite("Reading a session's bytes and reading them as a tree")
struct ReadingTests {
  private enum Outcome: Equatable {
    case read(Journal, head: Digest, again: [UInt8])
    case refused(DocumentError)
  }

  private func outcome(of bytes: [UInt8]) -> (outcome: Outcome, isCanonical: Bool) {
    do throws(DocumentError) {
      let content = try SessionDocument.read(bytes)
      return (
        .read(
          content.journal, head: content.head, again: SessionDocument.bytes(of: content.journal)),
        content.isCanonical
      )
    } catch {
      return (.refused(error), false)
    }
  }

  private func expectAgreement(on bytes: [UInt8], _ comment: Comment) {
    let (read, isCanonical) = outcome(of: bytes)
    let (tree, isTreeCanonical) = outcome(of: [UInt8(ascii: " ")] + bytes)
    #expect(read == tree, comment)
    #expect(!isTreeCanonical, comment)
    guard isCanonical, case .read(_, let head, let again) = read else { return }
    // The head is not judged by the writing.
    let tail = "\"\(head.hexadecimal)\"}\n".utf8.count
    #expect(again.dropLast(tail) == bytes.dropLast(tail), comment)
  }

  private func lines(of session: Session) -> [[UInt8]] {
    session.journal.articlesInOrder.map(\.json.canonicalBytes)
      + session.journal.entries.map(\.json.canonicalBytes)
  }

  @Test("the members of every line stand in the order of their names")
  func order() throws {
    var cases = [try WrittenCase.everyDecision()]
    for seed in 61...66 as ClosedRange<UInt64> {
      var random = RandomCase(seed: seed)
      for _ in 0..<60 { try random.step() }
      cases.append(random.made)
    }
    for made in cases {
      let written = made.bytes.split(separator: UInt8(ascii: "\n"))
        .map { $0.last == UInt8(ascii: ",") ? Array($0.dropLast()) : Array($0) }
      let expected = lines(of: made.session)
      #expect(expected.allSatisfy(written.contains))
      #expect(try SessionDocument.read(made.bytes).isCanonical)
      expectAgreement(on: made.bytes, "unchanged")
    }
  }

  @Test("agree on every line that was changed", arguments: 71...82 as ClosedRange<UInt64>)
  func changedLines(seed: UInt64) throws {
    var random = RandomCase(seed: seed)
    for _ in 0..<12 { try random.step() }
    let bytes = seed == 71 ? try WrittenCase.everyDecision().bytes : random.made.bytes
    var generator = random.generator
    for turn in 0..<60 {
      var changed = bytes
      let index = Int.random(in: bytes.indices, using: &generator)
      let pieces = [
        " ", "0", "-", "\"", "\\", "\\u0041", "\\/", "\\n", "\\u000a", "\u{85}", "é", ",", "null",
        "{}", "[]", "1", "\"why\":\"x\",", "9999999999999999999",
      ]
      let piece = Array((pieces.randomElement(using: &generator) ?? " ").utf8)
      switch Int.random(in: 0..<5, using: &generator) {
      case 0: changed.remove(at: index)
      case 1: changed.insert(contentsOf: piece, at: index)
      case 2: changed[index] = UInt8.random(in: 0...255, using: &generator)
      case 3: changed.replaceSubrange(index..<index + 1, with: piece)
      default:
        let end = min(bytes.count, index + Int.random(in: 1...40, using: &generator))
        changed.removeSubrange(index..<end)
      }
      expectAgreement(on: changed, "seed \(seed), turn \(turn), byte \(index)")
    }
  }

  @Test("agree on values that are spelled otherwise")
  func spellings() throws {
    let text = String(decoding: try fixture("format-1-decisions.json"), as: UTF8.self)
    for (old, new) in [
      ("\"c1\"", "\"c01\""), ("\"c1\"", "\"c1234567890\""), ("\"c1\"", "\"c\""),
      ("\"i1\"", "\"x1\""),
      ("2024-01-01/2024-02-29", "2024-01-01/2024-01-01"),
      ("2024-01-17/2024-01-18", "2024-01-18/2024-01-17"), ("\"start\":", "\"start\":-"),
      ("\"2024-01-18\"", "\"2024-02-30\""), ("\"2024-01-18\"", "\"2024-01-18T09:00\""),
      (":00:06Z", ":00:60Z"), ("T00:00:06Z", ""), ("\"start\":", "\"start\":0"),
      ("\"low\":7", "\"low\":7.0"), ("\"low\":7", "\"low\":null"), ("\"low\":7", "\"low\":+7"),
      ("\"best\":7,", ""), ("\"best\":7", "\"best\":null"),
      ("\"fact\":\"graded\"", "\"fact\":\"x\""),
      ("\"harm\":\"killed\"", "\"harm\":\"Killed\""), ("\"groups\":[]", "\"groups\":[1]"),
      ("\"groups\":[]", "\"groups\":[\"child\",]"), ("\"fact\":\"undone\"", "\"fact\":\"redone\""),
      ("\"reached\":\"range\"", "\"reached\":\"pending\""), ("\\u2028", "\u{2028}"),
      ("\\u2028", "\\u2029"), ("\\\"B\\\"", "\\u0022B\\u0022"), ("é", "\\u00e9"),
    ] {
      let range = try #require(text.firstRange(of: old), "\(old)")
      expectAgreement(
        on: Array(text.replacingCharacters(in: range, with: new).utf8), "\(old) → \(new)")
    }
  }

  @Test("agree however the bytes come", arguments: [1, 2, 3, 17, 64, 1000, 100_000])
  func pieces(length: Int) throws {
    for bytes in try [
      WrittenCase.everyDecision().bytes, SessionDocument.bytes(of: Journal()),
      Array("{\"articles\":[\n]}\n".utf8),
    ] {
      let whole = try? SessionDocument.read(bytes)
      var reading = SessionReading()
      for start in stride(from: 0, to: bytes.count, by: length) {
        bytes[start..<min(start + length, bytes.count)].withUnsafeBufferPointer {
          reading.take($0, ofLength: bytes.count)
        }
      }
      let content = reading.content()
      #expect(content?.journal == whole?.journal)
      #expect(content?.head == whole?.head)
      #expect(content?.lines == whole?.lines)
      #expect(content?.isCanonical == whole.map { _ in true })
    }
  }

  @Test("a file that goes on behind its end, or ends before it, is none")
  func frame() throws {
    let bytes = try WrittenCase.everyDecision().bytes
    for changed in [bytes + [0x0A], bytes + bytes, bytes.dropLast(), bytes + [0x20]] {
      var reading = SessionReading()
      Array(changed).withUnsafeBufferPointer { reading.take($0, ofLength: changed.count) }
      #expect(reading.content() == nil)
    }
  }

  @Test("agree on a journal's lines")
  func journal() throws {
    let bytes = try WrittenCase.everyDecision().additions.flatMap(\.line)
    var generator = SeededGenerator(seed: 91)
    for turn in 0..<200 {
      var changed = bytes
      let index = Int.random(in: bytes.indices, using: &generator)
      if turn > 0 { changed[index] = UInt8.random(in: 32...126, using: &generator) }
      // A space before each line makes it be read as a tree.
      let spaced = changed.split(separator: UInt8(ascii: "\n")).flatMap {
        [UInt8(ascii: " ")] + $0 + [UInt8(ascii: "\n")]
      }
      let read = try? JournalDocument.read(changed).additions
      #expect(read == (try? JournalDocument.read(spaced).additions), "byte \(index)")
      if turn == 0 { #expect(read?.flatMap(\.line) == bytes) }
    }
  }
}
