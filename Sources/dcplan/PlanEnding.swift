import InventoryReading
import Optimization
import Planning

/// How a search ended, in the words of the plan and in the exit code of the command.
struct PlanEnding {
  private let ending: Ending
  private let stop: SearchWatch.StopReason?
  private let options: PlanOptions
  /// Whether other goals came before the cost.
  private let hasGoals: Bool

  init(
    _ ending: Ending, hasGoals: Bool, stoppedBy stop: SearchWatch.StopReason?, options: PlanOptions
  ) {
    (self.ending, self.hasGoals) = (ending, hasGoals)
    self.stop = stop
    self.options = options
  }

  var status: SearchSummary.Status {
    switch ending {
    case .optimal, .withinGap: .optimal
    default: .feasible
    }
  }

  /// What the plan says of a search that found one.
  var words: String {
    switch ending {
    case .optimal:
      "proven to be the least cost\(hasGoals ? " of all that keep the other goals" : ""), to a ten-millionth of it"
    case .withinGap: "proven to the requested gap"
    default: stopped
    }
  }

  /// Why there is no plan.
  var failure: Failure {
    switch ending {
    case .infeasible:
      Failure(
        .noFeasiblePlan, "no plan obeys every limit of this inventory; 'dcplan explain' says which clash")
    case .unbounded:
      Failure(
        .faultyInventory,
        "--objective throughput: \(GoalText.nothingLimits); \(GoalText.limitHint)")
    default: Failure(.stoppedWithoutPlan, "\(stopped) before any plan was found")
    }
  }

  private var stopped: String {
    switch stop {
    case .interrupt: "interrupted"
    case .timeLimit: "stopped at the time limit of \(options.timeLimit?.text ?? "")"
    case nil:
      options.nodeLimit.map { "stopped at the limit of \($0) nodes" }
        ?? "ended with nothing left to try"
    }
  }
}
