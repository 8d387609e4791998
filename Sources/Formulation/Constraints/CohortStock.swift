import Domain
import Optimization

/// No more servers of a cohort leave a site than stand there.
///
/// Formula: Σ_τ≤t retire[k,s,c,τ] + Σ_τ≤t move out[k,s,c,τ] ≤ stood[k,s,c] + buy[k,s,c] + Σ arrived by t move in[k,s,c,τ],
/// in every period t in which any may leave; c is the day of commissioning or the period of the order.
/// Reads: existing servers, resale rates, the table of moves.
/// When it binds: all of the cohort have left.
struct CohortStock: Constraint {
  let name = "cohort-stock"

  func rows(in setting: Setting) -> [LimitedRow] {
    setting.inventory.serverTypes.filter(setting.world.mayLeaveEarly).flatMap { server in
      setting.world.cohorts(of: server).flatMap { cohort in
        setting.world.sites(of: cohort, server).sorted().flatMap { site in
          setting.world.periods.compactMap { row(for: cohort, server, at: site, $0, in: setting) }
        }
      }
    }
  }

  private func row(
    for cohort: Cohort, _ server: ServerType, at site: ID<Site>, _ period: Period, in setting: Setting
  ) -> LimitedRow? {
    guard setting.world.horizon.mayLeave(server, cohort, at: period) else { return nil }
    var stock = setting.unknowns.change(of: cohort, server, at: site, upTo: period, setting.world)
    guard !stock.terms.isEmpty else { return nil }
    stock.constant += Double(setting.world.standing(cohort, of: server, at: site))
    if case .ordered(let order) = cohort,
      let index = setting.unknowns.buy[PurchaseKey(server: server.id, site: site, period: order)]
    {
      stock.add(1, index)
    }
    return LimitedRow(
      "\(name)(\(server.id),\(site),\(cohort.label),\(period.id))", stock, .atLeast(0))
  }
}
