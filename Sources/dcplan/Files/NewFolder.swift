import InventoryReading

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A folder to be made: filled under another name beside its place, then moved there in one step.
struct NewFolder {
  /// Without links when it stands already.
  let path: String
  private let parent: String
  /// Whether nothing stands there, or only an empty folder.
  let isFree: Bool

  /// - Throws: before any work is done, when no folder could be made there. Nothing is made yet.
  init(_ path: String) throws(Failure) {
    let wanted = SafeFile.realPath(path) ?? path
    let trimmed = String(wanted.reversed().drop { $0 == "/" }.reversed())
    let parts = trimmed.split(separator: "/", omittingEmptySubsequences: false)
    guard let name = parts.last, !name.isEmpty, name != ".", name != ".." else {
      throw Failure(.wrongUsage, "'\(path)' does not name a folder that could be made")
    }
    self.path = trimmed
    self.parent = Self.parent(of: trimmed)
    self.isFree = try Self.isFree(trimmed)
    try Room.require(for: trimmed)
  }

  /// Writes the files and puts the folder in its place; what stood there is gone afterwards.
  func fill(with files: [SourceText]) throws(Failure) {
    try Self.makeFolder(parent)
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
    try makeFolder(parent(of: path))
    try SafeFile.create(path, file.bytes)
  }

  /// A folder that holds something cannot be renamed over: it steps aside first, and comes back on failure.
  private func move(_ staging: String) throws(Failure) {
    if rename(staging, path) == 0 { return }
    guard errno == ENOTEMPTY || errno == EEXIST || errno == ENOTDIR else { throw SafeFile.cannotWrite(path) }
    guard !isFree else {
      throw Failure(.wrongUsage, "'\(path)' appeared meanwhile, and was left as it is; name another folder")
    }
    let aside = "\(staging)-old"
    guard rename(path, aside) == 0 else { throw SafeFile.cannotWrite(path) }
    guard rename(staging, path) == 0 else {
      let fault = SafeFile.cannotWrite(path)
      rename(aside, path)
      throw fault
    }
    try? FileManager.default.removeItem(atPath: aside)
  }

  /// `a/b` of `a/b/c`, `.` of `c`, `/` of `/c`.
  static func parent(of path: String) -> String {
    let above = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    if above.isEmpty { return "." }
    return above.count == 1 && above.first == "" ? "/" : above.joined(separator: "/")
  }

  private static func makeFolder(_ path: String) throws(Failure) {
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch {
      throw Failure(.internalFault, "cannot make the folder '\(path)'")
    }
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
