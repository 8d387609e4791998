/// Every kind of cost, in the order of the ledger. Adding one is one file in `CostTerms/` and one line here.
let allCostTerms: [any CostTerm] = [
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
