import Domain

/// Reading retirements and moves back from a solution.
extension PlanProgram {
  func addCohorts(at values: [Double], to decisions: inout Decisions) {
    for (key, index) in setting.unknowns.retire.all {
      decisions.retirements[key] = count(values[index.rawValue])
    }
    for (key, index) in setting.unknowns.move.all {
      decisions.moves[key] = count(values[index.rawValue])
    }
  }
}
