/// OpenSSH's `ssh-keygen`, which signs bytes and checks signatures.
package struct SignatureProgram: Sendable {
  /// How a call of it ended.
  package struct Answer: Sendable {
    /// 0 where it did what it was asked.
    package let status: Int32
    package let output: [UInt8]
    /// What it said besides, line by line.
    package let complaint: String

    package init(status: Int32, output: [UInt8], complaint: String) {
      self.status = status
      self.output = output
      self.complaint = complaint
    }
  }

  /// Runs it with these arguments, none of which a shell reads, and a file on its standard input;
  /// `nil` where it is not installed.
  package let run: @Sendable (_ arguments: [String], _ file: String) -> Answer?

  package init(run: @escaping @Sendable (_ arguments: [String], _ file: String) -> Answer?) {
    self.run = run
  }
}

extension SignatureProgram {
  /// What a signature is for: none that was made for another purpose counts.
  private static let namespace = "assay"

  /// Signs a file with the key at a path, or with the agent's where the path is a public key's.
  func sign(_ file: String, key: String) -> Answer? {
    run(["-Y", "sign", "-n", Self.namespace, "-f", key], file)
  }

  /// Checks that the signature at a path was made of a file, by whatever key.
  func check(_ file: String, signature: String) -> Answer? {
    run(["-Y", "check-novalidate", "-n", Self.namespace, "-s", signature], file)
  }

  /// Checks that it was made by a key that `allowed`, a file of allowed signers, has under `name`.
  func check(_ file: String, signature: String, by name: String, allowed: String) -> Answer? {
    run(
      ["-Y", "verify", "-n", Self.namespace, "-f", allowed, "-I", name, "-s", signature], file)
  }
}

extension SignatureProgram.Answer {
  /// The last line of what it said, which says why, without a question for a passphrase before it.
  var reason: String {
    var line = complaint.split(whereSeparator: \.isNewline).last ?? ""
    if line.hasPrefix("Enter passphrase"), let colon = line.ranges(of: ": ").last {
      line = line[colon.upperBound...]
    }
    return line.isEmpty ? "it gave no reason" : String(line)
  }

  /// The key that made the signature, as the program names it: "ED25519 key SHA256:…".
  var key: String {
    let text = String(decoding: output, as: UTF8.self)
    guard let with = text.ranges(of: " with ").last else { return "a key" }
    return String(text[with.upperBound...].prefix { !$0.isNewline })
  }
}
