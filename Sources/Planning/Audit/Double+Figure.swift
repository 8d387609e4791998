import Domain

extension Double {
  /// As few digits as say it, at most nine: `4.2`, `1200`, `0.1`.
  var figure: String {
    guard isFinite, self != 0 else { return isFinite ? "0" : "\(self)" }
    var (scaled, power) = (abs(self), 1.0)
    while scaled < 1e8 && power < 1e18 { (scaled, power) = (scaled * 10, power * 10) }
    let rounded = (self * power).rounded() / power
    if rounded == rounded.rounded(), abs(rounded) < 1e15 { return "\(Int64(rounded))" }
    return "\(rounded)"
  }
}

extension Power {
  /// `4.2 MW` from one megawatt on, `310 kW` below.
  var figure: String {
    let megawatts = value / Conversions.kilowattsPerMegawatt
    return abs(megawatts) >= 1 ? "\(megawatts.figure) MW" : "\(value.figure) kW"
  }
}

/// `1 server`, `3 servers`.
func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
