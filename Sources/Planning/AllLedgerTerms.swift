/// Every cost term, in the order of the components: hardware, cluster, energy, network.
let allLedgerTerms: [any LedgerTerm] = [
  ServerPurchase(),
  ServerMaintenance(),
  ServerSalvage(),
  SiteOpeningCost(),
  SiteFixedCost(),
  RackPurchase(),
  ShortPenalty(),
  ReservedPower(),
  PowerRent(),
  Contingency(),
  EnergyUse(),
  DemandCharge(),
  TariffFixedFee(),
  PowerFactorSurcharge(),
  BandwidthCharge(),
  Egress(),
]
