import Synchronization

/// One line on the terminal that shows a search at work and is wiped when it ends.
final class ProgressLine: Sendable {
  private let start = ContinuousClock.now
  private let shown = Mutex(Shown())

  private struct Shown {
    var last: ContinuousClock.Instant?
    var width = 0
  }

  /// Often enough to look alive, seldom enough to cost nothing.
  private static let interval = Duration.milliseconds(100)

  /// Shows what is known, unless something was shown a moment ago.
  /// - Parameters: cost and bound in major units.
  func show(phase: String, cost: Double?, bound: Double?) {
    let now = ContinuousClock.now
    shown.withLock { shown in
      if let last = shown.last, now - last < Self.interval { return }
      let text = Self.text(phase: phase, cost: cost, bound: bound, elapsed: now - start)
      let blanks = String(repeating: " ", count: max(0, shown.width - text.count))
      _ = OpenFile(STDERR_FILENO).writeAll(Array("\r\(text)\(blanks)".utf8))
      shown = Shown(last: now, width: text.count)
    }
  }

  func wipe() {
    shown.withLock { shown in
      guard shown.last != nil else { return }
      _ = OpenFile(STDERR_FILENO).writeAll(Array("\r\(String(repeating: " ", count: shown.width))\r".utf8))
      shown = Shown()
    }
  }

  /// `searching  cost 12 345 678  bound 12 300 000  gap 0.37 %  12 s`.
  static func text(phase: String, cost: Double?, bound: Double?, elapsed: Duration) -> String {
    var parts = [phase]
    if let cost { parts.append("cost \(grouped(cost))") }
    if let bound { parts.append("bound \(grouped(bound))") }
    if let cost, let bound, cost != 0 {
      parts.append("gap \(hundredths(max(0, (cost - bound) / abs(cost)))) %")
    }
    parts.append("\(elapsed.components.seconds) s")
    return parts.joined(separator: "  ")
  }

  private static func grouped(_ amount: Double) -> String {
    guard abs(amount) < Double(Int64.max) else { return "–" }
    let digits = String(Int64(amount.rounded()).magnitude)
    var text = ""
    for (place, digit) in digits.enumerated() {
      if place > 0, (digits.count - place) % 3 == 0 { text += " " }
      text.append(digit)
    }
    return amount <= -1 ? "−\(text)" : text
  }

  /// A share in per cent with two places.
  private static func hundredths(_ share: Double) -> String {
    let count = min(share * 10_000, 1e9).rounded()
    let whole = Int(count / 100)
    let rest = Int(count) % 100
    return "\(whole).\(rest < 10 ? "0" : "")\(rest)"
  }
}
