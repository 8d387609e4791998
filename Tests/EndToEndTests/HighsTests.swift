import Foundation
import Testing

/// Another solver, given the exported program, agrees with the shipped plan within the gap.
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
    let script = "\(ShippedInventoryTests.root)/Tests/Scripts/highs_check.py"
    let plan = "\(ShippedInventoryTests.root)/Reports/\(name)/plan.json"
    #expect(try Self.python(script, scratch("p.mps"), plan) == 0)
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
