import Domain

/// The switch types with their racks.
struct SwitchCatalogue: Sendable {
  private(set) var types: [SwitchType] = []
  private(set) var names: Names

  init(_ records: Records, _ racks: RackCatalogue, _ desk: inout Desk) {
    names = Names(
      "switch type", unknown: .unknownSwitchType,
      isWhole: records.isWhole(SwitchRecord.self) && records[SwitchRecord.self].allSatisfy { $0.id != nil })
    for record in records[SwitchRecord.self] {
      let place = Place.cell(record.row, column: SwitchRecord.id.name)
      guard let id = record.id, names.declare(id, at: place, &desk) else { continue }
      if let ports = record.ports, ports < 2 {
        desk.findings.add(
          .numberOutOfRange, at: .cell(record.row, column: SwitchRecord.ports.name),
          "a switch has at least 2 ports; '\(id)' has \(ports)")
      }
      let type = SwitchType(
        id: ID(id), name: record.name ?? id, vendor: record.vendor ?? "",
        partNumber: record.partNumber ?? "", ports: record.ports ?? 2,
        portSpeed: Traffic(record.portSpeed ?? .infinity), price: record.price ?? .zero,
        power: Power(record.power ?? 0), rackUnits: RackHeight(record.rackUnits ?? 0),
        rack: rack(of: record, id, racks, &desk), embodiedCarbon: Emissions(record.embodiedCarbon ?? 0))
      Self.checkFit(type, record, racks, &desk)
      types.append(type)
    }
  }

  func type(_ id: ID<SwitchType>) -> SwitchType? { types.first { $0.id == id } }

  private func rack(
    of record: SwitchRecord, _ id: String, _ racks: RackCatalogue, _ desk: inout Desk
  ) -> ID<RackType>? {
    let place = Place.cell(record.row, column: SwitchRecord.rack.name)
    let hasHeight = (record.rackUnits ?? 0) > 0
    if let written = record.rack {
      guard racks.names.knows(written, at: place, &desk) else { return nil }
      if record.rackUnits == 0 {
        desk.findings.add(
          .rackWithoutUnits, at: place, "'\(id)' has a rack but no height", hint: "state its rack_units")
      }
      return ID(written)
    }
    guard hasHeight else { return nil }
    if racks.types.count > 1 {
      desk.findings.add(
        .ambiguousRack, at: place, "'\(id)' fits in a rack, but there are \(racks.types.count) rack types",
        hint: "name one in the column 'rack': \(racks.names.known.sorted().joined(separator: ", "))")
    }
    return racks.types.count == 1 ? racks.types.first?.id : nil
  }

  private static func checkFit(
    _ type: SwitchType, _ record: SwitchRecord, _ racks: RackCatalogue, _ desk: inout Desk
  ) {
    guard let rack = type.rack.flatMap(racks.type) else { return }
    let isTooTall = type.rackUnits > rack.units
    let isTooStrong = rack.powerLimit.map { type.power > $0 } ?? false
    guard isTooTall || isTooStrong else { return }
    let field = isTooTall ? SwitchRecord.rackUnits.name : SwitchRecord.power.name
    desk.findings.add(
      .switchDoesNotFit, at: .cell(record.row, column: field),
      isTooTall
        ? "'\(type.id)' is taller than the rack '\(rack.id)'"
        : "'\(type.id)' draws more than the rack '\(rack.id)' carries")
  }
}
