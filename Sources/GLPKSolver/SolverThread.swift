import CGLPK
import Optimization

/// Runs `body` in a thread with a stack that GLPK's recursion cannot exhaust, and waits for it.
///
/// A GLPK problem must be used and freed in the thread that made it; waiting keeps everything else synchronous.
func onSolverThread<Answer>(
  stackBytes: Int = 64 << 20, _ body: @escaping () throws(SolverFailure) -> Answer
) throws(SolverFailure) -> Answer {
  let errand = Errand(body)
  let code = withExtendedLifetime(errand) {
    cg_on_own_thread(
      { context in
        guard let context else { return }
        Unmanaged<AnyErrand>.fromOpaque(context).takeUnretainedValue().run()
      }, Unmanaged<AnyErrand>.passUnretained(errand).toOpaque(), stackBytes)
  }
  guard let result = errand.result else { throw SolverFailure("no solver thread could start: errno \(code)") }
  return try result.get()
}

/// Work carried to the solver thread, seen without its answer: a C function cannot be generic.
private class AnyErrand {
  func run() {}
}

/// Work whose answer is read after its thread has ended.
private final class Errand<Answer>: AnyErrand {
  private let body: () throws(SolverFailure) -> Answer
  private(set) var result: Result<Answer, SolverFailure>?

  init(_ body: @escaping () throws(SolverFailure) -> Answer) { self.body = body }

  override func run() {
    do throws(SolverFailure) {
      result = .success(try body())
    } catch {
      result = .failure(error)
    }
  }
}
