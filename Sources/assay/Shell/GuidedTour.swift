import AssayCommands
import AssayModel
import AssayRendering
import AssayStore
import CTour
import LineEditor

/// The shipped tour on a terminal: it says what comes, waits for Enter, and runs it on a case of its
/// own that lives in memory.
struct GuidedTour {
  private let colour: Bool

  init(colour: Bool) { self.colour = colour }

  func run() {
    let interrupts = Interrupts()
    defer { interrupts.end() }
    walk(interrupts)
  }

  private func walk(_ interrupts: Interrupts) {
    let disk = Disk.memory
    var text = ""
    for index in 0..<assay_tour_count() {
      let file = assay_tour_file_at(index)
      let bytes = Array(UnsafeBufferPointer(start: file.bytes, count: file.length))
      let name = String(cString: file.name)
      if name == "tour.assay" { text = String(decoding: bytes, as: UTF8.self) }
      try? disk.write(bytes, name)
    }
    guard let script = try? Script(text) else { return }
    let shell = Shell(.tour(disk: disk))
    let conversation = Conversation(shell: shell, style: .terminal(colour: colour))
    let reader = PlainLineReader()
    var shown = 0
    for (index, step) in script.steps.enumerated() {
      say(script.lines[shown..<step.number - 1])
      shown = step.answerLines.upperBound
      Output().write("\(index + 1)/\(script.steps.count) assay> \(step.line) ")
      guard interrupts.waitForInput(), case .line(let answer, _) = reader.next(),
        answer.lowercased() != "q"
      else {
        Output().write("\n")
        return
      }
      guard conversation.run(step.line, block: step.block) else { return }
    }
    Output().write("That was the tour. `load FILE` begins with an article of yours.\n")
  }

  /// The script's own words before a step.
  private func say(_ lines: ArraySlice<String>) {
    let words = lines.filter { $0.hasPrefix("# ") }.map { $0.dropFirst(2) }
    if !words.isEmpty { Output().write("\n" + words.joined(separator: "\n") + "\n") }
  }
}
