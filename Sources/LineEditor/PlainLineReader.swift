import Glibc

/// Reads lines where there is nothing to edit: files, pipes, dumb terminals.
package final class PlainLineReader {
  /// How a call of `next()` ended.
  package enum Input: Equatable {
    /// A line without its ending, and its number from 1.
    case line(String, number: Int)
    /// A line that is not UTF-8.
    case invalidText(number: Int)
    /// A line longer than anything a person writes; it is skipped.
    case tooLong(number: Int)
    /// A signal came while waiting.
    case interrupted
    /// Reading failed, in the system's words.
    case failed(String)
    /// There are no more lines.
    case endOfInput
  }

  private let descriptor: Int32
  private let longest: Int
  private let prompt: (() -> String)?
  private var buffer: [UInt8] = []
  private var begin = 0
  private var scanned = 0
  private var number = 0
  private var isSkipping = false
  private var hasEnded = false

  /// - Parameters:
  ///   - descriptor: What to read from.
  ///   - longest: The most bytes a line may have.
  ///   - prompt: What to write to standard output before each line, if anything.
  package init(
    descriptor: Int32 = 0, longest: Int = 16 << 20, prompt: (() -> String)? = nil
  ) {
    self.descriptor = descriptor
    self.longest = longest
    self.prompt = prompt
  }

  /// The next line. The last one needs no ending; a carriage return before the ending and a byte
  /// order mark at the start are left out.
  package func next() -> Input {
    if let prompt { write(prompt()) }
    while true {
      if let newline = buffer[scanned...].firstIndex(of: UInt8(ascii: "\n")) {
        let line = buffer[begin..<newline]
        begin = newline + 1
        scanned = begin
        return finish(line)
      }
      scanned = buffer.count
      if buffer.count - begin > longest {
        isSkipping = true
        discardAll()
      }
      if hasEnded {
        guard begin < buffer.count || isSkipping else { return .endOfInput }
        let line = buffer[begin...]
        begin = buffer.count
        return finish(line)
      }
      switch fill() {
      case nil: continue
      case let failure?: return failure
      }
    }
  }

  private func finish(_ line: ArraySlice<UInt8>) -> Input {
    number += 1
    if isSkipping || line.count > longest {
      isSkipping = false
      return .tooLong(number: number)
    }
    var line = line
    if line.last == UInt8(ascii: "\r") { line.removeLast() }
    if number == 1, line.starts(with: [0xef, 0xbb, 0xbf]) { line.removeFirst(3) }
    guard let text = String(validating: line, as: UTF8.self) else {
      return .invalidText(number: number)
    }
    return .line(text, number: number)
  }

  private func fill() -> Input? {
    if begin > 0 {
      buffer.removeSubrange(..<begin)
      scanned -= begin
      begin = 0
    }
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    let count = chunk.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
    if count < 0 {
      return errno == EINTR ? .interrupted : .failed(FileBytes.Failure(code: errno).message)
    }
    hasEnded = count == 0
    buffer += chunk[..<count]
    return nil
  }

  private func discardAll() {
    buffer.removeAll(keepingCapacity: true)
    begin = 0
    scanned = 0
  }

  private func write(_ text: String) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { Glibc.write(1, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return }
      bytes.removeFirst(count)
    }
  }
}
