import Domain
import Formulation
import GLPKSolver
import Optimization
import TestSupport
import Testing

@testable import PlanSearch

/// A bound from one part of a program, with the rest priced part by part, is one on all of it.
@Suite struct PartedBoundTests {
  /// The bound that duals of the part with the types `kept` give, the rest priced in parts of `size` types.
  private func bound(
    _ inventory: Inventory, keeping kept: [ID<ServerType>], _ rest: [ID<ServerType>], size: Int,
    _ duals: (Problem) throws -> [Double]
  ) throws -> PartedBound {
    let required = Set(ServerChoice(inventory).required)
    let program = PlanProgram(inventory, ordering: required.union(kept))
    let own = try duals(program.problem)
    var parted = PartedBound(SharedProgram(program.problem, blocks: serverBlocks(program)), own)
    for _ in 0..<2 {
      parted = parted.startedAnew()
      for start in stride(from: 0, to: rest.count, by: size) {
        let part = PlanProgram(
          inventory, ordering: required.union(rest[start..<min(start + size, rest.count)]))
        parted.add(part.problem, blocks: serverBlocks(part))
      }
      if !parted.isStale { break }
    }
    return parted
  }

  private func serverBlocks(_ program: PlanProgram) -> [[Int]] {
    program.serverBlocks.map { $0.columns.map(\.rawValue) }
  }

  private func relaxed(_ problem: Problem) throws -> Solution? {
    try GLPK().solve(problem, SolveOptions(relaxed: true)).solution
  }

  @Test(arguments: [0, 10, 20, 30])
  func noPlanOfTheWholeCostsLess(first: Int) throws {
    var (all, sound, gaps) = (0, 0, [Double]())
    for seed in first..<first + 10 {
      let inventory = GeneratedWorld(rich: seed).world.inventory
      guard let least = try relaxed(PlanProgram(inventory).problem)?.objective else { continue }
      let (ranked, required) = (ServerChoice(inventory).ranked, Set(ServerChoice(inventory).required))
      for keep in 0...ranked.count {
        let (kept, rest) = (Array(ranked[..<keep]), Array(ranked[keep...]))
        let some = required.union(kept)
        guard let duals = try relaxed(PlanProgram(inventory, ordering: some).problem)?.duals else { continue }
        for size in [1, 2] {
          let parted = try bound(inventory, keeping: kept, rest, size: size) { _ in duals }
          all += 1
          if parted.isSound, !parted.isStale { sound += 1 }
          let proven = parted.bound()
          #expect(proven <= least + 1e-6 * max(1, abs(least)), "seed \(seed), \(keep) kept")
          if proven.isFinite { gaps.append((least - proven) / max(1, abs(least))) }
        }
      }
    }
    // A bound that proves nothing would pass: most must be of use.
    #expect(sound + 1 >= all, "\(sound) of \(all) sound, close \(gaps.count { $0 < 0.1 })")
    #expect(gaps.count { $0 < 0.1 } * 3 >= all, "\(gaps.count { $0 < 0.1 }) of \(all) close")
  }

  /// Whatever the duals are.
  @Test(arguments: 0..<6)
  func roughDualsProveNothingFalse(seed: Int) throws {
    let inventory = GeneratedWorld(rich: seed).world.inventory
    guard let least = try relaxed(PlanProgram(inventory).problem)?.objective else { return }
    let ranked = ServerChoice(inventory).ranked
    var random = SeededRandom(seed: seed)
    for keep in 0...ranked.count {
      let (kept, rest) = (Array(ranked[..<keep]), Array(ranked[keep...]))
      let parted = try bound(inventory, keeping: kept, rest, size: 1) { problem in
        let exact = try relaxed(problem)?.duals ?? problem.rows.map { _ in 0 }
        return exact.map { $0 * Double.random(in: 0.5...1.3, using: &random) }
      }
      #expect(parted.bound() <= least + 1e-6 * max(1, abs(least)), "\(keep) kept")
    }
  }
}
