import Glibc

/// A line on a terminal that says how far a corpus command is: rewritten in its place, and gone when
/// the command ends.
struct Progress {
  private let isShown: Bool
  private let begin: Double
  private var lastShown: Double
  private var bytes = 0
  private var lines = 0

  /// How often the line changes, in seconds.
  private static let interval = 0.2

  /// Shown where standard error is a terminal and the answers go elsewhere, unless the user asked for
  /// quiet or for plain output, or the terminal cannot rewrite a line.
  init(quiet: Bool) {
    isShown =
      !quiet && isatty(STDERR_FILENO) == 1 && isatty(STDOUT_FILENO) == 0
      && ["", "0"].contains(Self.variable("ASSAY_PLAIN")) && Self.variable("TERM") != "dumb"
    begin = Self.seconds()
    lastShown = begin
  }

  /// Adds what was answered.
  mutating func add(bytes: Int, lines: Int) {
    guard isShown else { return }
    self.bytes += bytes
    self.lines += lines
    let now = Self.seconds()
    guard now - lastShown >= Self.interval else { return }
    lastShown = now
    write("\r\u{1B}[K" + text(after: now - begin))
  }

  /// Takes the line away.
  func end() {
    if isShown, lastShown > begin { write("\r\u{1B}[K") }
  }

  /// "12 MB, 3400 lines, 45 MB/s".
  private func text(after seconds: Double) -> String {
    let rate = seconds > 0 ? Double(bytes) / seconds / 1e6 : 0
    return "\(bytes / 1_000_000) MB, \(lines) lines, \(Int(min(rate, 1e6))) MB/s"
  }

  private func write(_ text: String) {
    let bytes = Array(text.utf8)
    // A terminal that takes nothing more loses nothing but this.
    _ = Glibc.write(STDERR_FILENO, bytes, bytes.count)
  }

  private static func variable(_ name: String) -> String {
    getenv(name).map { String(cString: $0) } ?? ""
  }

  private static func seconds() -> Double {
    var now = timespec()
    clock_gettime(CLOCK_MONOTONIC, &now)
    return Double(now.tv_sec) + Double(now.tv_nsec) / 1e9
  }
}
