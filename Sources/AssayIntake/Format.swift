/// A file format other than text, known by its first bytes.
struct Format {
  /// With its article: "a PDF".
  let name: String
  let remedy: String
  /// The first bytes, in Latin-1; `?` stands for any byte.
  private let signature: [UInt8]

  /// The format of `bytes`; `nil` when they may be text.
  init?(of bytes: [UInt8]) {
    let format = Self.known.first { format in
      bytes.starts(with: format.signature) { $1 == UInt8(ascii: "?") || $0 == $1 }
    }
    guard let format else { return nil }
    self = format
  }

  var refusal: IntakeError {
    IntakeError(problem: "It is \(name), not plain text.", remedy: remedy)
  }

  private init(_ name: String, _ signature: String, _ remedy: String) {
    self.name = name
    self.signature = signature.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
    self.remedy = remedy
  }

  // No prose begins with any of these.
  private static let known = [
    Format("a PDF", "%PDF-", saveAsText),
    Format("a PostScript document", "%!PS", saveAsText),
    Format("a Word document or another ZIP archive", "PK\u{3}\u{4}", unpack),
    Format("an empty ZIP archive", "PK\u{5}\u{6}", unpack),
    Format("an old Word, Excel or mail file", "\u{D0}\u{CF}\u{11}\u{E0}", saveAsText),
    Format("a rich-text document", "{\\rtf", saveAsText),
    Format("a gzip archive", "\u{1F}\u{8B}", unpack),
    Format("a bzip2 archive", "BZh91AY&SY", unpack),
    Format("an xz archive", "\u{FD}7zXZ", unpack),
    Format("a 7-Zip archive", "7z\u{BC}\u{AF}", unpack),
    Format("a Zstandard archive", "(\u{B5}/\u{FD}", unpack),
    Format("a PNG image", "\u{89}PNG", transcribe),
    Format("a JPEG image", "\u{FF}\u{D8}\u{FF}", transcribe),
    Format("a GIF image", "GIF87a", transcribe),
    Format("a GIF image", "GIF89a", transcribe),
    Format("a WebP image", "RIFF????WEBP", transcribe),
    Format("a sound recording", "RIFF????WAVE", transcribe),
    Format("a sound recording", "OggS\u{0}", transcribe),
    Format("a sound recording", "ID3\u{3}", transcribe),
    Format("a sound recording", "ID3\u{4}", transcribe),
    Format("a video or sound recording", "\u{0}\u{0}\u{0}?ftyp", transcribe),
    Format("a video", "\u{1A}E\u{DF}\u{A3}", transcribe),
    Format("a program", "\u{7F}ELF", loadText),
    Format("a program", "MZ\u{90}\u{0}", loadText),
    Format("a database", "SQLite format 3\u{0}", loadText),
  ]

  private static let saveAsText = "Save its text as a plain text file and load that."
  private static let unpack =
    "Unpack it, or save the document as a plain text file, and load what it holds."
  private static let transcribe =
    "Write what it shows or says into a plain text file and load that."
  private static let loadText = "Load the text that you want to read."
}
