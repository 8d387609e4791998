/// Why a verb ends without its result: an exit code, and a sentence for the person at the terminal.
struct Failure: Error {
  let status: ExitStatus
  /// One sentence without a full stop; empty when everything has been said already.
  let message: String

  init(_ status: ExitStatus, _ message: String = "") {
    self.status = status
    self.message = message
  }
}

/// The exit codes, a contract with scripts.
enum ExitStatus: Int32 {
  /// There is no plan that obeys every limit.
  case noFeasiblePlan = 1
  case faultyInventory = 2
  /// The search was stopped, by a limit or by the user, before any plan was found.
  case stoppedWithoutPlan = 3
  /// A plan costs more than another by more than was allowed.
  case aboveLimit = 4
  case wrongUsage = 64
  /// dcplan or its surroundings broke, or an audit failed.
  case internalFault = 70
  /// Stopped at once by the second Ctrl-C: 128 + SIGINT.
  case killed = 130
}
