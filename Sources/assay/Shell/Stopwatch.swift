import Glibc

/// How long something took: as a clock on the wall has it, and as the processor spent it, which
/// does not grow when the machine has other work.
struct Stopwatch {
  private let wallStart = nanoseconds(of: CLOCK_MONOTONIC)
  private let processorStart = nanoseconds(of: CLOCK_PROCESS_CPUTIME_ID)

  /// "Time: 12.30 ms (processor 11.95 ms)".
  var reading: String {
    let wall = nanoseconds(of: CLOCK_MONOTONIC) - wallStart
    let processor = nanoseconds(of: CLOCK_PROCESS_CPUTIME_ID) - processorStart
    return "Time: \(milliseconds(wall)) ms (processor \(milliseconds(processor)) ms)"
  }
}

private func nanoseconds(of clock: clockid_t) -> Int {
  var time = timespec()
  clock_gettime(clock, &time)
  return time.tv_sec * 1_000_000_000 + time.tv_nsec
}

/// With two decimals: a decision takes a fraction of a millisecond.
private func milliseconds(_ nanoseconds: Int) -> String {
  let hundredths = (nanoseconds + 5_000) / 10_000
  let fraction = hundredths % 100
  return "\(hundredths / 100).\(fraction < 10 ? "0" : "")\(fraction)"
}
