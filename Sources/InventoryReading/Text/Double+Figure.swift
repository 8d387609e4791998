extension Double {
  /// As few digits as say it in a message, at most nine: `30`, `45.5`, `-0.0125`.
  var figure: String {
    guard isFinite, self != 0 else { return isFinite ? "0" : "\(self)" }
    var (scaled, power) = (abs(self), 1.0)
    while scaled < 1e8 && power < 1e18 { (scaled, power) = (scaled * 10, power * 10) }
    let text = "\((self * power).rounded() / power)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}
