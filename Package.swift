// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .treatAllWarnings(as: .error),
]

/// For what runs once a command, and never over a text or a case: it need not be fast, but it is the
/// larger part of the executable.
let small: SwiftSetting = .unsafeFlags(["-Osize"], .when(configuration: .release))

/// A layer of assay: it may import only what it names.
func layer(
  _ name: String, imports dependencies: Target.Dependency..., with more: [SwiftSetting] = []
) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: settings + more)
}

/// The tests of one layer, with what helps all tests.
func tests(
  of name: String, with dependencies: Target.Dependency..., excluding files: [String] = []
) -> Target {
  .testTarget(
    name: name + "Tests",
    dependencies: [.target(name: name), "TestSupport"] + dependencies,
    exclude: files, swiftSettings: settings)
}

/// What `assay --version` says it was built from.
let commit = Context.gitInformation.map {
  $0.currentCommit.prefix(12) + ($0.hasUncommittedChanges ? "+" : "")
}

let package = Package(
  name: "assay",
  products: [.executable(name: "assay", targets: ["assay"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2")
  ],
  targets: [
    layer("AssayModel"),
    layer("AssayDigest", imports: "AssayModel", "CDigest"),
    // The gazetteer, within the executable.
    .target(name: "CPlaces", exclude: ["Data"]),
    layer("AssayPlaces", imports: "CPlaces"),
    layer("AssayGrouping", imports: "AssayModel", "AssayPlaces"),
    layer("AssayReading", imports: "AssayModel"),
    layer("AssayOrigins"),
    layer("AssayIntake", imports: "AssayModel", "AssayDigest", "CHTML"),
    layer("AssayJournal", imports: "AssayModel", "AssayDigest"),
    layer("AssayStore", imports: "AssayModel", "AssayDigest", "AssayJournal", "CHeap"),
    layer("AssayChecks", imports: "AssayModel", "AssayJournal"),
    layer("AssayExport", imports: "AssayModel", "AssayJournal", "AssayChecks"),
    layer("AssayRendering", imports: "AssayModel"),
    layer(
      "AssayCommands",
      imports: "AssayModel", "AssayDigest", "AssayOrigins", "AssayReading", "AssayIntake",
      "AssayJournal", "AssayStore", "AssayChecks", "AssayExport", "AssayRendering", "AssayPlaces",
      "AssayGrouping",
      with: [small]),
    layer(
      "AssayCorpus",
      imports: "AssayModel", "AssayOrigins", "AssayReading", "AssayChecks", "AssayPlaces",
      "AssayGrouping"),
    layer("LineEditor", imports: "CLineEditor"),
    .executableTarget(
      name: "assay",
      dependencies: [
        "AssayModel", "AssayReading", "AssayJournal", "AssayStore", "AssayChecks", "AssayExport",
        "AssayRendering", "AssayCommands", "AssayCorpus", "AssayDigest", "LineEditor", "CBuild",
        "CTour",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings),
    // libedit and what it stands on; the static executable needs all four named.
    .target(
      name: "CLineEditor",
      linkerSettings: ["edit", "tinfo", "bsd", "md"].map { .linkedLibrary($0) }),
    // The tour and its articles, within the executable.
    .target(name: "CTour"),
    .target(
      name: "CBuild",
      cSettings: commit.map { [.define("ASSAY_COMMIT", to: "\"\($0)\"")] } ?? []),
    .target(name: "CHeap"),
    .target(name: "CDigest", linkerSettings: [.linkedLibrary("crypto")]),
    // libxml2, found by its pkg-config file; the static one stands on three more libraries.
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .target(
      name: "CHTML", dependencies: ["CLibXML2"],
      linkerSettings: ["xml2", "lzma", "z", "m"].map { .linkedLibrary($0) }),
    tests(of: "AssayRendering", with: "AssayModel"),
    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: settings),
    tests(
      of: "AssayCommands", with: "AssayModel", "AssayDigest", "AssayJournal", "AssayRendering",
      "AssayStore"),
    .testTarget(
      name: "AssayTests", dependencies: ["assay", "PseudoTerminal"], swiftSettings: settings),
    tests(of: "AssayModel"),
    tests(of: "AssayDigest", with: "AssayModel"),

    // For tests: a terminal to run programs in, and a program that does nothing but read lines.
    .target(name: "CPseudoTerminal", path: "Tests/Support/CPseudoTerminal"),
    .target(
      name: "PseudoTerminal", dependencies: ["CPseudoTerminal"],
      path: "Tests/Support/PseudoTerminal", swiftSettings: settings),
    .executableTarget(
      name: "line-editor-demo", dependencies: ["LineEditor"],
      path: "Tests/Support/LineEditorDemo", swiftSettings: settings),
    tests(of: "LineEditor", with: "PseudoTerminal", "line-editor-demo"),
    tests(
      of: "AssayJournal", with: "AssayModel", "AssayDigest", "AssayStore",
      excluding: ["Fixtures"]),
    // A shell's work on a disk that fails, loses power, or ends the process: for the tests, and for
    // the program that kills by the thousand.
    .target(
      name: "StoreTrials",
      dependencies: [
        "AssayModel", "AssayDigest", "AssayJournal", "AssayStore", "AssayCommands", "TestSupport",
      ],
      path: "Tests/Support/StoreTrials", swiftSettings: settings),
    .target(name: "CFork", path: "Tests/Support/CFork"),
    .executableTarget(
      name: "store-kills", dependencies: ["StoreTrials", "AssayStore", "TestSupport", "CFork"],
      path: "Tests/Support/StoreKills", swiftSettings: settings),
    tests(
      of: "AssayStore", with: "AssayModel", "AssayDigest", "AssayJournal", "StoreTrials",
      "PseudoTerminal", "store-kills"),
    tests(of: "AssayIntake", with: "AssayModel", "AssayDigest", excluding: ["Pages"]),
    tests(of: "AssayChecks", with: "AssayModel", "AssayJournal", "AssayReading"),
    tests(of: "AssayExport", with: "AssayModel", "AssayJournal", "AssayChecks"),
    tests(of: "AssayReading", with: "AssayModel"),
    tests(of: "AssayOrigins"),
    tests(of: "AssayPlaces"),
    tests(of: "AssayGrouping", with: "AssayModel", "AssayPlaces", "AssayReading"),

    // What must hold of any bytes: tried on the corpora by tests, and on bytes yet unseen by fuzzing.
    .target(
      name: "Trials",
      dependencies: [
        "AssayModel", "AssayReading", "AssayJournal", "AssayStore", "AssayRendering",
        "AssayCommands", "AssayCorpus",
      ],
      path: "Tests/Support/Trials", swiftSettings: settings),
    tests(of: "Trials", with: "AssayStore"),
  ]
)

// It has no `main` of its own: `.ci/fuzz` builds it with the one that makes the bytes.
if Context.environment["ASSAY_FUZZ"] == "1" {
  package.products.append(.executable(name: "fuzz", targets: ["fuzz"]))
  package.targets.append(
    .executableTarget(
      name: "fuzz", dependencies: ["Trials"], path: "Tests/Support/Fuzz",
      swiftSettings: settings + [.unsafeFlags(["-parse-as-library"])]))
}
