/// What assay answers the program that started it.
enum ExitStatus {
  static let fine: Int32 = 0
  /// The answer is "no": findings, a failed verification, an answer other than expected.
  static let no: Int32 = 1
  /// Wrong usage, or a named file that cannot be read or written.
  static let usage: Int32 = 2
  /// A command of a script, of `-c` or of standard input failed.
  static let commandFailed: Int32 = 3
}
