import ArgumentParser
import Domain

/// A length of time, as `--time-limit` takes it: `60s`, `5min`, `2h`.
struct TimeLimit: Sendable {
  let duration: Duration
  /// `5 min`, as it was given.
  let text: String

  init(argument: String) throws {
    guard let figure = UnitFigure(argument), let seconds = Self.seconds[figure.unit],
      case let length = figure.number * seconds, length > 0, length <= Self.longest
    else {
      throw ValidationError(
        "a time above 0s, at most 2400h, in s, min or h, such as 60s, 5min or 2h, is wanted")
    }
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
