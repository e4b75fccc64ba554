import AssayChecks
import AssayJournal
import AssayModel
import AssayReading
import AssayStore

/// All that a command may know besides the session: the clock, the analyst, and the files.
package struct World {
  package var analyst: String
  package var now: Instant
  /// The folder that relative paths start from.
  package var folder: String
  package let files: FilesToRead
  /// Everything on standard input, for `load -`; `nil` where the commands come from there.
  package let standardInput: () -> [UInt8]?
  /// 32 hexadecimal digits that nobody can guess.
  package let salt: () -> String
  /// What signs; `nil` in a replay, which runs no other program.
  let signatures: SignatureProgram?
  /// The session file of this shell; `nil` where it has no name.
  package var sessionPath: String?
  package let readings: ReadingCache
  let origins = OriginCache()
  package private(set) var findings = FindingCache()
  /// What the analyst switched on and off.
  package var options = ShellOptions()

  package init(
    analyst: String, now: Instant, folder: String, files: FilesToRead,
    standardInput: @escaping () -> [UInt8]?, salt: @escaping () -> String,
    signatures: SignatureProgram? = nil, sessionPath: String? = nil,
    readings: ReadingCache = ReadingCache()
  ) {
    self.analyst = analyst
    self.now = now
    self.folder = folder
    self.files = files
    self.standardInput = standardInput
    self.salt = salt
    self.signatures = signatures
    self.sessionPath = sessionPath
    self.readings = readings
  }

  /// The same for another session, whose findings are its own.
  var apart: World {
    var world = self
    world.findings = FindingCache()
    return world
  }

  /// The session file's own name.
  package var sessionName: String? { sessionPath?.split(separator: "/").last.map(String.init) }

  /// The path that `path`, as it was typed, means here.
  package func resolve(_ path: String) -> String {
    var path = path[...]
    while path.hasPrefix("./"), path.count > 2 { path = path.dropFirst(2) }
    if path.hasPrefix("/") || folder == "." { return String(path) }
    return folder.hasSuffix("/") ? folder + path : folder + "/" + path
  }

  /// What the reader makes of an article.
  package func reading(of article: Article) -> Reading { readings.reading(of: article) }

  /// An incident with all that methods may look at.
  func view(of incident: Incident, in session: Session) -> IncidentView {
    IncidentView(
      incident, in: session.standing, origins: origins.origins(of: session).forChecks)
  }

  /// What the checks called `names` find, or all of them up to `tier` where there are none.
  func findings(
    in session: Session, only names: [String], upTo tier: Tier = .named
  ) -> [Finding] {
    return findings.memory.findings(
      in: session, readings: { id in session.articles[id].map { reading(of: $0.article) } },
      ahead: { readings.read($0) },
      words: WordReader(
        figures: { Reader.read(headline: nil, body: $0, published: nil).figures },
        numbers: { Reader.numbers(in: $0) }, mayCount: { Reader.mayCount($0) }),
      origins: origins.origins(of: session).forChecks, upTo: tier, only: names)
  }
}

/// What the checks found, kept from one command to the next.
package final class FindingCache {
  fileprivate var memory = CheckMemory()
  /// The findings that the last check of everything reported; `nil` before any.
  var reported: Set<String>?
}
