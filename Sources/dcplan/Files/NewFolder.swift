import InventoryReading

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A folder to be made: filled under another name beside its place, then moved there in one step.
struct NewFolder {
  /// Absolute, and without links up to its last part.
  let path: String
  private let parent: String
  /// Whether nothing stands there, or only an empty folder.
  let isFree: Bool

  /// Makes the folders above it when they are missing.
  init(_ path: String) throws(Failure) {
    let real = SafeFile.realPath(path)
    let wanted = real ?? path
    let trimmed = String(wanted.reversed().drop { $0 == "/" }.reversed())
    let parts = trimmed.split(separator: "/", omittingEmptySubsequences: false)
    guard let name = parts.last, !name.isEmpty, name != ".", name != ".." else {
      throw Failure(.wrongUsage, "'\(path)' does not name a folder that could be made")
    }
    let above = parts.count == 1 ? "." : parts.dropLast().joined(separator: "/")
    self.parent = try Self.folder(above.isEmpty ? "/" : above)
    self.path = parent == "/" ? "/\(name)" : "\(parent)/\(name)"
    self.isFree = try Self.isFree(self.path)
  }

  /// Writes the files and puts the folder in its place; what stood there is gone afterwards.
  func fill(with files: [SourceText]) throws(Failure) {
    let staging = try temporaryFolder()
    do throws(Failure) {
      for file in files { try Self.write(file, into: staging) }
      try move(staging)
    } catch {
      try? FileManager.default.removeItem(atPath: staging)
      throw error
    }
  }

  private func temporaryFolder() throws(Failure) -> String {
    var template = "\(parent)/.dcplan-XXXXXX".utf8CString.map(\.self)
    guard mkdtemp(&template) != nil else { throw SafeFile.cannotWrite(path) }
    let mask = umask(0)
    umask(mask)
    let folder = template.withUnsafeBufferPointer { buffer in
      buffer.baseAddress.map { String(cString: $0) } ?? ""
    }
    chmod(folder, 0o777 & ~mask)
    return folder
  }

  private static func write(_ file: SourceText, into folder: String) throws(Failure) {
    let path = "\(folder)/\(file.path)"
    let above = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    do {
      try FileManager.default.createDirectory(
        atPath: above.joined(separator: "/"), withIntermediateDirectories: true)
    } catch {
      throw Failure(.internalFault, "cannot make a folder for '\(file.path)'")
    }
    try SafeFile.create(path, file.bytes)
  }

  /// A folder that holds something cannot be renamed over: it steps aside first, and comes back on failure.
  private func move(_ staging: String) throws(Failure) {
    if rename(staging, path) == 0 { return }
    guard !isFree, errno == ENOTEMPTY || errno == EEXIST else { throw SafeFile.cannotWrite(path) }
    let aside = "\(staging)-old"
    guard rename(path, aside) == 0 else { throw SafeFile.cannotWrite(path) }
    guard rename(staging, path) == 0 else {
      let fault = SafeFile.cannotWrite(path)
      rename(aside, path)
      throw fault
    }
    try? FileManager.default.removeItem(atPath: aside)
  }

  private static func folder(_ path: String) throws(Failure) -> String {
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch {
      throw Failure(.wrongUsage, "'\(path)' is not a folder, and cannot be made one")
    }
    guard let real = SafeFile.realPath(path) else { throw SafeFile.cannotWrite(path) }
    return real
  }

  private static func isFree(_ path: String) throws(Failure) -> Bool {
    var status = stat()
    guard lstat(path, &status) == 0 else { return true }
    guard status.st_mode & S_IFMT == S_IFDIR,
      let entries = try? FileManager.default.contentsOfDirectory(atPath: path)
    else { throw Failure(.wrongUsage, "'\(path)' exists and is not a folder that can be listed") }
    return entries.isEmpty
  }
}
