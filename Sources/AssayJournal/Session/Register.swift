import AssayModel

/// The things of one kind in a case, by id and in the order of their ids.
package struct Register<ID: Identifier, Thing: Sendable & Hashable>: Sendable, Hashable {
  /// By id number less one; `nil` where a thing was taken back.
  private var slots: [Thing?] = []
  /// How many things stand.
  package private(set) var count = 0

  package init() {}

  package var isEmpty: Bool { count == 0 }

  package subscript(id: ID) -> Thing? {
    // Lent rather than copied: most who ask want one property of the thing.
    _read {
      if slots.indices.contains(id.number - 1) {
        yield slots[id.number - 1]
      } else {
        yield nil
      }
    }
    _modify {
      // Ids are given one after the other, so that a gap is never wide; the fold checks it.
      while slots.count < id.number { slots.append(nil) }
      let stood = slots[id.number - 1] != nil
      yield &slots[id.number - 1]
      let stands = slots[id.number - 1] != nil
      count += (stands ? 1 : 0) - (stood ? 1 : 0)
    }
  }

  /// The things that stand, in order of their ids.
  package var all: some Sequence<Thing> { slots.lazy.compactMap { $0 } }

  /// The first id that was never in this register.
  var slotCount: Int { slots.count }
}
