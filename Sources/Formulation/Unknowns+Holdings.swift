import Domain
import Optimization

extension Unknowns {
  /// Servers and replicas that workloads have to themselves, wherever they could serve anything.
  mutating func addHoldings(_ world: World, _ useful: UsefulServers, _ problem: inout Problem) {
    let own = world.inventory.workloads.filter { $0.sharing != .shared }
    guard !own.isEmpty else { return }
    let served = Set(serve.keys.map { ServedKey($0) })
    for (fleet, _) in installed.all {
      for workload in own where served.contains(ServedKey(workload: workload.id, fleet: fleet)) {
        guard let pool = useful.pool(of: workload.id, on: fleet.server), pool.most > 0 else { continue }
        let key = HoldingKey(
          workload: workload.id, server: fleet.server, site: fleet.site, period: fleet.period)
        addHolding(key, pool, &problem)
      }
    }
  }

  private mutating func addHolding(_ key: HoldingKey, _ pool: PoolPieces, _ problem: inout Problem) {
    let place = "(\(key.workload),\(key.server),\(key.site),\(key.period)"
    addWhole(
      \.held, key, Variable("held\(place))", .integer, .between(0, Double(pool.most))), .holdings,
      at: key.site, in: key.period, &problem)
    addPieces(of: pool, key, during: nil, "", place, &problem)
  }

  /// The choice of the piece that a pool lies in, where one is needed.
  /// - Parameters kind, place: the start of the variables' names.
  mutating func addPieces(
    of pool: PoolPieces, _ key: HoldingKey, during failure: Failure?, _ kind: String, _ place: String,
    _ problem: inout Problem
  ) {
    guard !pool.isConcave else { return }
    for (number, piece) in pool.pieces.enumerated() {
      let part = PieceKey(holding: key, failure: failure, piece: number)
      addWhole(
        \.inPiece, part, Variable("\(kind)inpiece\(place),\(number))", .integer, .binary), .pools,
        at: key.site, in: key.period, &problem)
      let most = Bounds.between(0, Double(piece.last))
      heldInPiece.insert(
        part, problem.add(Variable("\(kind)heldinpiece\(place),\(number))", .continuous, most)))
    }
  }

  /// The pieces among which the pool of a holding lies; none where its pool is concave.
  func parts(of key: HoldingKey, _ pool: PoolPieces, during failure: Failure? = nil) -> [PoolPart] {
    pool.pieces.indices.compactMap { number in
      let part = PieceKey(holding: key, failure: failure, piece: number)
      guard let held = heldInPiece[part], let chosen = inPiece[part] else { return nil }
      return PoolPart(held: held, chosen: chosen)
    }
  }

  /// A workload that a fleet may serve in some slice.
  private struct ServedKey: Hashable {
    let workload: ID<Workload>
    let fleet: FleetKey

    init(workload: ID<Workload>, fleet: FleetKey) { (self.workload, self.fleet) = (workload, fleet) }

    init(_ key: ServingKey) {
      self.init(
        workload: key.workload, fleet: FleetKey(server: key.server, site: key.site, period: key.period))
    }
  }
}
