import Dispatch
import Synchronization

/// How many threads work side by side.
struct Threads: Sendable {
  let count: Int

  static let one = Threads(count: 1)

  /// Changes every part, with what was made of each in order. Which thread changes which has no effect on what comes out, as
  /// no part sees another.
  func each<Part: Sendable, Found: Sendable>(
    of parts: inout [Part], _ change: @Sendable (inout Part) -> Found
  ) -> [Found] {
    guard count > 1, parts.count > 1 else { return parts.indices.map { change(&parts[$0]) } }
    // Each part is in one hand only while it is changed, so that its arrays are not copied.
    let slots = parts.map { Slot<Part, Found>($0) }
    parts = []
    let threads = min(count, slots.count)
    DispatchQueue.concurrentPerform(iterations: threads) { thread in
      for place in stride(from: thread, to: slots.count, by: threads) { slots[place].apply(change) }
    }
    var found: [Found] = []
    for slot in slots {
      guard let done = slot.taken() else { continue }
      parts.append(done.part)
      found.append(done.found)
    }
    return found
  }

  private final class Slot<Part: Sendable, Found: Sendable>: Sendable {
    private let content: Mutex<(part: Part?, found: Found?)>

    init(_ part: Part) { content = Mutex((part, nil)) }

    func apply(_ change: (inout Part) -> Found) {
      content.withLock { content in
        guard var part = content.part.take() else { return }
        content.found = change(&part)
        content.part = part
      }
    }

    func taken() -> (part: Part, found: Found)? {
      content.withLock { content in
        guard let part = content.part.take(), let found = content.found.take() else { return nil }
        return (part, found)
      }
    }
  }
}
