import Domain
import Optimization

/// A site's feed carries all of its equipment at its configured maximum, PUE included, once it is open.
///
/// Formula: PUE[s] × Σ_loads configured maximum[s,t] ≤ feed[s] × open[s,t]; of servers, Σ_k configured maximum[k] ×
/// installed[k,s,t].
/// Reads: the site's power feed and PUE, the highest peak power of each type's modes.
/// When it binds: one more server needs more power at this site.
struct PowerFeed: Constraint {
  let name = "power-feed"

  func rows(in setting: Setting) -> [LimitedRow] {
    setting.inventory.sites.flatMap { site -> [LimitedRow] in
      guard let feed = site.powerFeed else { return [] }
      return setting.world.periods.compactMap { period in
        var draw = setting.configuredPower(of: site, in: period)
        // Existing storage alone may draw too much already: then the row says so without any variable.
        guard !draw.terms.isEmpty || draw.constant > feed.value else { return nil }
        draw.add(setting.open(site, in: period), times: -feed.value)
        return LimitedRow("\(name)(\(site.id),\(period.id))", draw, .atMost(0))
      }
    }
  }
}
