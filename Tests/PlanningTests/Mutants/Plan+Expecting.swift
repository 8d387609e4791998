import Domain
import Testing

@testable import Planning

/// A good plan, changed in one place: its audit must name what the change breaks.
extension Plan {
  /// Each of these decisions breaks the rules that it names, and maybe others.
  func expectBroken(
    by mutants: [DecisionMutant], against inventory: Inventory,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    for mutant in mutants {
      let broken = with(decisions: mutant.decisions).brokenRules(against: inventory)
      #expect(
        mutant.rules.isSubset(of: broken), "\(mutant.change) breaks only \(broken.sorted())",
        sourceLocation: sourceLocation)
    }
  }

  /// Every wrong neighbour of `lines` breaks their section and nothing else, and no property of them goes unguarded.
  func expectBroken<Line: Mutable>(
    _ section: String, byChanged lines: [Line], against inventory: Inventory,
    sourceLocation: SourceLocation = #_sourceLocation, _ replacing: (Plan, [Line]) -> Plan
  ) throws {
    for mutant in lines.mutants + lines.misshapen {
      let broken = replacing(self, mutant.line).brokenRules(against: inventory)
      #expect(
        broken == [section], "\(mutant.property) breaks \(broken.sorted())", sourceLocation: sourceLocation)
    }
    let line = try #require(lines.first, sourceLocation: sourceLocation)
    line.expectEveryPropertyToHaveItsMutant(sourceLocation: sourceLocation)
  }
}

extension Mutable {
  func expectEveryPropertyToHaveItsMutant(sourceLocation: SourceLocation = #_sourceLocation) {
    let properties = Mirror(reflecting: self).children.compactMap(\.label)
    #expect(mutants.map(\.property) == properties, sourceLocation: sourceLocation)
  }
}
