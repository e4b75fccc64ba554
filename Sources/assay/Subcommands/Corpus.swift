import ArgumentParser
import AssayCorpus

/// `assay scan`: articles in, figures out.
struct Scan: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "scan", abstract: "Read articles as JSON Lines and write their figures.")

  @Argument(help: "The file; standard input without it.") var file: String?
  @Option(help: "How many cores to use.") var threads = 1
  @Flag(help: "Say nothing on standard error.") var quiet = false

  func validate() throws {
    guard (1...256).contains(threads) else {
      throw ValidationError("--threads takes a number from 1 to 256.")
    }
  }

  func run() throws {
    throw ExitCode(ScanRecord.run(path: file, threads: threads, quiet: quiet))
  }
}

/// `assay sentences`: texts in, sentences out.
struct SplitSentences: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sentences", abstract: "Read texts as JSON Lines and write their sentences.")

  @Argument(help: "The file; standard input without it.") var file: String?
  @Flag(help: "Say nothing on standard error.") var quiet = false

  func run() throws { throw ExitCode(SentencesRecord.run(path: file, quiet: quiet)) }
}

/// `assay origins`: articles in, one line for each origin out.
struct FindOrigins: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "origins",
    abstract: "Read articles as JSON Lines and write which of them are reprints of one text.")

  @Argument(help: "The file; standard input without it.") var file: String?
  @Option(help: "How many cores to use.") var threads = 1
  @Flag(help: "Say nothing on standard error.") var quiet = false

  func validate() throws {
    guard (1...256).contains(threads) else {
      throw ValidationError("--threads takes a number from 1 to 256.")
    }
  }

  func run() throws {
    throw ExitCode(OriginsRecord.run(path: file, threads: threads, quiet: quiet))
  }
}

/// `assay group`: articles in, incidents out.
struct GroupArticles: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "group",
    abstract: "Read articles as JSON Lines and put those together that tell of one incident.")

  @Argument(help: "The file; standard input without it.") var file: String?
  @Flag(help: "Say nothing on standard error.") var quiet = false

  func run() throws { throw ExitCode(GroupRecord.run(path: file, quiet: quiet)) }
}
