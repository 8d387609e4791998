import Domain

/// Modules on sale and staff of a site, from the keys that say so.
enum FacilityKeys {
  static func modules(
    _ keys: FacilityRecord, feed: Double?, _ id: String, _ desk: inout Desk
  ) -> FacilityModules? {
    guard let size = keys.module?.value else {
      let others: [(String, Place?)] = [
        (FacilityRecord.price.name, keys.price?.place), (FacilityRecord.limit.name, keys.limit?.place),
        (FacilityRecord.leadTime.name, keys.leadTime?.place),
      ]
      for (name, place) in others {
        guard let place else { continue }
        desk.findings.add(
          .modulesWithoutSize, at: place, "\(name): '\(id)' has no modules on sale",
          hint: "state a facility_module")
      }
      return nil
    }
    note(FacilityRecord.price.declaration, unless: keys.price != nil, keys, &desk)
    note(FacilityRecord.limit.declaration, unless: keys.limit != nil, keys, &desk)
    note(FacilityRecord.leadTime.declaration, unless: keys.leadTime != nil, keys, &desk)
    if feed == nil {
      desk.figures.note(default: "none until modules stand", for: SiteRecord.powerFeed.name, of: keys.owner)
    }
    return FacilityModules(
      size: Power(size), price: Money(rounding: size * (keys.price?.value ?? 0)), limit: keys.limit?.value,
      leadTime: keys.leadTime?.value ?? 0)
  }

  static func staff(_ keys: FacilityRecord, _ id: String, _ desk: inout Desk) -> StaffRule? {
    let counts = [
      (FacilityRecord.staffFixed, keys.staffFixed), (FacilityRecord.staffPerMegawatt, keys.staffPerMegawatt),
      (FacilityRecord.staffPerThousandServers, keys.staffPerThousandServers),
    ]
    guard let cost = keys.staffCost else {
      for (field, written) in counts {
        guard let written else { continue }
        desk.findings.add(
          .staffWithoutCost, at: written.place, "\(field.name): the staff of '\(id)' costs nothing",
          hint: "state its staff_cost")
      }
      return nil
    }
    guard counts.contains(where: { $0.1 != nil }) else {
      desk.findings.add(
        .staffWithoutCost, at: cost.place, "staff_cost: '\(id)' has no staff",
        hint: "state a staff_fixed, staff_per_MW or staff_per_1000_servers")
      return nil
    }
    for (field, written) in counts { note(field.declaration, unless: written != nil, keys, &desk) }
    return StaffRule(
      fixed: keys.staffFixed?.value ?? 0, perMegawatt: keys.staffPerMegawatt?.value ?? 0,
      perThousandServers: keys.staffPerThousandServers?.value ?? 0, cost: Price(perUnit: cost.value))
  }

  private static func note(
    _ field: FieldDeclaration, unless isWritten: Bool, _ keys: FacilityRecord, _ desk: inout Desk
  ) {
    guard !isWritten, case .optional(let words) = field.presence else { return }
    desk.figures.note(default: words, for: field.name, of: keys.owner)
  }
}
