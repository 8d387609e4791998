import Domain
import Optimization

/// No more modules of power and cooling are bought for a site than there is room for.
///
/// Formula: Σ_t modules[s,t] ≤ limit[s].
/// Reads: the limit of facility modules of the site.
/// When it binds: the plan would make this site larger if it could.
struct FacilityLimit: Constraint {
  let name = "facility-limit"

  func rows(in setting: Setting) -> [LimitedRow] {
    setting.inventory.sites.compactMap { site in
      guard let limit = site.facility.modules?.limit else { return nil }
      var bought = LinearExpression()
      for period in setting.world.periods {
        let key = SitePeriodKey(site: site.id, period: period.id)
        if let index = setting.unknowns.facilityModules[key] { bought.add(1, index) }
      }
      guard !bought.terms.isEmpty else { return nil }
      return LimitedRow("\(name)(\(site.id))", bought, .atMost(Double(limit)))
    }
  }
}
