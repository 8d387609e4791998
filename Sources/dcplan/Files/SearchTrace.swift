import Synchronization

/// A CSV file of what a search knew when: processor seconds, cost and bound in major units, and memory.
final class SearchTrace: Sendable {
  private let file: OpenFile
  private let last = Mutex((cost: Double?.none, bound: Double?.none))

  /// - Throws: when the file cannot be written; nothing that stands there is replaced.
  init(_ path: String) throws(Failure) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw Failure(.wrongUsage, "cannot write '\(path)': \(System.lastError)") }
    file = OpenFile(descriptor)
    _ = file.writeAll(Array("processor time [s],cost,bound,memory [MB]\n".utf8))
  }

  /// Adds a line when something is better than in the line before.
  func note(cost: Double?, bound: Double?) {
    last.withLock { last in
      guard cost != last.cost || bound != last.bound else { return }
      last = (cost, bound)
      let cells = [System.processorSeconds, cost, bound, System.mostMemory].map { $0.map { "\($0)" } ?? "" }
      _ = file.writeAll(Array((cells.joined(separator: ",") + "\n").utf8))
    }
  }
}
