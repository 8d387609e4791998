import ArgumentParser
import Domain

/// A length of time, as `--time-limit` takes it: `60s`, `5min`, `2h`.
struct TimeLimit: ExpressibleByArgument, Sendable {
  let duration: Duration
  /// `5 min`, as it was given.
  let text: String

  init?(argument: String) {
    guard let figure = UnitFigure(argument), let seconds = Self.seconds[figure.unit] else { return nil }
    let length = figure.number * seconds
    guard length > 0, length <= Self.longest else { return nil }
    self.duration = .seconds(length)
    self.text = figure.text
  }

  /// Seconds in each unit.
  private static let seconds = [
    "s": 1.0, "min": Conversions.secondsPerMinute, "h": Conversions.secondsPerHour,
  ]
  /// A hundred days: longer than anyone waits, and far from where durations overflow.
  private static let longest = 100 * Conversions.hoursPerDay * Conversions.secondsPerHour
}
