import Domain

@testable import Planning

extension StorageLine: Mutable {
  var mutants: [Mutant<Self>] {
    [
      Mutant("period", with(period: ID("sometime"))),
      Mutant("site", with(site: ID("elsewhere"))),
      Mutant("storage", with(storage: ID("tape"))),
      Mutant("units", with(units: units + 1)),
      Mutant("ofWhichExisting", with(ofWhichExisting: ofWhichExisting + 1)),
      Mutant("racks", with(racks: racks + 1)),
      Mutant("stored", with(stored: stored + Volume(1))),
      Mutant("usable", with(usable: usable + Volume(1))),
      Mutant("operations", with(operations: operations + OperationRate(1))),
      Mutant("bandwidth", with(bandwidth: bandwidth + DataRate(1))),
      Mutant("tightest", with(tightest: tightest == .capacity ? .bandwidth : .capacity)),
      Mutant("use", with(use: use + 0.1)),
    ]
  }

  func with(
    period: ID<Period>? = nil, site: ID<Site>? = nil, storage: ID<StorageType>? = nil, units: Int? = nil,
    ofWhichExisting: Int? = nil, racks: Int? = nil, stored: Volume? = nil, usable: Volume? = nil,
    operations: OperationRate? = nil, bandwidth: DataRate? = nil, tightest: StorageMeasure? = nil,
    use: Double? = nil
  ) -> Self {
    Self(
      period: period ?? self.period, site: site ?? self.site, storage: storage ?? self.storage,
      units: units ?? self.units, ofWhichExisting: ofWhichExisting ?? self.ofWhichExisting,
      racks: racks ?? self.racks, stored: stored ?? self.stored, usable: usable ?? self.usable,
      operations: operations ?? self.operations, bandwidth: bandwidth ?? self.bandwidth,
      tightest: tightest ?? self.tightest, use: use ?? self.use)
  }
}
