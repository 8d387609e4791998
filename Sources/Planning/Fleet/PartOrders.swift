import Domain

/// Transceivers and cables that come with the servers and switches ordered.
struct PartOrders: Sendable {
  /// Pieces of one part of a fabric; positions are those of the inventory's and the fabric's lists.
  struct Order: Hashable, Sendable {
    let period, site, fabric, part: Int
    var count = 0
  }

  /// By period, site, fabric and part; counts are above 0.
  let all: [Order]

  init(_ inventory: Inventory, _ fleet: Fleet) {
    var counts: [Order: Int] = [:]
    for (f, fabric) in inventory.fabrics.enumerated() where !fabric.parts.isEmpty {
      func add(_ links: Int, _ kind: LinkPart.Link, times count: Int, _ site: Int, _ period: Int) {
        for (p, part) in fabric.parts.enumerated() where part.link == kind && links > 0 {
          let order = Order(period: period, site: site, fabric: f, part: p)
          counts[order, default: 0] += part.count(for: links) * count
        }
      }
      for order in fleet.placed.orders where fabric.stands(at: inventory.sites[order.site].id) {
        let links = fabric.ports(of: inventory.serverTypes[order.server].id)
        add(links, .server, times: order.count, order.site, order.period)
      }
      let shape = inventory.shape(of: fabric)
      for order in fleet.placed.network.switchOrders where order.fabric == f {
        add(shape?.links(above: order.role) ?? 0, .switch, times: order.count, order.site, order.period)
      }
    }
    all = counts.map { Order(period: $0.period, site: $0.site, fabric: $0.fabric, part: $0.part, count: $1) }
      .sorted { ($0.period, $0.site, $0.fabric, $0.part) < ($1.period, $1.site, $1.fabric, $1.part) }
  }
}
