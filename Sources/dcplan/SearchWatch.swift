import Optimization
import Synchronization

/// Watches a search: shows it, and stops it at the time limit or when the user asks.
final class SearchWatch: Sendable {
  enum StopReason { case interrupt, timeLimit }

  private let start = ContinuousClock.now
  private let timeLimit: Duration?
  private let progress: ProgressLine?
  private let reason = Mutex<StopReason?>(nil)

  init(timeLimit: TimeLimit?, progress: ProgressLine?) {
    self.timeLimit = timeLimit?.duration
    self.progress = progress
  }

  /// Why the search was asked to stop; nil when it was not.
  var stopReason: StopReason? { reason.withLock(\.self) }

  /// What the solver is to do now; called from its thread.
  var command: @Sendable (SearchProgress) -> SearchCommand {
    { progress in
      self.progress?.show(phase: "searching", cost: progress.incumbent, bound: progress.bound)
      guard let due = self.due else { return .go }
      self.reason.withLock { reason in reason = reason ?? due }
      return .stop
    }
  }

  func finish() { progress?.wipe() }

  private var due: StopReason? {
    if Interrupts.isRequested { return .interrupt }
    guard let timeLimit, ContinuousClock.now - start >= timeLimit else { return nil }
    return .timeLimit
  }
}
