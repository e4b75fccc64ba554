import AssayModel
import AssayStore
import Testing

@Suite("Loading")
struct LoadTests {
  private static let page = """
    <html lang=en><head><title>Seven killed in Port Selim - The Herald</title>
    <meta name=author content="Ada Venn"><meta name=date content="2024-03-04T09:30:00+02:00">
    <link rel=canonical href="https://herald.example/a"></head><body><nav><a href=/>Home</a></nav>
    <h1>Seven killed in Port Selim</h1><p>Seven people were killed on Monday, the office said.</p>
    """

  /// A shell on a disk in memory that holds `files` under `/case`.
  private func shell(_ files: [String: String]) -> TestShell {
    let disk = Disk.memory
    for (name, text) in files { try? disk.write(Array(text.utf8), "/case/" + name) }
    return TestShell(disk: disk, folder: "/case")
  }

  private func articles(of shell: TestShell) -> [Article] {
    shell.shell.session.articles.all.map(\.article)
  }

  @Test func aPageSaysWhatItIs() throws {
    let shell = shell(["a.html": Self.page])
    let shown = shell.run("load a.html")
    #expect(shown.contains("a1  Seven killed in Port Selim  2 figures"))
    #expect(
      shown.contains(
        "from the page: outlet The Herald; author Ada Venn; published 2024-03-04T09:30; "
          + "url https://herald.example/a; language en"))
    let article = try #require(articles(of: shell).first)
    #expect(article.body == "Seven people were killed on Monday, the office said.")
    #expect(article.details.published == Moment("2024-03-04T09:30"))
  }

  @Test func whatTheAnalystSaysWins() throws {
    let shell = shell(["a.html": Self.page])
    let shown = shell.run("load a.html outlet=\"The Copy\" published=2024-03-05")
    #expect(!shown.contains("outlet The Herald") && !shown.contains("published"))
    let details = try #require(articles(of: shell).first).details
    #expect(details.outlet == "The Copy" && details.published == Moment("2024-03-05"))
    #expect(details.author == "Ada Venn")
  }

  @Test func aFolderIsLoadedInTheOrderOfNames() throws {
    let shell = shell([
      "in/b.txt": "Two people died in Orvel.", "in/a.html": Self.page, "in/c.pdf": "%PDF-1.7",
      "in/.hidden": "Nine died.", "in/d.txt": "Two people died in Orvel.",
    ])
    let shown = shell.run("load in published=2024-03-05")
    #expect(articles(of: shell).map(\.name) == ["a.html", "b.txt"])
    #expect(shown.contains("in/c.pdf: not loaded. It is a PDF, not plain text."))
    #expect(shown.contains("a2  has the same bytes as in/d.txt: loaded once"))
    #expect(!shown.contains("hidden"))
  }

  @Test func foldersOnTheMachineAreSearchedFourDeep() throws {
    let shell = TestShell(
      disk: .overlay(on: .system), folder: projectFolder + "/Tests/AssayIntakeTests")
    let shown = shell.run("load Pages")
    #expect(articles(of: shell).count == 40)
    #expect(!shown.contains("not loaded"))
    #expect(shell.refusal("load Nowhere").contains("there is no such file"))
  }

  @Test func anEmptyFolderIsRefused() {
    let shell = shell(["in/.hidden": "Nine died."])
    #expect(shell.refusal("load in").contains("Cannot load in: it holds no files"))
  }
}
