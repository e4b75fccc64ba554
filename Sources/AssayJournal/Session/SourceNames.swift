import AssayModel

/// Which sources go by which names, kept as the session grows so that nobody looks through all of them.
struct SourceNames: Hashable, Sendable {
  private var ids: [SpeakerName: [SourceID]] = [:]

  /// The sources that are called `name`, in order of their ids.
  subscript(name: SpeakerName) -> [SourceID] { ids[name, default: []] }

  /// Notes all names of a source.
  mutating func add(_ source: Source) {
    for name in source.names {
      var known = ids[name, default: []]
      guard !known.contains(source.id) else { continue }
      known.insert(source.id, at: known.firstIndex { source.id < $0 } ?? known.count)
      ids[name] = known
    }
  }

  /// Forgets all names of a source.
  mutating func remove(_ source: Source) {
    for name in source.names {
      ids[name]?.removeAll { $0 == source.id }
      if ids[name]?.isEmpty == true { ids[name] = nil }
    }
  }
}

extension Standing {
  /// The sources that go by a name, in order of their ids.
  package func sources(called name: String) -> [Source] {
    sourceNames[SpeakerName(name)].compactMap { sources[$0] }
  }

  /// Changes a source, or takes it out where `change` makes it `nil`, and keeps account of its names.
  mutating func change(_ id: SourceID, _ change: (inout Source?) -> Void) {
    if let before = sources[id] { sourceNames.remove(before) }
    change(&sources[id])
    if let after = sources[id] { sourceNames.add(after) }
  }
}
