/// Rows that define what several constraints and cost terms read, and limit nothing by themselves. One file each in
/// `Definitions/`, one line each in the list.
protocol Definition: Sendable {
  /// The prefix of its rows, `server-power`.
  var name: String { get }
  func rows(in setting: Setting) -> [LimitedRow]
}

/// In reading order.
let allDefinitions: [any Definition] = [
  ServerPower(),
  FacilityCurve(),
]
