/// Every table an inventory may have, in reading order: a table is one file in `Records/` and one line here.
enum AllTables {
  static let list: [any TableRecord.Type] = [
    ServerRecord.self,
    ModeRecord.self,
    ThroughputRecord.self,
    DemandRecord.self,
    ExistingRecord.self,
    RackRecord.self,
    EnergyRecord.self,
    EnergySeriesRecord.self,
    DemandChargeRecord.self,
    CarbonRecord.self,
    CarbonSeriesRecord.self,
    SwitchRecord.self,
    FabricRecord.self,
    PortRecord.self,
    LinkPartRecord.self,
    ExistingSwitchRecord.self,
    BandwidthRecord.self,
    CommitTierRecord.self,
    EgressTierRecord.self,
    SiteLinkRecord.self,
    LatencyRecord.self,
    SupplyRecord.self,
    VolumeDiscountRecord.self,
  ]
}
