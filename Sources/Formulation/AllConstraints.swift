/// Every rule a plan obeys, in reading order. Adding one is one file in `Constraints/` and one line here.
let allConstraints: [any Constraint] = [
  DemandServed(),
  ServingBalance(),
  ServerCapacity(),
  FleetInService(),
  SpareServers(),
  SiteFailure(),
  SupplyLimit(),
  OrderLots(),
  MinimumOrder(),
  RackStock(),
  SpaceLimit(),
  PowerFeed(),
  SiteOpening(),
  BandwidthCapacity(),
  ShareLimit(),
  BudgetLimit(),
]
