import Glibc

/// What must hold of any bytes that come in from outside.
package struct Trial: Sendable {
  /// The folder in `Tests/Corpora` whose files it is tried on.
  package let name: String
  /// What does not hold of the bytes, as a sentence; `nil` where all is well.
  package let fault: @Sendable (_ bytes: [UInt8]) -> String?

  package static let all = [session, script, reading, records]

  /// Ends the process where something does not hold, as fuzzing expects.
  package func stopAtFault(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let fault = fault(Array(bytes)) else { return }
    let line = "\(name): \(fault)\n"
    _ = write(STDERR_FILENO, line, line.utf8.count)
    abort()
  }
}
