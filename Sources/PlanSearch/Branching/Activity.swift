/// Between what Σ factor × variable lies, with infinite parts counted apart.
struct Activity {
  private var finiteLeast = 0.0
  private var finiteMost = 0.0
  private var openBelow = 0
  private var openAbove = 0
  private(set) var scale = 0.0

  var least: Double { openBelow > 0 ? -.infinity : finiteLeast }
  var most: Double { openAbove > 0 ? .infinity : finiteMost }

  mutating func add(_ factor: Double, _ lower: Double, _ upper: Double) {
    let (low, high) = factor > 0 ? (factor * lower, factor * upper) : (factor * upper, factor * lower)
    if low.isFinite { finiteLeast += low; scale = max(scale, abs(low)) } else { openBelow += 1 }
    if high.isFinite { finiteMost += high; scale = max(scale, abs(high)) } else { openAbove += 1 }
  }

  private mutating func remove(_ factor: Double, _ lower: Double, _ upper: Double) {
    let (low, high) = factor > 0 ? (factor * lower, factor * upper) : (factor * upper, factor * lower)
    if low.isFinite { finiteLeast -= low } else { openBelow -= 1 }
    if high.isFinite { finiteMost -= high } else { openAbove -= 1 }
  }

  mutating func replace(_ factor: Double, _ old: (Double, Double), _ new: (Double, Double)) {
    remove(factor, old.0, old.1)
    add(factor, new.0, new.1)
  }

  /// The same without one variable.
  func without(_ factor: Double, _ lower: Double, _ upper: Double) -> Activity {
    var rest = self
    rest.remove(factor, lower, upper)
    return rest
  }
}
