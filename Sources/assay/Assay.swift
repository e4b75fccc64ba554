import AssayModel

@main
struct Assay {
  static func main() {}
}
