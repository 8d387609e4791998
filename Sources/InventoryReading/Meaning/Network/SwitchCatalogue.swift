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
      let place = record.place(SwitchRecord.id)
      guard let id = record.id, names.declare(id, at: place, &desk) else { continue }
      if let ports = record.ports, ports < 2 {
        desk.findings.add(
          .numberOutOfRange, at: record.place(SwitchRecord.ports),
          "a switch has at least 2 ports; '\(id)' has \(ports)")
      }
      let rack = racks.rack(
        record.rack, of: id, record.rackUnits, at: record.place(SwitchRecord.rack), &desk)
      let type = SwitchType(
        id: ID(id), name: record.name ?? id, vendor: record.vendor ?? "",
        partNumber: record.partNumber ?? "", ports: record.ports ?? 2,
        portSpeed: Traffic(record.portSpeed ?? .infinity), price: record.price ?? .zero,
        power: Power(record.power ?? 0), rackUnits: RackHeight(record.rackUnits ?? 0),
        rack: rack, embodiedCarbon: Emissions(record.embodiedCarbon ?? 0))
      Self.checkFit(type, record, racks, &desk)
      types.append(type)
    }
  }

  /// Whether any switch has a height.
  var needsRacks: Bool { types.contains { $0.rackUnits > .zero } }

  func type(_ id: ID<SwitchType>) -> SwitchType? { types.first { $0.id == id } }

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
