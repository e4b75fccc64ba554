import Glibc
import Trials

/// The trial that `ASSAY_TRIAL` names.
private let trial: Trial = {
  let name = getenv("ASSAY_TRIAL").map { String(cString: $0) } ?? ""
  if let trial = Trial.all.first(where: { $0.name == name }) { return trial }
  let names = Trial.all.map(\.name).joined(separator: ", ")
  let line = "ASSAY_TRIAL names no trial: '\(name)'; there are \(names)\n"
  _ = write(STDERR_FILENO, line, line.utf8.count)
  exit(2)
}()

/// Called with bytes made to go where none went before.
@_cdecl("LLVMFuzzerTestOneInput")
public func tryBytes(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  trial.stopAtFault(UnsafeBufferPointer(start: start, count: count))
  return 0
}
