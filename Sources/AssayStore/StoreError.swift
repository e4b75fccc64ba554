import AssayJournal
import AssayModel

/// Why a session could not be read or written, and what to do.
package struct StoreError: Error, Hashable, Sendable {
  /// One sentence without its full stop.
  package let problem: String
  package let remedy: String

  package init(problem: String, remedy: String) {
    self.problem = problem
    self.remedy = remedy
  }

  /// Does `work` and tells what the disk refuses.
  static func onDisk<Value>(
    _ work: () throws(DiskError) -> Value
  ) throws(StoreError) -> Value {
    do throws(DiskError) {
      return try work()
    } catch {
      throw StoreError(
        problem: error.sentence, remedy: "nothing was changed: check the folder and its rights")
    }
  }

  /// Does `work` and tells what cannot be read in the file at `path`, with the line.
  static func inFile<Value>(
    _ path: String, _ work: () throws(DocumentError) -> Value
  ) throws(StoreError) -> Value {
    do throws(DocumentError) {
      return try work()
    } catch {
      let place = error.line.map { "\(path):\($0)" } ?? path
      throw StoreError(problem: "\(place): \(error.problem)", remedy: error.remedy)
    }
  }
}

extension String {
  var lowercasedFirst: String {
    guard let first else { return self }
    return first.lowercased() + dropFirst()
  }

  var droppingFullStop: String { hasSuffix(".") ? String(dropLast()) : self }
}
