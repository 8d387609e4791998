/// When servers are in service. A server serves a period only when its life covers the whole of it.
extension Horizon {
  /// Whether servers ordered in `order` serve in `period`: arrived, and not yet at end of life.
  public func serves(_ server: ServerType, ordered order: Period, in period: Period) -> Bool {
    guard let arrival = arrival(of: server, ordered: order), period.ordinal >= arrival.ordinal else {
      return false
    }
    guard let life = server.serviceLifeMonths else { return true }
    return period.monthsBefore + period.months - arrival.monthsBefore <= life
  }

  /// The period at whose start servers ordered in `order` come into service; nil when after the horizon.
  public func arrival(of server: ServerType, ordered order: Period) -> Period? {
    let ordinal = order.ordinal + server.leadTime
    return ordinal < periods.count ? periods[ordinal] : nil
  }

  /// Whether existing servers still serve in `period`: commissioned before it starts, life reaching past its end.
  public func serves(_ stock: ExistingServers, of server: ServerType, in period: Period) -> Bool {
    serves(server, commissioned: stock.commissioned, in: period)
  }

  /// The same by the first day in service.
  public func serves(_ server: ServerType, commissioned date: CivilDate, in period: Period) -> Bool {
    guard date <= period.start else { return false }
    guard let life = server.serviceLifeMonths else { return true }
    return period.end <= date.adding(months: life)
  }

  /// Months of life that servers ordered in `order` have left when the horizon ends; at least 0.
  public func monthsLeft(of server: ServerType, ordered order: Period) -> Int {
    guard let life = server.serviceLifeMonths, let arrival = arrival(of: server, ordered: order),
      let last = periods.last
    else { return 0 }
    return max(0, life - (last.monthsBefore + last.months - arrival.monthsBefore))
  }
}
