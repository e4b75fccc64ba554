import AssayDigest
import AssayModel

/// A fact as the journal holds it: numbered, signed with a name and a time, and chained by hash to
/// the entry before.
package struct Entry: Hashable, Sendable {
  /// From 1, without gaps.
  package let number: Int
  /// The command that made it; one command can make several entries.
  package let command: Int
  package let analyst: String
  package let time: Instant
  /// What was decided; `missing` once it was withheld.
  package let fact: Fact
  /// Whether the hashes are those of the content. It is found out once, when an entry is read.
  package private(set) var isIntact = true
  /// 32 hexadecimal digits that keep a withheld fact from being guessed by its hash; `none` once it
  /// was withheld.
  package let salt: Salt
  /// SHA-256 over the salt and the canonical fact.
  package let payload: Digest
  /// The hash of the entry before; zero for the first.
  package let previous: Digest
  /// SHA-256 over the canonical line without fact and salt, so that a fact can be withheld later
  /// without breaking the chain.
  package let hash: Digest

  /// Makes the entry that follows `previous`.
  package init(
    number: Int, command: Int, analyst: String, time: Instant, fact: Fact, salt: Salt,
    previous: Digest
  ) {
    var writer = CanonicalWriter()
    writer.bytes.append(salt)
    writer.write(fact)
    let payload = writer.bytes.withBytes { Digest(joining: $0) }
    self.init(
      number: number, command: command, analyst: analyst, time: time, fact: fact, salt: salt,
      payload: payload, previous: previous,
      hash: Self.hash(
        number: number, command: command, analyst: analyst, time: time, payload: payload,
        previous: previous))
  }

  private init(
    number: Int, command: Int, analyst: String, time: Instant, fact: Fact, salt: Salt,
    payload: Digest, previous: Digest, hash: Digest
  ) {
    self.number = number
    self.command = command
    self.analyst = analyst
    self.time = time
    self.fact = fact
    self.salt = salt
    self.payload = payload
    self.previous = previous
    self.hash = hash
  }

  /// The entry without what was decided, for which only its hash vouches from now on.
  package var withoutFact: Entry {
    var entry = Entry(
      number: number, command: command, analyst: analyst, time: time, fact: .missing, salt: .none,
      payload: payload, previous: previous, hash: hash)
    entry.isIntact = isIntact
    return entry
  }

  /// The hash of the line without fact and salt.
  private static func hash(
    number: Int, command: Int, analyst: String, time: Instant, payload: Digest, previous: Digest
  ) -> Digest {
    var writer = CanonicalWriter()
    writer.write(()) { members, _ in
      _ = members.text("analyst", analyst)
      _ = members.integer("command", command)
      _ = members.integer("number", number)
      _ = members.value("payload", payload)
      _ = members.value("previous", previous)
      _ = members.value("time", time)
    }
    return writer.bytes.withBytes { Digest(joining: $0) }
  }
}

// MARK: - As a line of a session

extension Entry {
  static let blank = Entry(
    number: 1, command: 1, analyst: "", time: Instant(secondsSinceEpoch: 0),
    fact: .undone(command: 1), salt: .none, payload: .zero, previous: .zero,
    hash: .zero)

  /// The members of an entry in the order of their names. A fact that was withheld is absent with its
  /// salt.
  static func coded(_ members: inout some MemberCoder & ~Copyable, _ entry: Entry) -> Entry {
    let analyst = members.text("analyst", entry.analyst)
    let command = members.ordinal("command", entry.command)
    let hasFact = members.isNext("fact") ?? !entry.fact.isMissing
    let fact = hasFact ? members.fact("fact", entry.fact) : .missing
    let hash = members.value("hash", entry.hash)
    let number = members.ordinal("number", entry.number)
    let payload = members.value("payload", entry.payload)
    let previous = members.value("previous", entry.previous)
    let salt = hasFact ? members.value("salt", entry.salt) : .none
    let time = members.value("time", entry.time)
    return Entry(
      number: number, command: command, analyst: analyst, time: time, fact: fact,
      salt: salt, payload: payload, previous: previous, hash: hash)
  }

  /// The entry as one line of a session file, as a tree.
  package var json: JSON { TreeWriter.tree(of: self, Entry.coded) }

  /// Reads an entry with the hashes it claims to have; `isIntact` tells whether they are true.
  package init(json: JSON) throws(FormatError) {
    try Self.requireBoth("fact", "salt", in: json)
    self = try TreeReader.read(json, of: "the entry", blank: .blank, Entry.coded)
    guard !fact.isMissing else {
      isIntact = hash == hashOfLine
      return
    }
    let made = Entry(
      number: number, command: command, analyst: analyst, time: time, fact: fact, salt: salt,
      previous: previous)
    isIntact = made.payload == payload && made.hash == hash
  }

  /// The hash of the line as it stands without fact and salt.
  private var hashOfLine: Digest {
    Self.hash(
      number: number, command: command, analyst: analyst, time: time, payload: payload,
      previous: previous)
  }

  /// Throws where a line has a member without the salt that goes with it, or a salt alone: what is
  /// withheld takes its salt along.
  static func requireBoth(
    _ name: String, _ salt: String, in json: JSON
  ) throws(FormatError) {
    guard let members = json.object else { return }
    let (hasMember, hasSalt) = (members[name] != nil, members[salt] != nil)
    if hasMember != hasSalt { throw FormatError("`\(hasMember ? salt : name)` is missing") }
  }

  /// Reads the entry at the reader's place, which stands there as it would be written. `known` is
  /// one whose analyst is likely the same. Its hashes are made of the bytes themselves.
  init(_ reader: inout CanonicalReader, of bytes: UnsafeBufferPointer<UInt8>, known: Entry) {
    let start = reader.index
    self = reader.read(known, Entry.coded)
    guard reader.isCanonical else { return }
    guard !fact.isMissing else {
      isIntact = hash == hashOfLine
      return
    }
    func piece(_ range: Range<Int>) -> UnsafeBufferPointer<UInt8> {
      UnsafeBufferPointer(rebasing: bytes[range])
    }
    // These members have always the same length.
    let saltLength = ",\"salt\":\"00112233445566778899aabbccddeeff\"".utf8.count
    let hashLength = ",\"hash\":\"\"".utf8.count + 64
    let timeStart = reader.index - ",\"time\":\"2024-01-18T14:05:00Z\"}".utf8.count
    let saltStart = timeStart - saltLength
    let fact = reader.factRange
    isIntact =
      payload == Digest(joining: piece(timeStart - 33..<timeStart - 1), piece(fact))
      && hash
        == Digest(
          joining: piece(start..<fact.lowerBound - ",\"fact\":".utf8.count),
          piece(fact.upperBound + hashLength..<saltStart), piece(timeStart..<reader.index))
  }
}
