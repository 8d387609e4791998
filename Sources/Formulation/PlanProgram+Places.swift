import Domain
import Optimization

/// Which unknowns are about one site, so that a large plan can be settled site by site.
extension PlanProgram {
  /// For each variable the place of its site in the inventory's order; nil for what is about several or none.
  public var siteOfVariable: [Int?] {
    var places = SitePlaces(setting.inventory.sites, variables: problem.variables.count)
    let unknowns = setting.unknowns
    for whole in unknowns.wholes { places.note(whole.index, whole.site) }
    for family in [unknowns.installed, unknowns.mostHired] { places.note(family, \.site) }
    places.note(unknowns.buy, \.site)
    places.note(unknowns.serve, \.site)
    places.note(unknowns.route, \.site)
    places.note(unknowns.failServe, \.serving.site)
    places.note(unknowns.failRoute, \.routing.site)
    places.note(unknowns.rent, \.offer.site)
    places.note(unknowns.curvePower, \.fleet.site)
    for family in [unknowns.pieceServers, unknowns.pieceLoad] { places.note(family, \.fleet.site) }
    places.note(unknowns.peak, \.site)
    places.note(unknowns.billedDemand, \.peak.site)
    places.note(unknowns.reserved, \.site)
    places.note(unknowns.facilityPower, \.site)
    places.note(unknowns.piecePower, \.place.site)
    places.note(unknowns.billed, \.product.site)
    places.note(unknowns.beyondCommit, \.product.site)
    places.note(unknowns.beside, \.site)
    places.note(unknowns.placed, \.site)
    return places.found
  }
}

/// Sites of variables as they are found.
private struct SitePlaces {
  private(set) var found: [Int?]
  private let places: [ID<Site>: Int]

  init(_ sites: [Site], variables: Int) {
    found = Array(repeating: nil, count: variables)
    places = Dictionary(uniqueKeysWithValues: sites.enumerated().map { ($1.id, $0) })
  }

  mutating func note(_ index: VariableIndex, _ site: ID<Site>?) {
    found[index.rawValue] = site.flatMap { places[$0] }
  }

  mutating func note<Key>(_ family: Family<Key>, _ site: (Key) -> ID<Site>) {
    for (key, index) in family.all { note(index, site(key)) }
  }
}
