import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Compares `text` byte for byte with a golden file kept beside the tests.
///
/// With `RECORD_GOLDEN=1` in the environment, or when the file is missing, the text is written there and the
/// test fails, so that nobody takes a recording for a proof.
/// - Parameters:
///   - text: what the code under test rendered.
///   - path: the golden file, relative to the folder of the calling test file: `Golden/plan.md`.
public func expectGolden(
  _ text: String, at path: String, testFile: String = #filePath,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let file = Golden.file(path, besides: testFile)
  guard let golden = try? Data(contentsOf: file) else {
    Golden.record(text, in: file, because: "there was none", sourceLocation)
    return
  }
  if golden == Data(text.utf8) { return }
  if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1" {
    Golden.record(text, in: file, because: "RECORD_GOLDEN is set", sourceLocation)
    return
  }
  let difference = LineDifference(from: String(decoding: golden, as: UTF8.self), to: text)
  Issue.record(
    "\(path) differs; RECORD_GOLDEN=1 records what was rendered\n\(difference.text)",
    sourceLocation: sourceLocation)
}

/// Where goldens lie and how they are recorded.
private enum Golden {
  static func file(_ path: String, besides testFile: String) -> URL {
    URL(filePath: testFile).deletingLastPathComponent().appending(path: path)
  }

  static func record(_ text: String, in file: URL, because reason: String, _ place: SourceLocation) {
    do {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
      Issue.record(
        "recorded \(file.lastPathComponent) because \(reason); read it, then run again",
        sourceLocation: place)
    } catch {
      Issue.record(error, "cannot record \(file.lastPathComponent)", sourceLocation: place)
    }
  }
}
