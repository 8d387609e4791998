import Domain
import Optimization

/// The racks of a site stand on its floor.
///
/// Formula: Σ_ρ floor space[ρ] × racks standing[ρ,s,t] ≤ space[s].
/// Reads: the site's space, the racks' floor space, existing racks.
/// When it binds: one more rack needs more floor.
struct SpaceLimit: Constraint {
  let name = "space-limit"

  func rows(in setting: Setting) -> [LimitedRow] {
    setting.inventory.sites.flatMap { site -> [LimitedRow] in
      guard let space = site.space else { return [] }
      return setting.world.periods.compactMap { period in
        var used = LinearExpression()
        for rack in setting.inventory.rackTypes {
          let standing = setting.racksStanding(of: rack, at: site, in: period)
          used.add(standing, times: rack.floorSpace.value)
        }
        // Standing racks alone may be too many already: then the row says so without any variable.
        guard !used.terms.isEmpty || used.constant > space.value else { return nil }
        return LimitedRow("\(name)(\(site.id),\(period.id))", used, .atMost(space.value))
      }
    }
  }
}
