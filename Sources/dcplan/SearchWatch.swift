import Domain
import Optimization
import Synchronization

/// Watches a search: shows it, and stops it at the time limit or when the user asks.
final class SearchWatch: Sendable {
  enum StopReason { case interrupt, timeLimit }

  private let start = ContinuousClock.now
  private let timeLimit: Duration?
  private let progress: ProgressLine?
  private let terminal: Terminal
  private let reason = Mutex<StopReason?>(nil)
  private let best = Mutex(Double.infinity)

  init(timeLimit: TimeLimit?, terminal: Terminal) {
    self.timeLimit = timeLimit?.duration
    self.terminal = terminal
    self.progress = terminal.progressLine
  }

  /// Why the search was asked to stop; nil when it was not.
  var stopReason: StopReason? { reason.withLock(\.self) }

  /// What the solver is to do now; called from its thread.
  var command: @Sendable (SearchProgress) -> SearchCommand {
    { progress in
      self.narrate(progress)
      self.progress?.show(phase: "searching", cost: progress.incumbent, bound: progress.bound)
      guard let due = self.due else { return .go }
      self.reason.withLock { reason in reason = reason ?? due }
      return .stop
    }
  }

  func finish() { progress?.wipe() }

  private func narrate(_ progress: SearchProgress) {
    guard let cost = progress.incumbent else { return }
    let isBetter = best.withLock { best in
      defer { best = min(best, cost) }
      return cost < best
    }
    guard isBetter else { return }
    self.progress?.wipe()
    terminal.narrate("found a plan for \(Money(rounding: cost).text) after \(progress.nodes) nodes")
  }

  private var due: StopReason? {
    if Interrupts.isRequested { return .interrupt }
    guard let timeLimit, ContinuousClock.now - start >= timeLimit else { return nil }
    return .timeLimit
  }
}
