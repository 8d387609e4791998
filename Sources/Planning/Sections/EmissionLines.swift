import Domain

/// Energy and greenhouse gas, by period, then site; nothing for an inventory that states no carbon.
///
/// A site is listed where it is open or something is ordered for it.
struct EmissionLines {
  let lines: [EmissionLine]

  init(_ inventory: Inventory, _ fleet: Fleet) {
    guard inventory.statesCarbon else {
      lines = []
      return
    }
    lines = inventory.horizon.periods.indices.flatMap { t in
      inventory.sites.indices.compactMap { s in
        let line = Self.line(s, t, inventory, fleet)
        return fleet.isOpen(s, t) || line.embodied > .zero ? line : nil
      }
    }
  }

  private static func line(_ s: Int, _ t: Int, _ inventory: Inventory, _ fleet: Fleet) -> EmissionLine {
    EmissionLine(
      period: inventory.horizon.periods[t].id, site: inventory.sites[s].id,
      energy: inventory.horizon.slices.indices.reduce(.zero) { $0 + fleet.energy(s, t, $1) },
      location: fleet.emissions(inventory, s, t, on: .location),
      market: fleet.emissions(inventory, s, t, on: .market),
      embodied: fleet.embodiedEmissions(inventory, s, t))
  }
}

extension EmissionLines {
  static let section = Section<EmissionLine>(
    name: "emissions", key: { "\($0.site) \($0.period)" },
    fields: [
      .init("energy") { .number($0.energy.value) },
      .init("location-based emissions") { .number($0.location.value) },
      .init("market-based emissions") { .number($0.market.value) },
      .init("embodied emissions") { .number($0.embodied.value) },
    ])
}
