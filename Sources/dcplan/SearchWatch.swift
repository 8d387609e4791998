import Domain
import Optimization
import Synchronization

/// Watches a search: shows it, and stops it at the time limit or when the user asks.
final class SearchWatch: Sendable {
  enum StopReason { case interrupt, timeLimit }

  private let start = ContinuousClock.now
  private let timeLimit: Duration?
  private let terminal: Terminal
  private let progressLine: ProgressLine?
  private let trace: SearchTrace?
  private let known = Mutex(Known())

  /// The best of what the stages of the search have told so far, major units.
  private struct Known {
    var cost: Double?
    var bound: Double?
    var stopReason: StopReason?
  }

  init(timeLimit: TimeLimit?, trace: SearchTrace?, terminal: Terminal) {
    self.trace = trace
    self.timeLimit = timeLimit?.duration
    self.terminal = terminal
    self.progressLine = terminal.progressLine
  }

  /// Why the search was asked to stop; nil when it was not.
  var stopReason: StopReason? { known.withLock(\.stopReason) }

  /// What the solver is to do now; called from its thread.
  var command: @Sendable (SearchProgress) -> SearchCommand {
    { progress in
      self.show(progress)
      guard let due = self.due else { return .go }
      self.known.withLock { $0.stopReason = $0.stopReason ?? due }
      return .stop
    }
  }

  func finish() { progressLine?.wipe() }

  private func show(_ progress: SearchProgress) {
    if let step = progress.step { terminal.narrate("\(System.processorSeconds) s  \(step)") }
    let (isBetter, cost, bound) = known.withLock { known in
      let isBetter = (progress.incumbent ?? .infinity) < (known.cost ?? .infinity)
      known.cost = isBetter ? progress.incumbent : known.cost
      known.bound = [known.bound, progress.bound].compactMap(\.self).max()
      return (isBetter, known.cost, known.bound)
    }
    if isBetter, let cost {
      progressLine?.wipe()
      terminal.narrate("found a plan for \(Money(rounding: cost).text) after \(progress.nodes) nodes")
    }
    trace?.note(cost: cost, bound: bound)
    progressLine?.show(phase: "searching", cost: cost, bound: bound)
  }

  private var due: StopReason? {
    if Interrupts.isRequested { return .interrupt }
    guard let timeLimit, ContinuousClock.now - start >= timeLimit else { return nil }
    return .timeLimit
  }
}
