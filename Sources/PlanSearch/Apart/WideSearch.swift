import Domain
import Formulation
import Optimization

/// From an inventory with more server types than a program can hold to a plan, and a bound on all plans.
///
/// A program with the likeliest types (`ServerChoice`) is searched like any large one: its plans are plans of the whole. The
/// other types are priced part by part with its duals (`PartedBound`): what they could save at most is taken off the
/// bound. Where that is too much, the types that would save most join the program, and it is searched again.
struct WideSearch {
  private let inventory: Inventory
  private let held: [HeldGoal]
  private let solver: any WarmSolver
  private let options: SearchOptions
  private let watch: @Sendable (SearchProgress) -> SearchCommand
  private let choice: ServerChoice

  /// Unknowns of work that a program may have besides those of what stands.
  private let mostWork: Int
  private static let mostRounds = 3
  /// A plan comes first, with a part of these.
  private static let firstShare = 3
  /// The second knows from the first what all parts do to the rows that they share.
  private static let mostSweeps = 2
  /// Share of the gap asked for that the plan may be from the bound of its own program: the rest is for what was left out.
  private static let ownShare = 0.5

  /// Nil where the whole program can be built.
  init?(
    _ inventory: Inventory, holding held: [HeldGoal], _ solver: any WarmSolver, _ options: SearchOptions,
    mostWork: Int = 1_500_000, watch: @escaping @Sendable (SearchProgress) -> SearchCommand
  ) {
    let horizon = inventory.horizon
    let places = inventory.sites.count * horizon.periods.count * horizon.slices.count
    guard inventory.throughputs.count * places > mostWork else { return nil }
    choice = ServerChoice(inventory)
    guard choice.size > mostWork, !choice.ranked.isEmpty else { return nil }
    (self.inventory, self.held, self.solver, self.options) = (inventory, held, solver, options)
    (self.mostWork, self.watch) = (mostWork, watch)
  }

  /// A program that has the best plan found, and what is known of it.
  func result() throws(SolverFailure) -> (program: PlanProgram, outcome: Outcome) {
    var kept = choice.likeliest(within: mostWork / Self.firstShare)
    var (best, bound) = (nil as (program: PlanProgram, found: TreeResult)?, -Double.infinity)
    for round in 1...Self.mostRounds {
      _ = goesOn("\(kept.count) of \(choice.ranked.count) server types")
      let program = program(with: kept)
      let (found, duals): (TreeResult, [Double]?)
      do throws(SolverFailure) {
        (found, duals) = try searched(program)
      } catch {
        // What the first round found stands.
        guard best?.found.values != nil else { throw error }
        best?.found.ending = error == .stopped ? .stopped : .limit
        break
      }
      if best.map({ found.objective < $0.found.objective }) ?? true { best = (program, found) }
      if found.ending == .stopped { best?.found.ending = .stopped }
      guard let duals, found.ending != .stopped else { break }
      guard round > 1 else {
        kept = choice.likeliest(within: mostWork)
        continue
      }
      let priced = priced(program, kept, duals)
      bound = max(bound, priced.bound)
      best?.found.bound = bound
      let cost = best?.found.objective ?? .infinity
      let isDone = cost.isFinite && cost - bound <= options.relativeGap * abs(cost)
      guard goesOn(bound: bound.isFinite ? bound : nil, nil) else {
        best?.found.ending = .stopped
        break
      }
      guard !isDone, round < Self.mostRounds, !priced.paying.isEmpty else { break }
      kept += priced.paying
    }
    var known = Known(nil, options.relativeGap)
    guard var best else { return (program(with: kept), known.outcome) }
    best.found.bound = bound
    if best.found.ending != .stopped { best.found.ending = .limit }
    known.take(best.found)
    return (best.program, known.outcome)
  }

  private func program(with types: [ID<ServerType>]) -> PlanProgram {
    PlanProgram(inventory, holding: held, ordering: Set(choice.required + types))
  }

  /// Plans of a program, and the duals of its relaxation; none where the steps towards it were stopped.
  private func searched(
    _ program: PlanProgram
  ) throws(SolverFailure) -> (found: TreeResult, duals: [Double]?) {
    var tree = TreeOptions()
    tree.relativeGap = options.relativeGap * Self.ownShare
    tree.nodeLimit = options.nodeLimit
    tree.threads = Threads(count: options.threads)
    tree.polished = { program.settled($0) }
    // A bound of the program is none of the whole.
    let search = LargeSearch(
      program.problem, guide: SearchGuide(program), with: solver, tree,
      watch: { [watch] in
        watch(SearchProgress(incumbent: $0.incumbent, bound: nil, nodes: $0.nodes, step: $0.step))
      })
    let approximation = search.approximated()
    var found = try search.result(from: approximation)
    found.bound = -.infinity
    return (found, approximation.isComplete ? approximation.duals : nil)
  }

  /// The bound on all plans by the duals of a program, and the types it left out that would pay most.
  private func priced(
    _ program: PlanProgram, _ kept: [ID<ServerType>], _ duals: [Double]
  ) -> (bound: Double, paying: [ID<ServerType>]) {
    let shared = SharedProgram(self.program(with: []).problem)
    var parted = PartedBound(shared, program.problem.rows.map(\.name), duals)
    let isKept = Set(kept)
    let rest = choice.ranked.filter { !isKept.contains($0) }
    var savings = [ID<ServerType>: Double]()
    for _ in 0..<Self.mostSweeps {
      guard let found = swept(&parted, program, rest, duals) else { return (-.infinity, []) }
      savings = found
      guard parted.isSound, parted.isStale else { break }
      parted = parted.startedAnew()
    }
    let bound = parted.bound()
    _ = goesOn("with all types no plan costs less than \(bound)")
    let paying = rest.filter { savings[$0] != nil }.sorted { (savings[$1] ?? 0, $0) < (savings[$0] ?? 0, $1) }
    return (bound, choice.batches(of: paying, within: mostWork / 2).first ?? [])
  }

  /// Counts all parts; the most that an order of each type could save, as a share of its cost. Nil when told to stop.
  private func swept(
    _ parted: inout PartedBound, _ program: PlanProgram, _ rest: [ID<ServerType>], _ duals: [Double]
  ) -> [ID<ServerType>: Double]? {
    parted.add(program.problem, blocks: program.serverBlocks.map { $0.columns.map(\.rawValue) }, duals: duals)
    var (savings, count) = ([ID<ServerType>: Double](), 0)
    for batch in choice.batches(of: rest, within: mostWork) where parted.isSound {
      let part = self.program(with: batch)
      let blocks = part.serverBlocks
      let found = parted.add(part.problem, blocks: blocks.map { $0.columns.map(\.rawValue) })
      for (block, saving) in zip(blocks, found) where saving > 0 {
        if let server = block.server { savings[server] = max(savings[server] ?? 0, saving) }
      }
      count += batch.count
      guard goesOn("\(count) of \(rest.count) other server types priced") else { return nil }
    }
    return savings
  }

  /// Tells of a step; whether to go on.
  private func goesOn(bound: Double? = nil, _ step: String?) -> Bool {
    if case .stop = watch(SearchProgress(incumbent: nil, bound: bound, nodes: 0, step: step)) { return false }
    return true
  }
}
