import Optimization

/// About where the optimum of a program's relaxation lies, and a true bound on the cost of every point.
struct Approximation: Sendable {
  private(set) var values: [Double]
  /// By the duals of the best bound: reduced costs as shares of what they are the difference of, −1 to 1.
  private(set) var relativeCosts: [Double]
  /// Of the best bound.
  private(set) var duals: [Double]
  private(set) var bound = -Double.infinity
  /// Whether it came as near as it can; not when it was told to stop.
  private(set) var isComplete = false
  private let flat: FlatProgram
  /// The program's bounds, and closer ones that its rows imply.
  private let (lower, upper): ([Double], [Double])
  private var descent: PrimalDualDescent

  /// Steps between two looks at the bound; no look sooner, and no step later, than these.
  private static let (round, most) = (250, 40_000)
  /// It goes on while the last share of all steps has raised the bound by more than this.
  private static let (lastShare, leastGain) = (0.15, 2e-4)
  /// Or by more than this share of the gap asked for.
  private static let leastGainOfGap = 0.05
  /// And while the values cost this much more or less than the bound.
  private static let farOff = 0.02
  private static let reserve = 0.005

  /// - Parameters:
  ///   - values: near which the optimum is thought to lie.
  ///   - duals: likewise.
  ///   - threads: that its steps are made with.
  init(
    _ flat: FlatProgram, near values: [Double]? = nil, _ duals: [Double]? = nil,
    threads: Threads = .one
  ) {
    self.flat = flat
    (lower, upper) = flat.impliedBounds
    descent = PrimalDualDescent(ScaledProgram(flat, lower, upper), from: values, duals, threads)
    (self.values, relativeCosts) = (descent.values, flat.cost.map { _ in 0 })
    self.duals = flat.rowLower.map { _ in 0 }
  }

  /// Goes on until the bound hardly rises.
  /// - Parameters:
  ///   - gap: the relative gap that the bound is for: for a wide one it need not rise as far.
  ///   - told: hears the bound now and then, and says whether to go on.
  mutating func approach(for gap: Double, told: (_ bound: Double, _ steps: Int) -> Bool) {
    let leastGain = max(Self.leastGain, gap * Self.leastGainOfGap)
    var bounds: [(steps: Int, bound: Double)] = []
    while descent.steps < Self.most {
      descent.advance(Self.round)
      let proof = WeakDuality(descent.duals, flat, lower, upper)
      values = descent.values
      if proof.bound > bound {
        (bound, duals) = (proof.bound, descent.duals)
        relativeCosts = zip(proof.reducedCosts, proof.sizes).map { $1 > 0 ? $0 / $1 : 0 }
      }
      bounds.append((descent.steps, bound))
      guard told(bound, descent.steps) else { return }
      let before = bounds.last { Double($0.steps) <= (1 - Self.lastShare) * Double(descent.steps) }
      guard let before, bound.isFinite else { continue }
      let scale = max(1, abs(bound))
      if abs(cost - bound) <= Self.farOff * scale, bound - before.bound <= leastGain * scale { break }
    }
    isComplete = true
  }

  /// Keeps a share of every limit free, so that rounding does not run out of it.
  mutating func keepReserve() {
    descent.limit(
      flat.rowUpper.indices.map { row in
        let most = flat.rowUpper[row]
        return most.isFinite && most > 0 && flat.rowLower[row] < most ? most * (1 - Self.reserve) : most
      })
  }

  /// Goes on a while with other bounds of the variables.
  mutating func follow(_ lower: [Double], _ upper: [Double], steps: Int) {
    descent.hold(lower, upper)
    descent.advance(steps)
    values = descent.values
  }

  /// Of the values.
  private var cost: Double { values.indices.reduce(flat.constant) { $0 + flat.cost[$1] * values[$1] } }
}
