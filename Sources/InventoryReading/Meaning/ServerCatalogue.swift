import Domain

/// The server types with their modes and racks.
struct ServerCatalogue: Sendable {
  private(set) var types: [ServerType] = []
  private(set) var names: Names
  /// Whether any server has a height.
  var needsRacks: Bool { types.contains { $0.rackUnits > .zero } }
  private var modes: [String: [OperatingMode]] = [:]
  private var curves = PowerCurves()
  private var indices: [ID<ServerType>: Int] = [:]
  static let standardMode = "standard"

  init(
    _ records: Records, _ racks: RackCatalogue, _ times: Times, _ horizon: Horizon, _ desk: inout Desk
  ) {
    names = Names(
      "server type", unknown: .unknownServerType,
      isWhole: records.isWhole(ServerRecord.self) && records[ServerRecord.self].allSatisfy { $0.id != nil })
    let new = records[ServerRecord.self].filter { record in
      guard let id = record.id else { return false }
      return names.declare(id, at: record.place(ServerRecord.id), &desk)
    }
    readModes(records[ModeRecord.self], &desk)
    let terms = OrderTermsTable(records, names, times, &desk)
    curves = PowerCurves(records[PowerCurveRecord.self], names, &desk)
    for record in new {
      guard let id = record.id else { continue }
      let server = server(record, id, racks, terms, &desk)
      OrderTermsTable.check(server, record, horizon, &desk)
      Self.checkFit(server, record, racks, &desk)
      Self.checkResale(server, record, &desk)
      indices[server.id] = types.count
      types.append(server)
    }
  }

  func type(_ id: ID<ServerType>) -> ServerType? { indices[id].map { types[$0] } }

  private mutating func readModes(_ records: [ModeRecord], _ desk: inout Desk) {
    var seen: [[String]: RowReference] = [:]
    for record in records {
      let place = record.place(ModeRecord.server)
      guard names.knows(record.server, at: place, &desk), let server = record.server, let mode = record.mode
      else { continue }
      if let first = seen.updateValue(record.row, forKey: [server, mode]) {
        desk.findings.reportDuplicate(of: first, at: place)
        continue
      }
      modes[server, default: []].append(
        OperatingMode(id: ID(mode), peakPower: Power(record.peakPower ?? .infinity)))
      listedPeaks.append((record.row, server, record.peakPower))
    }
  }

  /// Peak powers of the table `modes`, to be compared with idle powers once these are known.
  private var listedPeaks: [(row: RowReference, server: String, peak: Double?)] = []

  private func server(
    _ record: ServerRecord, _ id: String, _ racks: RackCatalogue, _ terms: OrderTermsTable,
    _ desk: inout Desk
  ) -> ServerType {
    let curve = curves.curve(of: record, id, hasModes: modes[id] != nil, &desk)
    let idle = curve?.idle.value ?? record.idlePower ?? 0
    if curve == nil, record.idlePower == nil {
      desk.figures.note(defaultOf: ServerRecord.idlePower, of: id)
    }
    checkPrice(record, id, &desk)
    let rack = racks.rack(
      record.rack, of: id, record.rackUnits, at: record.place(ServerRecord.rack), &desk)
    if record.weight == nil, rack.flatMap(racks.type)?.weightLimit != nil {
      desk.figures.note(
        default: Scalar("0 kg"), for: ServerRecord.weight.name,
        of: FigureNotes.Owner(table: ServerRecord.declaration.name, row: id))
    }
    return ServerType(
      id: ID(id), name: record.name ?? id, vendor: record.vendor ?? "", partNumber: record.partNumber ?? "",
      price: record.price ?? .zero, leadTime: record.leadTime ?? 0, supplyLimit: record.supplyLimit,
      idlePower: Power(idle), modes: operatingModes(record, id, idle, curve, &desk),
      rackUnits: RackHeight(record.rackUnits ?? 0), rack: rack,
      serviceLifeMonths: life(record, id, &desk), maintenanceRate: record.maintenanceRate ?? 0,
      salvageRate: record.salvageRate ?? 0, terms: terms.terms(of: id, record, &desk),
      embodiedCarbon: Emissions(record.embodiedCarbon ?? 0),
      annualFailureRate: record.annualFailureRate, accelerators: record.accelerators,
      canBeBought: record.canBeBought,
      resaleRate: record.resaleRate, acceleratorMemory: record.acceleratorMemory.map { Volume($0) },
      powerCurve: curve, switchesOffIdle: record.switchesOffIdle, weight: record.weight.map { Weight($0) })
  }

  private static func checkResale(_ server: ServerType, _ record: ServerRecord, _ desk: inout Desk) {
    guard record.resaleRate != nil else { return }
    let place = record.place(ServerRecord.resaleRate)
    if record.serviceLifeMonths == nil {
      desk.findings.add(
        .salvageWithoutLife, at: place,
        "'\(server.id)' has a resale rate but no service life to lose its value over",
        hint: "state a service_life")
    }
    if server.terms.discounts != nil {
      desk.findings.add(
        .resaleWithDiscounts, at: place,
        "'\(server.id)' has a resale rate and volume discounts: what was paid for one that is sold would be open",
        hint: "leave one of the two out")
    }
  }

  private func checkPrice(_ record: ServerRecord, _ id: String, _ desk: inout Desk) {
    guard record.canBeBought, !record.hasPrice else { return }
    desk.findings.add(
      .missingValue, at: record.place(ServerRecord.price),
      "price: a value is required for '\(id)', which can be bought",
      hint: "state its price, or write 'no' in the column 'buy'")
  }

  private func operatingModes(
    _ record: ServerRecord, _ id: String, _ idle: Double, _ curve: PowerCurve?, _ desk: inout Desk
  ) -> [OperatingMode] {
    if let curve { return [OperatingMode(id: ID(Self.standardMode), peakPower: curve.full)] }
    let place = record.place(ServerRecord.peakPower)
    if let listed = modes[id] {
      if record.peakPower != nil {
        desk.findings.add(
          .unusedPeakPower, at: place, "peak_power of '\(id)' is not used: its modes have their own",
          hint: "leave the cell empty")
      }
      for mode in listedPeaks where mode.server == id {
        guard let peak = mode.peak, peak < idle else { continue }
        Self.reportPeak(id, peak, idle, .cell(mode.row, column: ModeRecord.peakPower.name), &desk)
      }
      return listed.sorted { $0.id < $1.id }
    }
    if let peak = record.peakPower, peak < idle { Self.reportPeak(id, peak, idle, place, &desk) }
    if record.peakPower == nil {
      desk.figures.note(
        default: "the idle power", for: ServerRecord.peakPower.name,
        of: FigureNotes.Owner(table: ServerRecord.declaration.name, row: id))
    }
    return [OperatingMode(id: ID(Self.standardMode), peakPower: Power(record.peakPower ?? idle))]
  }

  static func reportPeak(
    _ id: String, _ peak: Double, _ idle: Double, _ place: Place, _ desk: inout Desk
  ) {
    desk.findings.add(
      .peakBelowIdle, at: place,
      "the peak power of '\(id)', \(peak.figure) kW, is below its idle power, \(idle.figure) kW")
  }

  private func life(_ record: ServerRecord, _ id: String, _ desk: inout Desk) -> Int? {
    if record.serviceLifeMonths == nil, let rate = record.salvageRate, rate > 0 {
      desk.findings.add(
        .salvageWithoutLife, at: record.place(ServerRecord.salvageRate),
        "'\(id)' has a salvage rate but no service life to lose its value over", hint: "state a service_life")
    }
    return record.serviceLifeMonths
  }

  private static func checkFit(
    _ server: ServerType, _ record: ServerRecord, _ racks: RackCatalogue, _ desk: inout Desk
  ) {
    guard racks.perRack(server) == 0, let rack = server.rack.flatMap(racks.type),
      server.configuredMaximum.value.isFinite
    else { return }
    let isTooTall = server.rackUnits > rack.units
    if !isTooTall, let limit = rack.weightLimit, let weight = server.weight, weight > limit {
      return desk.findings.add(
        .serverDoesNotFit, at: record.place(ServerRecord.weight),
        "'\(server.id)' is heavier than the rack '\(rack.id)' carries")
    }
    desk.findings.add(
      .serverDoesNotFit,
      at: .cell(
        record.row, column: isTooTall ? ServerRecord.rackUnits.name : ServerRecord.peakPower.name),
      isTooTall
        ? "'\(server.id)' is taller than the rack '\(rack.id)'"
        : "'\(server.id)' draws more at its peak than the rack '\(rack.id)' carries")
  }
}
