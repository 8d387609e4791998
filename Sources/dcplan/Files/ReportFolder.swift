import InventoryReading
import Reporting

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The folder a plan is written to: the whole report appears at once, or nothing changes.
struct ReportFolder {
  /// As the user wrote it.
  let name: String
  private let place: NewFolder

  /// - Throws: before any work is done, when the report could not be put there.
  init(_ path: String, force: Bool) throws(Failure) {
    self.name = path
    self.place = try NewFolder(path)
    if place.isFree { return }
    if let obstacle = Self.obstacle(in: place.path) {
      throw Failure(.wrongUsage, "'\(path)' \(obstacle); choose another --output")
    }
    guard force else {
      throw Failure(.wrongUsage, "'\(path)' holds a report already; --force replaces it")
    }
  }

  /// Writes the report and, under `inputs/`, the files it was made from.
  func write(_ files: [ReportFile], inputs: [SourceText]) throws(Failure) {
    let reports = files.map { SourceText(path: $0.name, bytes: Array($0.text.utf8)) }
    let copies = inputs.map { SourceText(path: "\(Self.inputs)/\($0.path)", bytes: $0.bytes) }
    try place.fill(with: reports + copies)
  }

  /// Where a report keeps the files it was made from.
  static let inputs = "inputs"
  /// The file that makes a folder a report.
  static let plan = "plan.json"

  /// What keeps a folder from being replaced: it is no report, or somebody else put something there.
  private static func obstacle(in path: String) -> String? {
    guard let entries = try? FileManager.default.contentsOfDirectory(atPath: path), entries.contains(plan),
      case .success(let bytes) = SafeFile.bytes(at: "\(path)/\(plan)", limit: largestFile),
      String(decoding: bytes.prefix(schemaPlace), as: UTF8.self).contains("dcplan/plan/")
    else { return "is not empty, and no report of dcplan" }
    let foreign = Set(entries).subtracting(Report.fileNames + [inputs]).min()
    return foreign.map { "holds '\($0)', which dcplan did not write" }
  }

  /// Bytes at the beginning of a plan among which its schema stands.
  private static let schemaPlace = 200

  /// Whether a folder is a report.
  static func holdsPlan(_ path: String) -> Bool { SafeFile.realPath("\(path)/\(plan)") != nil }

  /// Reads back the plan that a report holds.
  static func planText(in path: String) throws(Failure) -> String {
    switch SafeFile.bytes(at: "\(path)/\(plan)", limit: largestFile) {
    case .success(let bytes): return String(decoding: bytes, as: UTF8.self)
    case .failure(let fault):
      throw Failure(.wrongUsage, "'\(path)' holds no report that can be read: \(plan) \(fault.words)")
    }
  }

  /// Bytes: every file of the largest plan is far below it.
  static let largestFile = 1_000_000_000
}

extension FileFault {
  /// `is missing`.
  var words: String {
    switch self {
    case .missing: "is missing"
    case .leadsOutside: "leads out of the folder"
    case .tooLarge(let limit): "is larger than \(limit) bytes"
    case .unreadable(let reason): "cannot be read: \(reason)"
    }
  }
}
