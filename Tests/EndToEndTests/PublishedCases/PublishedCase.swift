import Domain
import GLPKSolver
import InventoryReading
import Optimization
import PlanSearch
import Planning
import Testing

/// A published numeric case, written as an inventory and planned by the product's own code from text to plan.
struct PublishedCase {
  let inventory: Inventory
  let plan: Plan

  /// - Parameter files: text by path, `inventory.yaml` and its tables.
  init(_ files: [String: String]) throws {
    let reading = Self.reading(of: files)
    let faults = reading.diagnostics.filter { $0.severity == .error }.map(\.text)
    #expect(faults.isEmpty)
    inventory = try #require(reading.inventory)
    let found = try PlanFinder(solver: GLPK()).plan(inventory, SearchOptions(relativeGap: 0))
    let search = SearchSummary(version: "test", solver: "test", status: .optimal, ending: "test", options: [])
    plan = try Plan.make(
      inventory, try #require(found.decisions), computed: try #require(found.objective),
      bound: try #require(found.bound), search: search, marginals: found.marginals
    ).get()
  }

  /// The rules that the files break.
  static func rules(in files: [String: String]) -> Set<String> {
    Set(reading(of: files).diagnostics.filter { $0.severity == .error }.map(\.rule))
  }

  private static func reading(of files: [String: String]) -> Reading {
    InventoryReader.read { path, _ in
      files[path].map { .success(SourceText(path: path, bytes: Array($0.utf8))) } ?? .failure(.missing)
    }
  }

  /// The undiscounted sum of the ledger's lines of one cost term.
  func amount(_ line: String) -> Double {
    plan.ledger.filter { $0.line == line }.map(\.amount).total.major
  }
}
