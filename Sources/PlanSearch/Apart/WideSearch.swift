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
  ///
  /// The first round looks for a plan; those after it tell a bound first, so that whatever ends them leaves a plan with a
  /// gap.
  func result() throws(SolverFailure) -> (program: PlanProgram, outcome: Outcome) {
    var kept = choice.likeliest(within: mostWork / Self.firstShare)
    // Little is known at first, but something, so that whoever stops the search has a plan and a gap.
    var (best, bound) = (nil as (program: PlanProgram, found: TreeResult)?, inventory.leastCost)
    rounds: for round in 1...Self.mostRounds {
      _ = goesOn("\(kept.count) of \(choice.ranked.count) server types")
      let program = program(with: kept)
      let search = search(program)
      let approximation = search.approximated()
      var paying: [ID<ServerType>] = []
      if round > 1 {
        guard approximation.isComplete,
          let priced = priced(program, kept, approximation.duals),
          goesOn(bound: priced.bound.isFinite ? priced.bound : nil, nil)
        else {
          best?.found.ending = .stopped
          break
        }
        (bound, paying) = (max(bound, priced.bound), priced.paying)
        if let cost = best?.found.objective, isDone(cost, bound) { break }
      }
      do throws(SolverFailure) {
        let found = try search.result(from: approximation)
        if best.map({ found.objective < $0.found.objective }) ?? true { best = (program, found) }
        best?.found.ending = found.ending
      } catch {
        // What the first round found stands.
        guard best?.found.values != nil else { throw error }
        best?.found.ending = error == .stopped ? .stopped : .limit
        break
      }
      guard let found = best?.found, found.ending != .stopped, !isDone(found.objective, bound) else { break }
      switch round {
      case 1: kept = choice.likeliest(within: mostWork)
      case _ where paying.isEmpty: break rounds
      default: kept += paying
      }
    }
    var known = Known(nil, options.relativeGap)
    guard var best else { return (program(with: kept), known.outcome) }
    best.found.bound = bound
    if best.found.ending != .stopped { best.found.ending = .limit }
    known.take(best.found)
    return (best.program, known.outcome)
  }

  private func isDone(_ cost: Double, _ bound: Double) -> Bool {
    cost.isFinite && cost - bound <= options.relativeGap * abs(cost)
  }

  private func program(with types: [ID<ServerType>]) -> PlanProgram {
    PlanProgram(inventory, holding: held, ordering: Set(choice.required + types))
  }

  private func search(_ program: PlanProgram) -> LargeSearch {
    var tree = TreeOptions()
    tree.relativeGap = options.relativeGap * Self.ownShare
    tree.nodeLimit = options.nodeLimit
    tree.threads = Threads(count: options.threads)
    tree.polished = { program.settled($0) }
    // A bound of the program is none of the whole.
    return LargeSearch(
      program.problem, guide: SearchGuide(program), with: solver, tree,
      watch: { [watch] in
        watch(SearchProgress(incumbent: $0.incumbent, bound: nil, nodes: $0.nodes, step: $0.step))
      })
  }

  /// The bound on all plans by the duals of a program, and the types it left out that would pay most; nil when told to stop.
  private func priced(
    _ program: PlanProgram, _ kept: [ID<ServerType>], _ duals: [Double]
  ) -> (bound: Double, paying: [ID<ServerType>])? {
    let shared = SharedProgram(
      program.problem, blocks: program.serverBlocks.map { $0.columns.map(\.rawValue) })
    var parted = PartedBound(shared, duals)
    let isKept = Set(kept)
    let rest = choice.ranked.filter { !isKept.contains($0) }
    var savings = [ID<ServerType>: Double]()
    for _ in 0..<Self.mostSweeps {
      guard let found = swept(&parted, rest) else { return nil }
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
    _ parted: inout PartedBound, _ rest: [ID<ServerType>]
  ) -> [ID<ServerType>: Double]? {
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
