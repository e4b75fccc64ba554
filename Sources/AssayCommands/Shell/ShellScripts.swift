import AssayModel
import AssayStore

extension Shell {
  /// How many scripts may replay one another.
  private static let greatestScriptDepth = 8

  func replay(
    _ path: String, values: [String: String], in response: inout Response
  ) throws(StoreError) {
    let script: Script
    do throws(CommandError) {
      guard scriptDepth < Self.greatestScriptDepth else {
        throw CommandError("Scripts replay one another too deep")
      }
      script = try Script.read(path, values: values, disk: surroundings.disk)
    } catch {
      throw StoreError(problem: error.message, remedy: error.hint ?? "check the script")
    }
    let folderBefore = world.folder
    world.folder = folder(of: path)
    scriptDepth += 1
    defer {
      world.folder = folderBefore
      scriptDepth -= 1
    }
    for step in script.steps {
      let answer = run(step.line, block: step.block)
      // The session goes on; a report that keeps what it was costs a copy of it.
      response.reports += answer.reports.map(\.settled)
      response.remarks += answer.remarks
      response.isNo = response.isNo || answer.isNo
      response.isQuitting = response.isQuitting || answer.isQuitting
      if let error = answer.error {
        response.error = error
        response.place = answer.place ?? "\(path):\(step.number)"
        return
      }
      if response.isQuitting { return }
    }
  }
}
