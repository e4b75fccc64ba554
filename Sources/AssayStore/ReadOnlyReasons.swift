import AssayJournal

extension SessionStore {
  /// Why a session whose entries were changed may not be written on.
  static func brokenChain(_ journal: Journal) -> String? {
    do throws(Verification.Fault) {
      try Verification.checkChain(journal.entries, firstLine: nil)
      return nil
    } catch {
      return error.problem.lowercasedFirst.droppingFullStop
    }
  }

  /// Why a session whose head was changed may not be written on, and what gives it another.
  static let headDoesNotFit =
    "its head does not fit its entries; only a copy made by `save OTHER.json` gets one that does"

  /// Why a session of a later version may not be written on.
  static func laterVersion(_ session: Session) -> String? {
    session.unknownFacts.first.map {
      "entry \($0) holds a fact that only a later version of assay knows"
    }
  }
}
