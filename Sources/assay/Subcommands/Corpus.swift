import ArgumentParser
import AssayCorpus

/// What every corpus command reads, and whether it speaks of it.
struct CorpusInput: ParsableArguments {
  @Argument(help: "The file; standard input without it.") var file: String?
  @Flag(help: "Say nothing on standard error.") var quiet = false
}

/// How a corpus command shares its work among cores.
struct CorpusWork: ParsableArguments {
  @Option(help: "How many cores to use.") var threads = 1

  func validate() throws {
    guard (1...256).contains(threads) else {
      throw ValidationError("--threads takes a number from 1 to 256.")
    }
  }
}

/// `assay scan`: articles in, figures out.
struct Scan: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "scan", abstract: "Read articles as JSON Lines and write their figures.")

  @OptionGroup var input: CorpusInput
  @OptionGroup var work: CorpusWork

  func run() throws {
    throw ExitCode(ScanRecord.run(path: input.file, threads: work.threads, quiet: input.quiet))
  }
}

/// `assay sentences`: texts in, sentences out.
struct SplitSentences: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sentences", abstract: "Read texts as JSON Lines and write their sentences.")

  @OptionGroup var input: CorpusInput

  func run() throws { throw ExitCode(SentencesRecord.run(path: input.file, quiet: input.quiet)) }
}

/// `assay origins`: articles in, one line for each origin out.
struct FindOrigins: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "origins",
    abstract: "Read articles as JSON Lines and write which of them are reprints of one text.")

  @OptionGroup var input: CorpusInput
  @OptionGroup var work: CorpusWork

  func run() throws {
    throw ExitCode(OriginsRecord.run(path: input.file, threads: work.threads, quiet: input.quiet))
  }
}

/// `assay group`: articles in, incidents out.
struct GroupArticles: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "group",
    abstract: "Read articles as JSON Lines and put those together that tell of one incident.")

  @OptionGroup var input: CorpusInput

  func run() throws { throw ExitCode(GroupRecord.run(path: input.file, quiet: input.quiet)) }
}
