import Foundation

/// A folder of one test, gone when the test is.
final class Scratch {
  let path: String

  init() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "dcplan-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    self.path = folder.path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// The path of an entry of the folder.
  func callAsFunction(_ name: String) -> String { "\(path)/\(name)" }

  func text(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(filePath: self(name))), as: UTF8.self)
  }

  func write(_ text: String, to name: String) throws {
    let file = URL(filePath: self(name))
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  /// An empty file, opened for writing.
  func newFile(_ name: String) throws -> FileHandle {
    try write("", to: name)
    return try FileHandle(forWritingTo: URL(filePath: self(name)))
  }

  /// Writes an inventory into a folder of that name and returns its path.
  func inventory(_ name: String, _ inventory: WrittenInventory) throws -> String {
    for (file, text) in inventory.files { try write(text, to: "\(name)/\(file)") }
    return self(name)
  }

  /// Every file below a folder, by its path inside the folder.
  func files(below name: String) throws -> [String: String] { try FileTree.files(below: self(name)) }
}

/// Folders as values, for comparing them.
enum FileTree {
  /// Every file below a folder, by its path inside the folder.
  static func files(below folder: String) throws -> [String: String] {
    var files: [String: String] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder) {
      let file = URL(filePath: "\(folder)/\(path)")
      if try file.resourceValues(forKeys: [.isDirectoryKey]).isDirectory == true { continue }
      files[path] = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    }
    return files
  }
}
