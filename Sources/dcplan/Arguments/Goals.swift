import ArgumentParser
import Domain
import InventoryReading

/// What to make least or most, as `--objective` takes it: `throughput, energy 2%`.
struct Goals: Sendable {
  let goals: [Goal]
  /// As given.
  let text: String

  init(argument: String) throws {
    guard let goals = GoalText.goals(argument) else {
      throw ValidationError(
        """
        one of \(Objective.allCases.map(\.rawValue).joined(separator: ", ")) is wanted, or several in order with cost \
        last, such as 'energy 2%, cost'
        """)
    }
    (self.goals, self.text) = (goals, argument)
  }
}
