import CGLPK
import Optimization

/// Runs `body` in a thread with a stack that GLPK's recursion cannot exhaust, and waits for it.
///
/// A GLPK problem must be used and freed in the thread that made it; waiting keeps everything else synchronous.
func onSolverThread(
  stackBytes: Int = 64 << 20, _ body: @escaping () throws(SolverFailure) -> Outcome
) throws(SolverFailure) -> Outcome {
  let errand = Errand(body)
  let code = withExtendedLifetime(errand) {
    cg_on_own_thread(
      { context in
        guard let context else { return }
        Unmanaged<Errand>.fromOpaque(context).takeUnretainedValue().run()
      }, Unmanaged.passUnretained(errand).toOpaque(), stackBytes)
  }
  guard let result = errand.result else { throw SolverFailure("no solver thread could start: errno \(code)") }
  return try result.get()
}

/// Work carried to the solver thread; its result is read after that thread has ended.
private final class Errand {
  private let body: () throws(SolverFailure) -> Outcome
  private(set) var result: Result<Outcome, SolverFailure>?

  init(_ body: @escaping () throws(SolverFailure) -> Outcome) { self.body = body }

  func run() {
    do throws(SolverFailure) {
      result = .success(try body())
    } catch {
      result = .failure(error)
    }
  }
}
