import Trials

/// Called with bytes made to go where none went before.
@_cdecl("LLVMFuzzerTestOneInput")
public func tryBytes(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  Trial.reading.stopAtFault(UnsafeBufferPointer(start: start, count: count))
  return 0
}
