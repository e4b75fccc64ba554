import AssayCommands
import Glibc

extension SignatureProgram {
  /// The `ssh-keygen` that the search path finds. Where a key has a passphrase, it asks on the
  /// terminal by itself.
  static let sshKeygen = SignatureProgram { arguments, file in
    runProgram("ssh-keygen", arguments, reading: file)
  }
}

/// Runs another program to its end, with a file for its standard input; `nil` where there is no
/// program of that name. Ctrl-C ends it and not this one.
private func runProgram(
  _ name: String, _ arguments: [String], reading file: String
) -> SignatureProgram.Answer? {
  guard let output = Pipe(), let errors = Pipe() else { return nil }
  defer {
    output.close()
    errors.close()
  }
  var files = posix_spawn_file_actions_t()
  posix_spawn_file_actions_init(&files)
  defer { posix_spawn_file_actions_destroy(&files) }
  posix_spawn_file_actions_addopen(&files, STDIN_FILENO, file, O_RDONLY, 0)
  posix_spawn_file_actions_adddup2(&files, output.writing, STDOUT_FILENO)
  posix_spawn_file_actions_adddup2(&files, errors.writing, STDERR_FILENO)
  var settings = posix_spawnattr_t()
  posix_spawnattr_init(&settings)
  defer { posix_spawnattr_destroy(&settings) }
  var interrupt = sigset_t()
  sigemptyset(&interrupt)
  sigaddset(&interrupt, SIGINT)
  posix_spawnattr_setsigdefault(&settings, &interrupt)
  posix_spawnattr_setflags(&settings, Int16(POSIX_SPAWN_SETSIGDEF))
  let before = signal(SIGINT, SIG_IGN)
  defer { signal(SIGINT, before) }
  let words = ([name] + arguments).map { strdup($0) } + [nil]
  defer { for word in words { free(word) } }
  var process: pid_t = 0
  guard posix_spawnp(&process, name, &files, &settings, words, environ) == 0 else { return nil }
  let (answer, complaint) = readToEnd(output, errors)
  var status: Int32 = 0
  while waitpid(process, &status, 0) < 0 {
    guard errno == EINTR else { return nil }
  }
  return SignatureProgram.Answer(
    // Something in the low bits: a signal ended it.
    status: status & 0x7F == 0 ? (status >> 8) & 0xFF : -1, output: answer,
    complaint: String(decoding: complaint, as: UTF8.self))
}

/// Everything that the other process writes into two pipes until it ends, each read as it comes, so
/// that it never waits for room in one of them. Nothing more may be written from here.
private func readToEnd(_ first: Pipe, _ second: Pipe) -> ([UInt8], [UInt8]) {
  let pipes = [first, second]
  var bytes: [[UInt8]] = [[], []]
  // A negative file is passed over.
  var waiting = pipes.map { pipe in
    pipe.closeWriting()
    return pollfd(fd: pipe.reading, events: Int16(POLLIN), revents: 0)
  }
  var chunk = [UInt8](repeating: 0, count: 1 << 12)
  while waiting.contains(where: { $0.fd >= 0 }) {
    if poll(&waiting, nfds_t(waiting.count), -1) < 0 {
      if errno == EINTR { continue }
      break
    }
    for index in waiting.indices where waiting[index].fd >= 0 && waiting[index].revents != 0 {
      let count = read(waiting[index].fd, &chunk, chunk.count)
      if count < 0, errno == EINTR { continue }
      if count > 0 {
        bytes[index].append(contentsOf: chunk[..<count])
      } else {
        waiting[index].fd = -1
      }
    }
  }
  return (bytes[0], bytes[1])
}

/// What one process writes and another reads.
private final class Pipe {
  let reading: Int32
  private(set) var writing: Int32

  init?() {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return nil }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    (reading, writing) = (ends[0], ends[1])
  }

  func close() {
    closeWriting()
    Glibc.close(reading)
  }

  func closeWriting() {
    if writing >= 0 { Glibc.close(writing) }
    writing = -1
  }
}
