import Domain
import Optimization

extension Setting {
  /// Emissions that the carbon policy counts at a site in a period, t CO2e.
  func countedEmissions(at site: Site, in period: Period) -> LinearExpression {
    let policy = inventory.policy.carbon
    var emissions = operationalEmissions(at: site, in: period, on: policy.basis)
    if policy.countsEmbodied { emissions.add(embodiedEmissions(at: site, in: period)) }
    return emissions
  }

  /// Emissions of the energy used, t CO2e: Σ_h hours[t,h] × facility power[s,t,h] × carbon intensity[s,t,h].
  private func operationalEmissions(
    at site: Site, in period: Period, on basis: CarbonBasis
  ) -> LinearExpression {
    var emissions = LinearExpression()
    for slice in world.slices {
      let intensity = inventory.carbonIntensity(at: site.id, in: period.id, slice.id)[basis]
      let oneKilowatt = Power(1).during(world.horizon.hours(of: slice, in: period))
      emissions.add(
        facilityPower(of: site, in: period, slice), times: oneKilowatt.emissions(at: intensity).tonnes)
    }
    return emissions
  }

  /// What was emitted to make the servers, racks and switches ordered, t CO2e.
  private func embodiedEmissions(at site: Site, in period: Period) -> LinearExpression {
    var emissions = LinearExpression()
    for server in inventory.serverTypes {
      let key = PurchaseKey(server: server.id, site: site.id, period: period.id)
      if let ordered = unknowns.buy[key] { emissions.add(server.embodiedCarbon.tonnes, ordered) }
    }
    for rack in inventory.rackTypes {
      let key = RackPurchaseKey(rack: rack.id, site: site.id, period: period.id)
      if let ordered = unknowns.buyRacks[key] { emissions.add(rack.embodiedCarbon.tonnes, ordered) }
    }
    for (key, ordered) in unknowns.buySwitches.all where key.site == site.id && key.period == period.id {
      let type = inventory.fabric(key.fabric)?.switches[key.role].flatMap(inventory.switchType)
      emissions.add(type?.embodiedCarbon.tonnes ?? 0, ordered)
    }
    return emissions
  }
}
