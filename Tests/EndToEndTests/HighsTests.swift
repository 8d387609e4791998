import Formulation
import Foundation
import GLPKSolver
import Optimization
import PlanSearch
import TestSupport
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

  /// Generated worlds with random subsets of all features; `HIGHS_SEEDS=500` asks for more of them.
  @Test(
    .enabled(if: isHere, "HiGHS was not asked: `python3 -c 'import highspy'` fails; `pip install highspy`"))
  func findsTheSameCostOfGeneratedWorlds() throws {
    let seeds = ProcessInfo.processInfo.environment["HIGHS_SEEDS"].flatMap { Int($0) } ?? 40
    let scratch = try Scratch()
    var pairs: [String] = []
    for seed in 0..<seeds {
      let inventory = GeneratedWorld(rich: seed).world.inventory
      let found = try PlanFinder(solver: GLPK()).plan(
        inventory, SearchOptions(relativeGap: 0.001, nodeLimit: 2000))
      guard found.decisions != nil || found.ending == .infeasible else { continue }
      let objective = found.objective.map { "{\"value\": \($0), \"bound\": \(found.bound ?? -1e300)}" }
      let (program, plan) = (scratch("\(seed).mps"), scratch("\(seed).json"))
      let text = "* cost in 1000 USD\n" + MPSText.text(of: PlanProgram(inventory).problem)
      try text.write(toFile: program, atomically: false, encoding: .utf8)
      try "{\"objective\": \(objective ?? "null")}".write(toFile: plan, atomically: false, encoding: .utf8)
      pairs += [program, plan]
    }
    let script = "\(ShippedInventoryTests.root)/Tests/Scripts/highs_check.py"
    #expect(try Self.python([script] + pairs) == 0)
  }

  private static func python(_ arguments: String...) throws -> Int32 { try python(arguments) }

  private static func python(_ arguments: [String]) throws -> Int32 {
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
