import AssayJournal
import AssayStore

extension Shell {
  /// Saves the session at hand, and writes a signature of its file beside it.
  func sign(with key: String) throws(StoreError) {
    guard let store, let program = surroundings.signatures else { return }
    let disk = surroundings.disk
    let file = try onDisk { () throws(DiskError) in try disk.readFile(store.path) }
    if file == nil || store.hasUnsavedEntries {
      try store.save(session)
    } else if file != SessionDocument.bytes(of: session.journal) {
      throw StoreError(
        problem: "Nothing was signed: \(store.path) is not the session at hand",
        remedy: "`verify` tells what it is")
    }
    guard let answer = program.sign(store.path, key: key) else {
      throw StoreError(
        problem: "Nothing was signed: there is no ssh-keygen here",
        remedy: "install OpenSSH's client")
    }
    guard answer.status == 0, answer.output.starts(with: "-----BEGIN SSH SIGNATURE-----".utf8)
    else {
      throw StoreError(
        problem: "Nothing was signed: ssh-keygen says \"\(answer.reason)\"",
        remedy: "name the file of an SSH key that you can use")
    }
    try onDisk { () throws(DiskError) in
      try disk.replace(store.path + ".sig", with: answer.output)
    }
  }

  private func onDisk<Value>(_ work: () throws(DiskError) -> Value) throws(StoreError) -> Value {
    do throws(DiskError) {
      return try work()
    } catch {
      throw StoreError(problem: error.sentence, remedy: "the signature could not be kept")
    }
  }
}
