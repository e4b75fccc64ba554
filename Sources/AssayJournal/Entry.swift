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
  package let fact: Fact
  /// 32 hexadecimal digits that keep a withheld fact from being guessed by its hash.
  package let salt: String
  /// SHA-256 over the salt and the canonical fact.
  package let payload: Digest
  /// The hash of the entry before; zero for the first.
  package let previous: Digest
  /// SHA-256 over the canonical line without fact and salt, so that a fact can be withheld later
  /// without breaking the chain.
  package let hash: Digest

  /// Makes the entry that follows `previous`.
  package init(
    number: Int, command: Int, analyst: String, time: Instant, fact: Fact, salt: String,
    previous: Digest
  ) {
    self.number = number
    self.command = command
    self.analyst = analyst
    self.time = time
    self.fact = fact
    self.salt = salt
    self.previous = previous
    payload = Self.payload(of: fact, salt: salt)
    hash = Self.hash(
      number: number, command: command, analyst: analyst, time: time, payload: payload,
      previous: previous)
  }

  /// Whether the hashes that came with the entry are those of its content.
  package var isIntact: Bool {
    payload == Self.payload(of: fact, salt: salt)
      && hash
        == Self.hash(
          number: number, command: command, analyst: analyst, time: time, payload: payload,
          previous: previous)
  }

  private static func payload(of fact: Fact, salt: String) -> Digest {
    var bytes = Array(salt.utf8)
    fact.json.write(to: &bytes)
    return Digest(of: bytes)
  }

  private static func hash(
    number: Int, command: Int, analyst: String, time: Instant, payload: Digest, previous: Digest
  ) -> Digest {
    // The canonical line, its members in order; a tree for it would cost more than the hash.
    var line: [UInt8] = []
    line.reserveCapacity(320)
    line.append(contentsOf: "{\"analyst\":".utf8)
    JSON.write(analyst, to: &line)
    line.append(contentsOf: ",\"command\":\(command),\"number\":\(number),\"payload\":\"".utf8)
    line.append(contentsOf: payload.hexadecimal.utf8)
    line.append(contentsOf: "\",\"previous\":\"".utf8)
    line.append(contentsOf: previous.hexadecimal.utf8)
    line.append(contentsOf: "\",\"time\":\"\(time)\"}".utf8)
    return Digest(of: line)
  }
}

extension Entry {
  /// The entry as one line of a session file.
  package var json: JSON {
    [
      "number": .integer(number),
      "command": .integer(command),
      "analyst": .text(analyst),
      "time": .text("\(time)"),
      "fact": fact.json,
      "salt": .text(salt),
      "payload": .text(payload.hexadecimal),
      "previous": .text(previous.hexadecimal),
      "hash": .text(hash.hexadecimal),
    ]
  }

  /// Reads an entry with the hashes it claims to have; `isIntact` tells whether they are true.
  package init(json: JSON) throws(FormatError) {
    let members = try Members(json, of: "the entry")
    number = try members.ordinal("number")
    command = try members.ordinal("command")
    analyst = try members.text("analyst")
    time = try members.value("time") { Instant($0) }
    guard members["fact"] != nil || members["salt"] != nil else {
      throw FormatError("the fact is withheld, which only a later version reads", isLater: true)
    }
    guard let fact = members["fact"] else { throw FormatError("`fact` is missing") }
    self.fact = try Fact(json: fact)
    salt = try members.salt("salt")
    payload = try members.value("payload") { Digest(hexadecimal: $0) }
    previous = try members.value("previous") { Digest(hexadecimal: $0) }
    hash = try members.value("hash") { Digest(hexadecimal: $0) }
    // The fact was held against its own writing as it was read; the rest must be these members.
    guard members.count == 9, members["time"]?.text == "\(time)" else {
      throw FormatError("the entry has members of a later version", isLater: true)
    }
  }
}
