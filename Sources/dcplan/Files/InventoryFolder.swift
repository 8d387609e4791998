import InventoryReading

/// The folder of an inventory. Nothing outside it is ever read.
struct InventoryFolder: Sendable {
  /// As the user wrote it.
  let name: String
  /// Absolute, without links.
  private let root: String

  init(_ path: String) throws(Failure) {
    guard let real = SafeFile.realPath(path) else {
      throw Failure(.wrongUsage, "there is no inventory '\(path)': \(System.lastError)")
    }
    var status = stat()
    guard stat(real, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
      throw Failure(.wrongUsage, "'\(path)' is not a folder; an inventory is a folder with inventory.yaml")
    }
    self.name = path
    self.root = real
  }

  /// Whether there is anything at a path.
  static func exists(_ path: String) -> Bool { SafeFile.realPath(path) != nil }

  /// Opens a file of the inventory by its path inside the folder, unless it has more than `limit` bytes.
  func open(_ path: String, limit: Int) -> Result<SourceText, FileFault> {
    guard !path.isEmpty, !path.utf8.contains(0) else { return .failure(.missing) }
    let folders = path.split(separator: "/", omittingEmptySubsequences: false)
    guard !path.utf8.starts(with: "/".utf8), !folders.contains("..") else { return .failure(.leadsOutside) }
    guard let real = SafeFile.realPath("\(root)/\(path)") else {
      return .failure(errno == ENOENT || errno == ENOTDIR ? .missing : .unreadable(System.lastError))
    }
    // Bytes, not characters: to `hasPrefix`, differently encoded names of two folders can be equal.
    guard real.utf8.starts(with: (root == "/" ? root : root + "/").utf8) else {
      return .failure(.leadsOutside)
    }
    return SafeFile.bytes(at: real, limit: limit).map { SourceText(path: path, bytes: $0) }
  }
}
