import Domain

/// Whether a fabric can be built as it is written.
struct FabricCheck {
  private let fabric: Fabric
  private let record: FabricRecord
  private let switches: SwitchCatalogue
  /// Where the ports of a server type in a fabric are written, by `fabric/server`.
  private let portRows: [String: RowReference]

  init(
    _ fabric: Fabric, _ record: FabricRecord, _ switches: SwitchCatalogue, _ portRows: [String: RowReference]
  ) {
    (self.fabric, self.record, self.switches, self.portRows) = (fabric, record, switches, portRows)
  }

  func report(_ desk: inout Desk) {
    let earlier = desk.findings.errorCount
    checkTemplate(&desk)
    checkSpeeds(&desk)
    guard desk.findings.errorCount == earlier else { return }
    checkShape(&desk)
    if fabric.ports.isEmpty {
      desk.findings.add(
        .unusedFabric, at: record.place(FabricRecord.id),
        "no server type has ports in the fabric '\(fabric.id)'",
        hint: "add rows to the table 'ports'")
    }
  }

  private func checkTemplate(_ desk: inout Desk) {
    let template = fabric.template
    if template == .threeTier, record.core == nil {
      desk.findings.add(
        .fabricContradiction, at: record.place(FabricRecord.core),
        "the three-tier fabric '\(fabric.id)' has no core",
        hint: "name a switch type in the column 'core'")
    }
    if template != .threeTier, record.core != nil {
      desk.findings.add(
        .fabricContradiction, at: record.place(FabricRecord.core),
        "the \(template.rawValue) fabric '\(fabric.id)' has no core",
        hint: "leave the cell empty, or make the template 'three-tier'")
    }
    if template != .railOptimised, record.railGroup != nil {
      desk.findings.add(
        .fabricContradiction, at: record.place(FabricRecord.railGroup),
        "the \(template.rawValue) fabric '\(fabric.id)' has no rail groups",
        hint: "leave the cell empty, or make the template 'rail-optimised'")
    }
    if record.statesBoth {
      desk.findings.add(
        .fabricContradiction, at: record.place(FabricRecord.uplinks),
        "the fabric '\(fabric.id)' states both its uplinks and its oversubscription",
        hint: "leave one cell empty")
    }
    let counts = Set(fabric.ports.map(\.count)).sorted()
    if template == .railOptimised, counts.count > 1 {
      desk.findings.add(
        .fabricContradiction, at: record.place(FabricRecord.template),
        "the servers of the rail-optimised fabric '\(fabric.id)' have different numbers of ports: "
          + counts.map { "\($0)" }.joined(separator: ", "))
    }
  }

  /// A port that is faster than the leaf's would need more than one of its ports.
  private func checkSpeeds(_ desk: inout Desk) {
    guard let leaf = fabric.switches[.leaf].flatMap(switches.type) else { return }
    for ports in fabric.ports where ports.speed > leaf.portSpeed {
      guard let row = portRows["\(fabric.id)/\(ports.server)"] else { continue }
      desk.findings.add(
        .fabricPortsDoNotFit, at: .cell(row, column: PortRecord.speed.name),
        "ports of '\(ports.server)' with \(ports.speed.value.figure) Gbit/s are faster than those of the leaf "
          + "'\(leaf.id)', \(leaf.portSpeed.value.figure) Gbit/s")
    }
  }

  private func checkShape(_ desk: inout Desk) {
    guard let shape = FabricShape(fabric, switches.type) else {
      desk.findings.add(
        .fabricPortsDoNotFit, at: record.place(FabricRecord.leaf),
        "the switches of the fabric '\(fabric.id)' do not have the ports for servers and uplinks")
      return
    }
    if let group = fabric.railGroup, group < 1 || group > shape.down {
      desk.findings.add(
        .fabricPortsDoNotFit, at: record.place(FabricRecord.railGroup),
        "a rail group of \(group) servers does not fit: a leaf of '\(fabric.id)' has \(shape.down) ports for servers"
      )
    }
  }
}
