import AssayCommands
import AssayDigest
import AssayModel
import AssayStore

extension SignatureProgram {
  /// A program that takes a file's hash for its signature, and every signature for noor's.
  static func pretended(on disk: Disk) -> SignatureProgram {
    SignatureProgram { arguments, file in
      let bytes = ((try? disk.read(file)) ?? nil) ?? []
      let signature = "-----BEGIN SSH SIGNATURE-----\n\(Digest(of: bytes).hexadecimal)\n"
      func value(of option: String) -> String? {
        arguments.firstIndex(of: option).map { arguments[$0 + 1] }
      }
      guard arguments.starts(with: ["-Y", "sign", "-n", "assay"]) else {
        let kept = value(of: "-s").flatMap { (try? disk.read($0)) ?? nil } ?? []
        let isRight =
          kept == Array(signature.utf8) && value(of: "-n") == "assay"
          && value(of: "-I").map { $0 == "noor" } ?? true
        return Answer(
          status: isRight ? 0 : 255, output: Array("Good signature with PRETENDED key".utf8),
          complaint: isRight ? "" : "Checking\nincorrect signature\n")
      }
      let isKey = value(of: "-f")?.hasSuffix("-key") ?? false
      return Answer(
        status: isKey ? 0 : 255, output: isKey ? Array(signature.utf8) : [],
        complaint: isKey ? "Signing" : "no key\n")
    }
  }
}
