import Domain
import Optimization

/// Bringing servers from site to site is paid in the period in which they leave.
///
/// Formula: price[move] × move[k,s,s',c,t]; opex of period t; component cluster.
struct ServerMove: CostTerm {
  let name = "server-move"
  let component = CostComponent.cluster

  func cash(in setting: Setting) -> [Cash] {
    let moves = Dictionary(
      setting.inventory.moves.map { ($0.route, $0) }, uniquingKeysWith: { first, _ in first })
    return setting.unknowns.move.all.compactMap { key, index in
      guard let move = moves[key.route], move.price != .zero,
        let period = setting.world.horizon.period(key.period)
      else { return nil }
      return Cash(
        due: .opex, period: period, amount: LinearExpression(index, times: ProgramMoney.scaled(move.price)),
        site: move.from)
    }
  }
}
