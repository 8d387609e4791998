import Domain

/// Over which connection a site and a region send to each other.
struct Connections: Sendable {
  private let products: Grid<Int?>

  init(_ inventory: Inventory) {
    let ends = Dictionary(
      inventory.bandwidth.enumerated().map { (Ends(site: $1.site, region: $1.region), $0) },
      uniquingKeysWith: { first, _ in first })
    var products = Grid(Int?.none, inventory.sites.count, inventory.regions.count)
    for (s, site) in inventory.sites.enumerated() {
      for (r, region) in inventory.regions.enumerated() {
        products[s, r] = ends[Ends(site: site.id, region: region)] ?? ends[Ends(site: site.id, region: nil)]
      }
    }
    self.products = products
  }

  /// Position of the bandwidth product; nil where traffic is free and unlimited.
  subscript(_ site: Int, _ region: Int) -> Int? { products[site, region] }

  /// What a bandwidth product joins; a region of nil is transit.
  private struct Ends: Hashable {
    let site: ID<Site>
    let region: ID<Region>?
  }
}
