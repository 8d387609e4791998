extension Solution {
  /// (objective − bound) / |objective|: how much better, at most, another solution could be. At least 0.
  public func relativeGap(to bound: Double) -> Double {
    objective <= bound ? 0 : (objective - bound) / max(abs(objective), .leastNormalMagnitude)
  }
}
