/// Every check, in the order a plan's audit lists them: work, servers, sites, network, money.
let allChecks: [any Check] = [
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
