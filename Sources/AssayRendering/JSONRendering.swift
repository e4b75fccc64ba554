import AssayModel

extension Renderer {
  /// A report as one JSON object.
  ///
  /// `schema` names its shape. Every table is a list of objects under its name, and tables of one
  /// name are one list. Every field is a member; where a key comes more than once, or is a table's
  /// name too, its values are a list in order. Lines stand under `lines`, findings under
  /// `findings`, passages under `passages`, each a list in order, and absent where there are none;
  /// documents, joined, stand under `document`.
  func json(of report: Report) -> [UInt8] {
    var members = MergedMembers()
    for block in report.blocks {
      switch block {
      case .line(let text): members.add("lines", list: .values([.text(text.plain)]))
      case .table(let table): members.add(table.name, list: .rows(table))
      case .chart(let chart): members.add(chart.table.name, list: .rows(chart.table))
      case .passage(let passage): members.add("passages", list: .values([passage.json]))
      case .finding(let finding): members.add("findings", list: .values([finding.json]))
      case .fields(let fields): for field in fields { members.add(field.member, field.value.json) }
      case .document(let text): members.add(document: text)
      }
    }
    return members.canonicalBytes(schema: report.schema)
  }
}

/// The members of the object while blocks are merged into it.
private struct MergedMembers {
  /// A piece of a list. Rows are written as they are made, and never held together.
  enum Piece {
    case values([JSON])
    case rows(Table)
  }

  private var lists: [String: [Piece]] = [:]
  /// The members that are one value rather than a list.
  private var single: Set<String> = []
  private var document: String?

  mutating func add(_ name: String, list piece: Piece) {
    single.remove(name)
    lists[name, default: []].append(piece)
  }

  mutating func add(_ name: String, _ value: JSON) {
    if lists[name] == nil { single.insert(name) } else { single.remove(name) }
    lists[name, default: []].append(.values([value]))
  }

  mutating func add(document text: String) { document = (document ?? "") + text }

  /// The object, canonically written.
  func canonicalBytes(schema: String) -> [UInt8] {
    var members: [(name: String, pieces: [Piece], isSingle: Bool)] = []
    for (name, pieces) in lists where name != "schema" && (name != "document" || document == nil) {
      members.append((name, pieces, single.contains(name)))
    }
    if let document { members.append(("document", [.values([.text(document)])], true)) }
    members.append(("schema", [.values([.text(schema)])], true))
    members.sort { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    var bytes: [UInt8] = []
    for (index, member) in members.enumerated() {
      bytes.append(UInt8(ascii: index == 0 ? "{" : ","))
      JSON.write(member.name, to: &bytes)
      bytes.append(UInt8(ascii: ":"))
      Self.write(member.pieces, isSingle: member.isSingle, to: &bytes)
    }
    bytes.append(UInt8(ascii: "}"))
    return bytes
  }

  private static func write(_ pieces: [Piece], isSingle: Bool, to bytes: inout [UInt8]) {
    if !isSingle { bytes.append(UInt8(ascii: "[")) }
    let start = bytes.count
    for piece in pieces {
      switch piece {
      case .values(let values):
        for value in values {
          if bytes.count > start { bytes.append(UInt8(ascii: ",")) }
          value.write(to: &bytes)
        }
      case .rows(let table):
        if bytes.count > start, !table.rows.isEmpty { bytes.append(UInt8(ascii: ",")) }
        table.writeRows(to: &bytes)
      }
    }
    if !isSingle { bytes.append(UInt8(ascii: "]")) }
  }
}

extension Table {
  /// The rows as objects by the columns' keys, with commas between them; a missing cell is `null`.
  fileprivate func writeRows(to bytes: inout [UInt8]) {
    // The keys in canonical order, each written once for all rows; keys of a table differ.
    var keys: [(column: Int, written: [UInt8])] = []
    let order = columns.indices.sorted {
      columns[$0].key.utf8.lexicographicallyPrecedes(columns[$1].key.utf8)
    }
    for column in order {
      var written: [UInt8] = [UInt8(ascii: keys.isEmpty ? "{" : ",")]
      JSON.write(columns[column].key, to: &written)
      written.append(UInt8(ascii: ":"))
      keys.append((column, written))
    }
    for (index, row) in rows.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      for (column, written) in keys {
        bytes.append(contentsOf: written)
        if row.indices.contains(column) {
          row[column].json.write(to: &bytes)
        } else {
          JSON.null.write(to: &bytes)
        }
      }
      bytes.append(UInt8(ascii: "}"))
    }
  }
}

extension Passage {
  fileprivate var json: JSON {
    [
      "title": .text(title),
      "text": .text(text),
      "marks": .array(
        marks.map {
          ["start": .integer($0.start), "end": .integer($0.end), "label": .text($0.label)]
        }),
    ]
  }
}

extension Finding {
  fileprivate var json: JSON {
    [
      "id": .text(id),
      "check": .text(check),
      "severity": .text(severity.rawValue),
      "message": .text(message),
      "evidence": .array(
        evidence.map {
          ["id": .text($0.id), "words": .text($0.words), "source": .text($0.source)]
        }),
      "incident": .optional(incident.map { "\($0)" }),
      "remedy": .text(remedy),
      "waived": waived.map { ["why": .text($0.why), "analyst": .text($0.analyst)] } ?? .null,
    ]
  }
}
