import AssayModel

/// Whether a signature lies beside a session, and what it is worth.
enum SignatureState {
  case none
  /// It lies there, and nothing could check it.
  case unchecked(why: String)
  /// It is of other bytes than the file's: the session was saved since, or something else was signed.
  case stale(why: String)
  /// It is of the file; whose the key is was not asked.
  case fits(key: String)
  /// It is of the file, by a key of the one who was named.
  case good(name: String, key: String)
  /// It is of the file, by no key of the one who was named.
  case otherKey(name: String, key: String)
}

/// Whose signature is asked for.
struct ExpectedSigner {
  let name: String
  /// A file of allowed signers, as `ssh-keygen` reads it.
  let allowed: String
}

extension SignatureState {
  /// What the signature beside the session at `path` is worth. Checks only that it fits where nobody
  /// is expected to have made it.
  init(of path: String, by signer: ExpectedSigner?, world: World) {
    let path = world.files.target(path)
    let signature = path + ".sig"
    guard (try? world.files.kind(signature)) == .file else {
      self = .none
      return
    }
    guard let program = world.signatures else {
      self = .unchecked(why: "a replay runs no other program")
      return
    }
    guard let fit = program.check(path, signature: signature) else {
      self = .unchecked(why: "there is no ssh-keygen here")
      return
    }
    guard fit.status == 0 else {
      self = .stale(why: fit.reason)
      return
    }
    guard let signer else {
      self = .fits(key: fit.key)
      return
    }
    let answer = program.check(
      path, signature: signature, by: signer.name, allowed: signer.allowed)
    guard let answer, answer.status == 0 else {
      self = .otherKey(name: signer.name, key: fit.key)
      return
    }
    self = .good(name: signer.name, key: answer.key)
  }

  /// Whether it is what was asked for.
  var isGood: Bool {
    guard case .good = self else { return false }
    return true
  }

  /// The state in a word, for programs.
  private var word: String {
    switch self {
    case .none: "none"
    case .unchecked: "unchecked"
    case .stale: "stale"
    case .fits: "fits"
    case .good: "good"
    case .otherKey: "other-key"
    }
  }

  /// The line of a report; `unsavedCount` entries stand in the journal file alone.
  func field(unsavedCount: Int) -> Report.Field {
    var text = text
    let isPartly = unsavedCount > 0 && coversFile
    if isPartly {
      text.append(
        "; not over \(counted(unsavedCount, "entry", "entries")) in the journal", as: .warning)
    }
    return Report.Field("signature", Cell(text, json: .text(isPartly ? "partly" : word)))
  }

  private var coversFile: Bool {
    switch self {
    case .fits, .good: true
    case .none, .unchecked, .stale, .otherKey: false
    }
  }

  private var text: StyledText {
    switch self {
    case .none: "none"
    case .unchecked(let why): "\("not checked", .warning): \(why)"
    case .stale(let why):
      "\("stale", .warning): the file was saved since, or something else was signed (\(why))"
    case .fits(let key):
      "fits, by \(key); `verify allowed=FILE as=NAME` says whether that is whose it should be"
    case .good(let name, let key): "\("good", .good): \(name), by \(key)"
    case .otherKey(let name, let key): "\("not of \(name)", .warning): it fits, by \(key)"
    }
  }
}
