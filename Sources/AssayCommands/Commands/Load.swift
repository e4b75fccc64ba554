import AssayIntake
import AssayJournal
import AssayModel
import AssayStore

/// `load PATH…`: articles come into the case.
package struct Load: Command {
  package static let declaration = Declaration(
    "load", topic: .read,
    summary: "Load articles from files, folders or standard input: plain text or web pages.",
    discussion: """
      The raw bytes are hashed and kept as evidence. The first line of a text is the headline where \
      it reads like one. Of a web page, the article is taken without navigation, adverts, comments \
      and related stories, and its outlet, author, date, address and language where it says them; \
      what you give wins. A page's own time is kept without its offset. The same bytes are the same \
      article, and are loaded once. Of a folder, every file is loaded, four folders deep; one that \
      cannot be read is named and does not stop the others. Relative dates ("on Tuesday") are only \
      understood where the page or `published=` says when the article came out. With `sha256=`, a file \
      that holds other bytes is refused, and what changed in it is shown where the old bytes are \
      still kept.
      """,
    parameters: [
      Parameter(
        "PATH", .path, .positional, .several,
        help: "a text file, a web page, a folder of them, or - for standard input"),
      Parameter("outlet", .words, .named, .optional, help: "who published it"),
      Parameter("published", .moment, .named, .optional, help: "when, such as 2024-03-04"),
      Parameter("author", .words, .named, .optional, help: "who wrote it"),
      Parameter("url", .words, .named, .optional, help: "where it was found"),
      Parameter("archive", .words, .named, .optional, help: "where an archive keeps it"),
      Parameter("language", .words, .named, .optional, help: "its language, such as en or ar"),
      Parameter(
        "sha256", .digest, .named, .optional, help: "the SHA-256 that the file must have"),
    ],
    examples: [
      Example(
        "load harbour.txt outlet=\"Meridian News\" published=2024-03-04", says: "a1")
    ])

  private let paths: [Word]
  private let details: ArticleDetails
  private let expected: ExpectedBytes?
  /// What is not to be taken from a page either.
  private let cleared: [ArticleDetail]

  package init(_ arguments: Arguments) throws(CommandError) {
    paths = arguments.all("PATH")
    var details = ArticleDetails()
    details.outlet = arguments.given("outlet")?.text
    details.author = arguments.given("author")?.text
    details.url = arguments.given("url")?.text
    details.archiveURL = arguments.given("archive")?.text
    details.language = arguments.given("language")?.text
    details.published = try arguments.given("published").map(moment)
    expected = try arguments.optional("sha256").map { word throws(CommandError) in
      try ExpectedBytes(word)
    }
    cleared = ArticleDetail.allCases.filter { arguments.clears($0.word) }
    if paths.count > 1, let word = arguments.given("url") ?? arguments.given("archive") {
      throw CommandError(
        "One address cannot be that of \(paths.count) articles", hint: "load them one by one",
        column: word.column)
    }
    if paths.count > 1, let expected {
      throw CommandError(
        "One hash cannot be that of \(paths.count) articles", hint: "load them one by one",
        column: expected.column)
    }
    self.details = details
  }

  package func run(in session: Session, world: World) throws(CommandError) -> Outcome {
    var loading = Loading(session: session, world: world, details: details, cleared: cleared)
    for path in paths {
      if let files = try folder(at: path, world: world) {
        if let expected {
          throw CommandError(
            "One hash cannot be that of a folder", hint: "load its files one by one",
            column: expected.column)
        }
        load(files, in: path, to: &loading)
        continue
      }
      let bytes = try bytes(at: path, world: world)
      try expected?.check(bytes, of: path.text, in: session, world: world)
      do throws(IntakeError) {
        try loading.add(bytes, name: name(of: path.text), shown: path.text)
      } catch {
        throw CommandError(
          "Cannot load \(path.text): \(error.problem)", hint: error.remedy, column: path.column)
      }
    }
    return loading.outcome
  }

  /// The files in the folder that `path` means; `nil` where it means none.
  private func folder(at path: Word, world: World) throws(CommandError) -> FolderFiles? {
    guard path.isQuoted || path.text != "-" else { return nil }
    let files: FolderFiles
    do throws(DiskError) {
      guard try world.files.kind(world.resolve(path.text)) == .folder else { return nil }
      files = try FolderFiles(in: world.resolve(path.text), disk: world.files)
    } catch {
      throw CommandError(
        "Cannot read \(path.text): \(error.reason)", hint: "check the name and its rights",
        column: path.column)
    }
    guard !files.isTooMany else {
      throw CommandError(
        "Cannot load \(path.text): it holds more than \(FolderFiles.greatestCount) files",
        hint: "load the folders in it one by one", column: path.column)
    }
    guard !files.files.isEmpty else {
      throw CommandError(
        "Cannot load \(path.text): it holds no files", hint: "hidden files are passed over",
        column: path.column)
    }
    return files
  }

  private func load(_ files: FolderFiles, in path: Word, to loading: inout Loading) {
    let folder = path.text.hasSuffix("/") ? String(path.text.dropLast()) : path.text
    for file in files.files {
      let shown = folder + "/" + file
      do throws(DiskError) {
        guard let bytes = try loading.world.files.read(loading.world.resolve(shown)) else {
          continue
        }
        do throws(IntakeError) {
          try loading.add(bytes, name: file, shown: shown)
        } catch {
          loading.tell("\(shown): not loaded. \(error.problem)")
        }
      } catch {
        loading.tell("\(shown): not loaded. \(error.reason)")
      }
    }
    for remark in files.remarks { loading.tell("\(folder)/\(remark)") }
  }

  private func bytes(at path: Word, world: World) throws(CommandError) -> [UInt8] {
    if path.text == "-", !path.isQuoted {
      guard let bytes = world.standardInput() else {
        throw CommandError(
          "Cannot load -: standard input is being read for commands",
          hint: "load a file, or give the commands with -c and the article on standard input",
          column: path.column)
      }
      return bytes
    }
    let kind = try? world.files.kind(world.resolve(path.text))
    guard kind != .other else {
      throw CommandError(
        "Cannot load \(path.text): it is a device or a pipe, which may never end",
        hint: "save what it gives as a file, or pipe it into `load -`", column: path.column)
    }
    do throws(DiskError) {
      if let bytes = try world.files.read(world.resolve(path.text)) { return bytes }
    } catch {
      throw CommandError(
        "Cannot read \(path.text): \(error.reason)", hint: "check the name and its rights",
        column: path.column)
    }
    throw CommandError(
      "Cannot read \(path.text): there is no such file", hint: "check the name; Tab completes it",
      column: path.column)
  }

  private func name(of path: String) -> String {
    path == "-" ? "stdin" : path.split(separator: "/").last.map(String.init) ?? path
  }
}

/// The time that a word means: a day, with the minute where it is given.
func moment(_ word: Word) throws(CommandError) -> Moment {
  guard let moment = Moment(word.text) else {
    throw CommandError(
      "\"\(word.text)\" is no day or time", hint: "write 2024-03-04, or 2024-03-04T14:05",
      column: word.column)
  }
  return moment
}

extension String {
  /// The text with its line breaks as spaces.
  var singleLine: String {
    // Most texts that are shown have one line, and none of the bytes that newlines begin with.
    let mayBreak = utf8.contains { (0x0A...0x0D).contains($0) || $0 == 0xC2 || $0 == 0xE2 }
    return mayBreak ? split(whereSeparator: \.isNewline).joined(separator: " ") : self
  }
}
