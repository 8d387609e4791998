import Domain

/// Servers that providers keep running at a site: their power counts there like any other server's; they fill no racks
/// and need no staff. What work adds to them is part of `ServerLoad`.
struct HiredServerLoad: Load {
  let name = "hired-servers"
  let needsStaff = false

  /// Σ idle power × hired, but for servers whose power follows a curve (`ServerLoad`) or that are switched off when idle.
  func power(_ inventory: Inventory, _ fleet: Fleet, _ site: Int, _ period: Int, _ slice: Int) -> Power {
    inventory.serverTypes.enumerated().filter {
      $1.powerCurve == nil && !$1.isSwitchedOffIdle(at: inventory.sites[site])
    }.reduce(.zero) {
      $0 + $1.element.idlePower * fleet.hired.running[site, $1.offset, period, slice]
    }
  }

  /// The most that are hired in any slice, at the most each can draw.
  func configuredMaximum(_ inventory: Inventory, _ fleet: Fleet, _ site: Int, _ period: Int) -> Power {
    inventory.serverTypes.enumerated().reduce(.zero) {
      $0 + $1.element.configuredMaximum * fleet.hired.most(site, $1.offset, period, inventory.horizon)
    }
  }

  func racksFilled(
    _ inventory: Inventory, _ fleet: Fleet, of rack: Int, _ site: Int, _ period: Int
  ) -> Int { 0 }
}
