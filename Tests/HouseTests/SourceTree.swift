import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The repository's files as the tests see them.
enum SourceTree {
  /// The checkout's folder.
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// Every file below a folder of the checkout, sorted by path.
  static func files(below folder: String, withExtension suffix: String = "swift") -> [SourceFile] {
    let base = root.appending(path: folder)
    let paths = (try? FileManager.default.subpathsOfDirectory(atPath: base.path)) ?? []
    return paths.filter { $0.hasSuffix("." + suffix) }.sorted().compactMap { path in
      guard let bytes = try? Data(contentsOf: base.appending(path: path)) else { return nil }
      return SourceFile(path: "\(folder)/\(path)", text: String(decoding: bytes, as: UTF8.self))
    }
  }

  /// Names of the entries of a folder.
  static func entries(of folder: String) -> [String] {
    let path = root.appending(path: folder).path
    return ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted()
  }

  /// The modules in `Sources`.
  static var modules: [String] { entries(of: "Sources").filter { !$0.hasSuffix(".md") } }

  /// The text of one file; nil when there is none.
  static func text(_ path: String) -> String? {
    guard let bytes = try? Data(contentsOf: root.appending(path: path)) else { return nil }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// One file of the checkout.
struct SourceFile: CustomTestStringConvertible, Sendable {
  /// From the checkout's folder.
  let path: String
  let text: String

  /// `PowerFeed` of `Sources/Planning/Checks/PowerFeed.swift`.
  var name: String { String(path.split(separator: "/").last?.split(separator: ".").first ?? "") }
  var lines: [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }
  var testDescription: String { path }

  /// The modules it imports.
  var imports: [String] {
    lines.compactMap { line in
      let words = line.split(separator: " ")
      guard let place = words.firstIndex(of: "import"), words[..<place].allSatisfy(Self.isModifier),
        let module = words.dropFirst(place + 1).last
      else { return nil }
      return String(module.split(separator: ".").first ?? module)
    }
  }

  private static func isModifier(_ word: Substring) -> Bool {
    word.hasPrefix("@") || ["public", "package", "internal", "private", "fileprivate"].contains(word)
  }
}
