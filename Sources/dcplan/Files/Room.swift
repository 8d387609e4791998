/// Whether a place can take a new file or folder: found out before the work that is to be put there.
enum Room {
  /// - Throws: `wrongUsage` when nothing could be written at `path`: it is the user's choice of place.
  static func require(for path: String) throws(Failure) {
    try requireName(path)
    var (folder, missing) = (NewFolder.parent(of: path), [name(of: path)])
    while access(folder, F_OK) != 0, folder != ".", folder != "/" {
      try requireName(folder)
      missing.append(name(of: folder))
      folder = NewFolder.parent(of: folder)
    }
    for name in missing { try requireName("\(folder)/\(name)") }
    try requireSpace(in: folder)
  }

  private static func name(of path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? ""
  }

  /// A name may be too long for the file system, or lie below something that is no folder.
  private static func requireName(_ path: String) throws(Failure) {
    var status = stat()
    guard lstat(path, &status) != 0, errno != ENOENT else { return }
    throw Failure(.wrongUsage, "nothing can be written at '\(path)': \(System.lastError)")
  }

  /// Permissions do not tell all: the folder must take an entry, which is gone again at once.
  private static func requireSpace(in folder: String) throws(Failure) {
    var template = "\(folder)/.dcplan-XXXXXX".utf8CString.map(\.self)
    guard mkdtemp(&template) != nil, rmdir(template) == 0 else {
      throw Failure(.wrongUsage, "nothing can be written in '\(folder)': \(System.lastError)")
    }
  }
}
