import Domain
import Optimization

/// Every variable of the program, by what it means. A choice that cannot be made has no variable.
struct Unknowns: Sendable {
  /// Servers ordered (whole, or made up of whole lots).
  var buy = Family<PurchaseKey>()
  /// Lots ordered (whole); only where servers are sold in lots of more than one.
  var lots = Family<PurchaseKey>()
  /// Whether all sites together order any; only under a minimum order.
  var ordering = Family<OrderKey>()
  /// Servers bought at the price of a bracket; only under volume discounts.
  var priced = Family<BracketKey>()
  /// Whether a price bracket is reached.
  var bracket = Family<BracketKey>()
  /// Servers in service; follows from orders and existing servers.
  var installed = Family<FleetKey>()
  /// Servers standing by (whole); only under a spare rule.
  var spare = Family<FleetKey>()
  /// Whether a fleet has outgrown a step of its spares by availability; only under such a rule.
  var spareStep = Family<SpareStepKey>()
  /// Whether servers serve anything here at all; only where spares may be more than there are servers.
  var serving = Family<FleetKey>()
  /// Racks filled with one server type (whole); only where a rack holds more than one server.
  var filled = Family<FleetKey>()
  /// Racks ordered (whole).
  var buyRacks = Family<RackPurchaseKey>()
  /// Switches ordered (whole).
  var buySwitches = Family<SwitchPurchaseKey>()
  /// Groups that servers of a rail-optimised fabric form (whole).
  var railGroups = Family<FabricKey>()
  /// Racks filled with one switch type (whole); only where a rack holds more than one switch.
  var filledSwitches = Family<SwitchKey>()
  /// Whether a candidate site is open.
  var open = Family<SitePeriodKey>()
  /// Throughput served, in the workload's scale.
  var serve = Family<ServingKey>()
  /// Throughput of a routing class served at a site, in the workload's scale.
  /// Keyed by the class's first region.
  var route = Family<RoutingKey>()
  /// Throughput of a routing class that is not served, in the workload's scale; only under a penalty.
  var short = Family<DemandKey>()
  /// Highest facility power in the slices of a demand charge, kW; only where it bills.
  var peak = Family<DemandPeakKey>()
  /// Billed demand, kW; only where a ratchet may keep it above the peak.
  var billedDemand = Family<DemandBillKey>()
  /// Power reserved at a site, kW; only where reserving is paid for.
  var reserved = Family<SitePeriodKey>()
  /// Blocks that a workload has to itself (whole); only where it does not share servers.
  var held = Family<HoldingKey>()
  /// Whether the pool of a holding lies in a piece of what it carries; only where a choice among pieces is needed.
  var inPiece = Family<PieceKey>()
  /// Blocks held in that piece.
  var heldInPiece = Family<PieceKey>()
  /// Billed traffic of a bandwidth product, Gbit/s; only where it is charged.
  var billed = Family<ProductPeriodKey>()
  /// Volume of an egress pool that falls into a tier, TB.
  var tieredVolume = Family<EgressTierKey>()
  /// Whether an egress pool's volume goes beyond all tiers before this one; only where the price falls.
  var reachedTier = Family<EgressTierKey>()
  /// Whether a commitment is in force; only for connections with commitments.
  var committed = Family<CommitTierKey>()
  /// Billed traffic beyond the commitment in force, Gbit/s.
  var beyondCommit = Family<CommitTierKey>()
  /// Ports of a connection (whole).
  var ports = Family<PortKey>()
  /// Throughput whose results go from one site to another, in the workload's scale.
  var replicate = Family<ReplicationKey>()
  /// Highest traffic of a link between sites, Gbit/s; only where it is charged.
  var linkPeak = Family<LinkPortKey>()
  /// Ports of a link between sites (whole).
  var linkPorts = Family<LinkPortKey>()
  /// Whether a slice is left out of the 95th percentile; only for slices of at most 5 % of the hours.
  var leftOut = Family<LeftOutKey>()
  /// Throughput served while a site is lost, in the workload's scale.
  var failServe = Family<FailoverServingKey>()
  /// Throughput of a routing class served at a site while another one is lost, in the workload's scale.
  var failRoute = Family<FailoverRoutingKey>()
  /// Blocks that a workload has to itself while a site is lost (whole); only where it does not share servers.
  var failHeld = Family<FailoverHoldingKey>()
  /// Share of a workload's demand that is served, 0 to 1; only under the objective `throughput`. Workloads without a
  /// weight have one in common.
  var share = Family<ID<Workload>>()
  /// Modules of power and cooling ordered for a site (whole).
  var facilityModules = Family<SitePeriodKey>()
  /// Whether more modules stand than are held in reserve; only where the feed of the plan's start has too few.
  var powered = Family<SitePeriodKey>()
  /// Power of servers with a convex power curve in one slice, kW.
  var curvePower = Family<FleetSliceKey>()
  /// Servers, loaded servers and the choice (whole) of the piece of any other power curve.
  var pieceServers = Family<FleetPieceKey>()
  var pieceLoad = Family<FleetPieceKey>()
  var curvePiece = Family<FleetPieceKey>()
  /// Facility power of a site with a curve of PUE, kW.
  var facilityPower = Family<SiteSliceKey>()
  /// Equipment power, kW, and the choice (whole) of the piece of a curve of PUE that is not convex.
  var piecePower = Family<SitePieceKey>()
  var puePiece = Family<SitePieceKey>()
  /// Units of storage ordered (whole).
  var buyStorage = Family<StoragePurchaseKey>()
  /// Racks filled with one storage type (whole); only where a rack holds more than one unit.
  var filledStorage = Family<StorageKey>()
  /// Pieces of a kind that stand in racks shared with other kinds, beside those in whole racks of its own.
  var beside = Family<RackedKey>()
  /// Racks that several kinds of equipment share (whole).
  var sharedRacks = Family<SharedRackKey>()
  /// Share of one copy of a dataset that a storage type holds at a site.
  var placed = Family<PlacementKey>()
  /// Servers taken for a term (whole); only where an offer is for one.
  var lease = Family<LeaseKey>()
  /// Servers rented by the hour, on the average of a slice.
  var rent = Family<RentKey>()
  /// The most servers that providers run in any slice; only where they could draw power.
  var mostHired = Family<FleetKey>()
  /// Servers of a cohort that leave for good (whole); only where the type may be sold.
  var retire = Family<RetirementKey>()
  /// Servers of a cohort that leave for another site (whole).
  var move = Family<MoveKey>()
  /// Every whole-number unknown above, in the order in which they were made.
  var wholes: [WholeNumber] = []
}

/// A piece of what the pool of a holding carries, counted from 0.
struct PieceKey: Hashable, Sendable {
  let holding: HoldingKey
  /// nil in the plan's course.
  let failure: Failure?
  let piece: Int
}

/// A site is lost in a slice; the period is that of what is then done.
struct Failure: Hashable, Sendable {
  let lost: ID<Site>
  let slice: ID<Slice>
}

/// Blocks that a workload has to itself while a site is lost.
struct FailoverHoldingKey: Hashable, Sendable {
  let failure: Failure
  let holding: HoldingKey
}

/// A bandwidth product in one period.
struct ProductPeriodKey: Hashable, Sendable {
  let product: ProductKey
  let period: ID<Period>
}

/// A slice that may be left out of a product's percentile in one direction.
struct LeftOutKey: Hashable, Sendable {
  let product: ProductKey
  let period: ID<Period>
  let slice: ID<Slice>
  let direction: Direction
}

/// A bandwidth product by what identifies it.
struct ProductKey: Hashable, Sendable {
  let site: ID<Site>
  /// nil is transit.
  let region: ID<Region>?

  init(site: ID<Site>, region: ID<Region>?) { (self.site, self.region) = (site, region) }
  init(_ product: BandwidthProduct) { self.init(site: product.site, region: product.region) }
}

/// Which way traffic flows, seen from the site.
enum Direction: String, CaseIterable, Sendable {
  case out
  case `in`

  /// Bytes in this direction per unit of work.
  func bytes(of workload: Workload) -> Quantity<BytePerWork> {
    switch self {
    case .out: workload.networkOut
    case .in: workload.networkIn
    }
  }
}
