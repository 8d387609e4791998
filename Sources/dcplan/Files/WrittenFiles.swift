import Planning
import Reporting

/// The files of a report as they stand on the disk, against what its plan says they hold.
struct WrittenFiles {
  private let folder: String
  private let plan: Plan

  init(in folder: String, of plan: Plan) {
    self.folder = folder
    self.plan = plan
  }

  /// Every file that is there must be the plan rendered again, byte for byte; a format nobody asked for may be
  /// missing.
  var check: AuditReport.Check {
    let files = Report.files(of: plan, as: ReportFormat.allCases)
    let findings = files.compactMap(finding)
    return AuditReport.Check(
      name: "written-files", worstViolation: Double(findings.count) / Double(files.count), findings: findings)
  }

  private func finding(_ file: ReportFile) -> String? {
    let due = Array(file.text.utf8)
    switch SafeFile.bytes(at: "\(folder)/\(file.name)", limit: ReportFolder.largestFile) {
    case .success(let bytes):
      guard bytes != due else { return nil }
      let line = 1 + zip(bytes, due).prefix { $0 == $1 }.count { $0.0 == UInt8(ascii: "\n") }
      return "\(file.name) is not what \(ReportFolder.plan) renders to, from line \(line) on"
    case .failure(.missing): return nil
    case .failure(let fault): return "\(file.name) \(fault.words)"
    }
  }
}
