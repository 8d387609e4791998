import Foundation
import Testing

/// Another solver, given the exported program, finds the same cost within the gap.
@Suite struct HighsTests {
  /// Whether python3 can import HiGHS.
  static let isHere = ((try? python("-c", "import highspy")) ?? 1) == 0

  @Test(
    .enabled(if: isHere, "HiGHS was not asked: `python3 -c 'import highspy'` fails; `pip install highspy`"),
    arguments: ShippedInventoryTests.names)
  func findsTheSameCost(_ name: String) throws {
    let scratch = try Scratch()
    let inventory = "\(ShippedInventoryTests.root)/Inventories/\(name)"
    #expect(try DCPlanCommand.run("export", inventory, "--format", "mps", "-o", scratch("p.mps")).status == 0)
    #expect(try DCPlanCommand.run("plan", inventory, "-o", scratch("report")).status == 0)
    let script = "\(ShippedInventoryTests.root)/Tests/Scripts/highs_check.py"
    #expect(try Self.python(script, scratch("p.mps"), scratch("report/plan.json")) == 0)
  }

  private static func python(_ arguments: String...) throws -> Int32 {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3"] + arguments
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.standardError
    if arguments.first == "-c" { process.standardError = FileHandle.nullDevice }
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus
  }
}
