import Domain

/// Whether failure rates and the spares asked for by availability make sense together.
struct FailureRates {
  private let rule: AvailabilityRule
  private let place: Place

  init?(_ policy: PolicyRecord) {
    guard let rule = policy.spares.availability, let place = policy.availabilityPlace else { return nil }
    (self.rule, self.place) = (rule, place)
  }

  func check(_ records: Records, _ servers: [ServerType], _ desk: inout Desk) {
    for record in records[ServerRecord.self] {
      guard let server = servers.first(where: { $0.id.name == record.id }) else { continue }
      if record.annualFailureRate == nil { note(server, &desk) }
      if let stock = rule.stock(for: server) { check(stock, of: server, record.row, &desk) }
    }
    guard records.isWhole(ServerRecord.self), servers.allSatisfy({ rule.stock(for: $0) == nil }) else {
      return
    }
    desk.findings.add(
      .noFailureRate, at: place,
      "availability: no server type has an annual_failure_rate, so none needs spares",
      hint: "state the column annual_failure_rate of the table servers")
  }

  private func note(_ server: ServerType, _ desk: inout Desk) {
    desk.figures.note(
      default: Scalar("0 %"), for: ServerRecord.annualFailureRate.name,
      of: FigureNotes.Owner(table: ServerRecord.declaration.name, row: server.id.name))
  }

  private func check(_ stock: SpareStock, of server: ServerType, _ row: RowReference, _ desk: inout Desk) {
    guard stock.failuresPerServer > SpareStock.mostFailuresPerServer else { return }
    desk.findings.add(
      .failsTooOften, at: .cell(row, column: ServerRecord.annualFailureRate.name),
      "'\(server.id)' fails \(stock.failuresPerServer.figure) times within the repair time of its spares, more "
        + "than \(SpareStock.mostFailuresPerServer.figure)", hint: "shorten the repair_time")
  }
}
