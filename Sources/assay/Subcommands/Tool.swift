import ArgumentParser
import AssayJournal
import AssayReading

/// The subcommands, which work on files and end.
struct Tool: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "assay",
    abstract: "Casualty figures with their words, speakers and incidents; nothing counted unread.",
    usage: """
      assay [SESSION.json] [-c 'COMMAND']… [--plain]
      assay SUBCOMMAND …
      """,
    discussion: """
      Without a subcommand it is a shell: interactive on a terminal, otherwise it takes commands \
      from -c or standard input. `help` within it explains the commands.

      Towns and coordinates: GeoNames (www.geonames.org), CC BY 4.0.
      """,
    version:
      "assay \(version), commit \(commit), reader \(Reader.version), session format \(Journal.format)",
    subcommands: [
      ReplayScript.self, Scan.self, SplitSentences.self, FindOrigins.self, GroupArticles.self,
      ExportSession.self, VerifySession.self,
    ])

  static var subcommandNames: [String] {
    configuration.subcommands.map { $0._commandName }
  }
}
