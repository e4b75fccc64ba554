import AssayModel

extension Renderer {
  /// A bar a line: when, who, how many, and as long a bar as the terminal has room for. Full blocks
  /// reach to the lowest number, shaded ones to the highest, and an arrow says that it is open.
  func lines(of chart: Chart) -> [StyledText] {
    let bars = chart.bars.map { bar in
      (
        label: visible(bar.label), name: cut(visible(bar.name), to: mostOfName),
        value: visible(bar.value), note: visible(bar.note), bar: bar
      )
    }
    let labels = bars.map { displayWidth(of: $0.label) }.max() ?? 0
    let names = bars.map { displayWidth(of: $0.name) }.max() ?? 0
    let values = min(bars.map { displayWidth(of: $0.value) }.max() ?? 0, mostOfName)
    let notes = bars.map { displayWidth(of: $0.note) }.max() ?? 0
    let room = columns - labels - names - values - 6 - (notes == 0 ? 0 : notes + 2) - 1
    let longest = bars.flatMap { [$0.bar.low, $0.bar.high] }.compactMap { $0 }.max() ?? 0
    guard room >= leastBar else { return bars.flatMap { linesWithoutBar($0.bar) } }
    return bars.map { bar in
      var line = StyledText(bar.label, as: .muted).padded(to: labels, right: false)
      line.append("  ")
      line.append(StyledText(bar.name, as: .source).padded(to: names, right: false))
      line.append("  ")
      line.append(
        StyledText(cut(bar.value, to: mostOfName), as: .heading).padded(to: values, right: true))
      line.append("  ")
      let drawn = drawing(bar.bar, longest, room)
      line.append(drawn.padded(to: bar.note.isEmpty ? 0 : room + 1, right: false))
      if !bar.note.isEmpty { line.append("  \(bar.note)", as: .warning) }
      return line
    }
  }

  private func linesWithoutBar(_ bar: Chart.Bar) -> [StyledText] {
    let line: StyledText =
      "\(bar.label, .muted)  \(bar.name, .source)  \(bar.value, .heading)  \(bar.note, .warning)"
    return line.harmless.wrapped(to: columns, indent: 2)
  }

  private func drawing(_ bar: Chart.Bar, _ longest: Int, _ room: Int) -> StyledText {
    func length(_ count: Int) -> Int {
      // At least a block for anybody; the longest count fills the room.
      count <= 0 || longest <= 0 ? 0 : max(1, Int(Double(count) / Double(longest) * Double(room)))
    }
    let low = length(bar.low ?? 0)
    let high = max(low, length(bar.high ?? bar.low ?? 0))
    var text = StyledText(String(repeating: "█", count: low), as: .harm)
    text.append(String(repeating: "░", count: high - low), as: .harm)
    if bar.isOpen { text.append("→", as: .harm) }
    return text
  }
}

/// No name and no word takes more columns of a chart.
private let mostOfName = 24

/// Shorter bars show nothing.
private let leastBar = 8
