import AssayModel

extension Renderer {
  /// A report as one JSON object.
  ///
  /// `schema` names its shape. Every table is a list of objects under its name, and tables of one
  /// name are one list. Every field is a member; where a key comes more than once, or is a table's
  /// name too, its values are a list in order. Lines stand under `lines`, findings under
  /// `findings`, passages under `passages`, each a list in order, and absent where there are none;
  /// documents, joined, stand under `document`.
  func json(of report: Report) -> JSON {
    var members = MergedMembers()
    for block in report.blocks {
      switch block {
      case .line(let text): members.add("lines", list: [.text(text.plain)])
      case .table(let table): members.add(table.name, list: table.rows.map(table.json))
      case .passage(let passage): members.add("passages", list: [passage.json])
      case .finding(let finding): members.add("findings", list: [finding.json])
      case .fields(let fields): for field in fields { members.add(field.member, field.value.json) }
      case .document(let text): members.add(document: text)
      }
    }
    return members.object(schema: report.schema)
  }
}

/// The members of the object while blocks are merged into it.
private struct MergedMembers {
  private var lists: [String: [JSON]] = [:]
  /// The members that are one value rather than a list.
  private var single: Set<String> = []
  private var document: String?

  mutating func add(_ name: String, list values: [JSON]) {
    single.remove(name)
    lists[name, default: []] += values
  }

  mutating func add(_ name: String, _ value: JSON) {
    if lists[name] == nil { single.insert(name) } else { single.remove(name) }
    lists[name, default: []].append(value)
  }

  mutating func add(document text: String) { document = (document ?? "") + text }

  func object(schema: String) -> JSON {
    var members = JSONMembers()
    for (name, values) in lists {
      members[name] = single.contains(name) ? values.first : .array(values)
    }
    if let document { members["document"] = .text(document) }
    members["schema"] = .text(schema)
    return .object(members)
  }
}

extension Table {
  /// A row by the columns' keys; a missing cell is `null`.
  fileprivate func json(of row: [Cell]) -> JSON {
    var members = JSONMembers()
    for (index, column) in columns.enumerated() {
      members[column.key] = row.indices.contains(index) ? row[index].json : .null
    }
    return .object(members)
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
    ]
  }
}
