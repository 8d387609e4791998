import Domain

/// What power costs at one site, put together from its keys and its demand charges.
struct TariffReading {
  let site: String
  let isExisting: Bool
  let record: TariffRecord
  let charges: DemandCharges

  func tariff(_ desk: inout Desk) -> Tariff {
    Tariff(
      fixedFee: Price(perUnit: record.fixedFee ?? 0), powerFactor: powerFactor(&desk),
      surcharge: surcharge(&desk), demandRates: charges.rates[site] ?? [],
      reservedPower: record.reserved.map { Price(perUnit: $0) }, rent: record.rent.map { Price(perUnit: $0) },
      reservedAtStart: reservedAtStart(&desk))
  }

  /// The power factor; its default is a figure of the plan only where kVA are billed.
  private func powerFactor(_ desk: inout Desk) -> Double {
    if let written = record.powerFactor { return written }
    if charges.apparent[site] != nil {
      desk.figures.note(
        default: "1", key: "sites/\(site)/power_factor",
        because: "dcplan's default: demand is billed per kVA and the inventory does not say")
    }
    return 1
  }

  private func reservedAtStart(_ desk: inout Desk) -> Power {
    guard let power = record.reservedAtStart else { return .zero }
    if !isExisting {
      desk.findings.add(
        .existingOnly, at: record.reservedAtStartPlace,
        "reserved_power: nothing is reserved at the candidate '\(site)' before it opens",
        hint: "remove the key")
    } else if record.reserved == nil {
      desk.findings.add(
        .incompleteReservation, at: record.reservedAtStartPlace,
        "reserved_power: the power reserved at '\(site)' has no price",
        hint: "give reserved_power_price, or remove the key")
    }
    return Power(power)
  }

  private func surcharge(_ desk: inout Desk) -> PowerFactorClause? {
    switch (record.powerFactor, record.threshold, record.surcharge) {
    case (_?, let threshold?, let surcharge?):
      return PowerFactorClause(threshold: threshold, perPoint: Price(perUnit: surcharge))
    case (_, nil, nil): return nil
    case _ where record.hasFaultyPowerFactor: return nil
    default:
      desk.findings.add(
        .incompletePowerFactor, at: record.place,
        "a surcharge on the power factor of '\(site)' needs the factor, its threshold and the surcharge",
        hint: "give power_factor, power_factor_threshold and power_factor_surcharge, or none of the last two")
      return nil
    }
  }
}
