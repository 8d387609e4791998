/// A bound on the cost of every point of a program from any duals of its rows, however rough these are.
///
/// For any duals y, the cost of a point is Σ y × (its row's activity) + Σ (reduced cost × value), and no less than both sums
/// with each activity and each value at the worse of its bounds (weak duality). What rounding may have added is counted
/// term by term and taken off, so that the bound holds of the program as it stands in memory (after Neumaier and
/// Shcherbina, "Safe bounds in linear and mixed-integer linear programming", 2004).
struct WeakDuality {
  /// Least cost of any point; −∞ where a variable without a bound has a reduced cost that would send it there.
  private(set) var bound = -Double.infinity
  private(set) var reducedCosts: [Double]
  /// The sum of the sizes of what each reduced cost is the difference of: how much it could be.
  private(set) var sizes: [Double]

  /// Half the distance from 1 to the next number, and a bit: what one operation may be wrong by, relative.
  private static let unit = Double.ulpOfOne / 2 * 1.01

  /// - Parameters:
  ///   - lower: bounds of the variables, which may be closer than the program's own where its rows imply it.
  ///   - upper: likewise.
  ///   - part: what of the program to count; nil for all.
  init(
    _ duals: [Double], _ flat: FlatProgram, _ lower: [Double], _ upper: [Double], counting part: Part? = nil
  ) {
    // Of a part the duals are not its own to change.
    let duals = part == nil ? Self.repaired(duals, flat, lower, upper) : Self.usable(duals, flat)
    (reducedCosts, sizes) = (flat.cost, flat.cost)
    var sum = Sum(part == nil || part?.hasConstant == true ? flat.constant : 0)
    for row in duals.indices where duals[row] != 0 && part?.isRow[row] != false {
      sum.add(duals[row] * (duals[row] > 0 ? flat.rowLower[row] : flat.rowUpper[row]))
    }
    for column in reducedCosts.indices where part?.isColumn[column] != false {
      var (reduced, size) = (flat.cost[column], abs(flat.cost[column]))
      for entry in flat.byColumn[column] {
        let part = flat.byColumn.entries[entry] * duals[Int(flat.byColumn.places[entry])]
        reduced -= part
        size += abs(part)
      }
      (reducedCosts[column], sizes[column]) = (reduced, size)
      let doubt = Double(flat.byColumn[column].count + 2) * Self.unit * size
      sum.add(
        min(
          Self.least(reduced - doubt, lower[column], upper[column]),
          Self.least(reduced + doubt, lower[column], upper[column])))
    }
    bound = sum.least
  }

  private static let repairs = 4

  /// Usable duals, made a little smaller where the reduced cost of a variable without a bound would send it there, if only by a
  /// rounding: such as a peak, which nothing limits but what it costs.
  static func repaired(
    _ duals: [Double], _ flat: FlatProgram, _ lower: [Double], _ upper: [Double]
  ) -> [Double] {
    var duals = usable(duals, flat)
    let open = lower.indices.filter { lower[$0].isFinite != upper[$0].isFinite }
    for _ in 0..<repairs {
      var hasChanged = false
      for column in open {
        let sign = lower[column].isFinite ? 1.0 : -1
        var (reduced, size) = (sign * flat.cost[column], abs(flat.cost[column]))
        var (giver, most) = (nil as Int?, 0.0)
        for entry in flat.byColumn[column] {
          let product = sign * flat.byColumn.entries[entry] * duals[Int(flat.byColumn.places[entry])]
          reduced -= product
          size += abs(product)
          if product > most { (giver, most) = (entry, product) }
        }
        // Twice what its roundings may come to, so that it stays on its side of 0.
        let lack = 2 * Double(flat.byColumn[column].count + 2) * unit * size - reduced
        guard lack > 0, let giver else { continue }
        let row = Int(flat.byColumn.places[giver])
        duals[row] = lack < most ? duals[row] - sign * lack / flat.byColumn.entries[giver] : 0
        hasChanged = true
      }
      guard hasChanged else { break }
    }
    return duals
  }

  /// A dual that asks for a side that the row does not have counts as none.
  static func usable(_ duals: [Double], _ flat: FlatProgram) -> [Double] {
    duals.indices.map { row in
      (duals[row] > 0 ? flat.rowLower[row] : flat.rowUpper[row]).isFinite ? duals[row] : 0
    }
  }

  /// Some rows and columns of a program: of a larger program that is taken apart, each row and each column counts once.
  struct Part {
    var isRow: [Bool]
    var isColumn: [Bool]
    /// Whether the constant of the costs counts here.
    var hasConstant = false
  }

  /// The least of reduced cost × value.
  private static func least(_ reduced: Double, _ lower: Double, _ upper: Double) -> Double {
    reduced == 0 ? 0 : reduced * (reduced > 0 ? lower : upper)
  }

  /// A sum that knows how far rounding may have taken it.
  private struct Sum {
    private var value: Double
    private var size: Double
    private var count = 1.0

    init(_ value: Double) { (self.value, size) = (value, abs(value)) }

    mutating func add(_ term: Double) {
      value += term
      size += abs(term)
      count += 1
    }

    /// Each term may be wrong by a rounding of its own besides those of the sum.
    var least: Double { value.isFinite ? value - (count + 3) * WeakDuality.unit * size : -.infinity }
  }
}

extension FlatProgram {
  /// By which an implied bound may be off for its roundings, relative.
  private static let doubt = 1e-9

  /// The bounds of the variables, and closer ones that the rows imply, a little wider than they are for the roundings.
  var impliedBounds: (lower: [Double], upper: [Double]) {
    var implied = Propagation(self, lower, upper)
    implied.run(limit: 20 * rowCount)
    return (
      lower.indices.map { max(lower[$0], implied.lower[$0] - Self.doubt * max(1, abs(implied.lower[$0]))) },
      upper.indices.map { min(upper[$0], implied.upper[$0] + Self.doubt * max(1, abs(implied.upper[$0]))) }
    )
  }
}
