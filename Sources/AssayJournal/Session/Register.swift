import AssayModel

/// The things of one kind in a case, by id and in the order of their ids. Its members are inlined,
/// because checks and lists ask for thousands of things.
package struct Register<ID: Identifier, Thing: Sendable & Hashable>: Sendable, Hashable {
  /// By id number less one; `nil` where a thing was taken back.
  @usableFromInline var slots: [Thing?] = []
  /// How many things stand.
  package private(set) var count = 0

  package init() {}

  package var isEmpty: Bool { count == 0 }

  @inlinable
  package subscript(id: ID) -> Thing? {
    // Lent rather than copied: most who ask want one property of the thing.
    _read {
      let index = id.number - 1
      if index >= 0, index < slots.count {
        yield slots[index]
      } else {
        yield nil
      }
    }
    _modify {
      let stood = prepare(id)
      yield &slots[id.number - 1]
      note(id, stood: stood)
    }
  }

  /// Whether the thing stands.
  @inlinable
  package func contains(_ id: ID) -> Bool {
    let index = id.number - 1
    guard index >= 0, index < slots.count, case .some = slots[index] else { return false }
    return true
  }

  /// Makes room for an id; answers whether its thing stands.
  @usableFromInline
  mutating func prepare(_ id: ID) -> Bool {
    // Ids are given one after the other, so that a gap is never wide; the fold checks it.
    while slots.count < id.number { slots.append(nil) }
    return slots[id.number - 1] != nil
  }

  /// Makes room at once for things that will come, up to this number of an id.
  mutating func reserve(_ number: Int) { slots.reserveCapacity(number) }

  /// Counts a thing that came or went.
  @usableFromInline
  mutating func note(_ id: ID, stood: Bool) {
    count += (slots[id.number - 1] != nil ? 1 : 0) - (stood ? 1 : 0)
  }

  /// The things that stand, in order of their ids.
  @inlinable package var all: All { All(slots: slots) }

  /// The highest number that an id in this register ever had.
  package var slotCount: Int { slots.count }

  /// The things that stand in a register.
  package struct All: Sequence, IteratorProtocol {
    @usableFromInline let slots: [Thing?]
    @usableFromInline var place = 0

    @inlinable
    init(slots: [Thing?]) { self.slots = slots }

    @inlinable
    package mutating func next() -> Thing? {
      while place < slots.count {
        place += 1
        if let thing = slots[place - 1] { return thing }
      }
      return nil
    }
  }
}
