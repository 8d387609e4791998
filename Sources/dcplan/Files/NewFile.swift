/// A single file to be written whole or not at all.
struct NewFile {
  let path: String

  /// - Throws: before any work is done, when the file stands there already and is not to be replaced, or could
  ///   not be written.
  init(_ path: String, force: Bool) throws(Failure) {
    self.path = path
    try Room.require(for: path)
    var status = stat()
    guard lstat(path, &status) == 0 else { return }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw Failure(.wrongUsage, "'\(path)' exists and is not a regular file")
    }
    guard force else { throw Failure(.wrongUsage, "'\(path)' exists; --force replaces it") }
  }

  func write(_ text: String) throws(Failure) {
    let staging = "\(path).\(getpid()).dcplan"
    do throws(Failure) {
      try SafeFile.create(staging, Array(text.utf8))
      guard rename(staging, path) == 0 else { throw SafeFile.cannotWrite(path) }
    } catch {
      unlink(staging)
      throw error
    }
  }
}
