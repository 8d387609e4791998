/// What is ordered, arrives, serves and wears out: a server, a unit of storage.
public protocol Durable {
  /// Periods from the order to service, 0 or more.
  var leadTime: Int { get }
  /// Whole months of service; nil outlasts every horizon.
  var serviceLifeMonths: Int? { get }
}

/// When equipment is in service. It serves a period only when its life covers the whole of it.
extension Horizon {
  /// Whether equipment ordered in `order` serves in `period`: arrived, and not yet at end of life.
  public func serves(_ item: some Durable, ordered order: Period, in period: Period) -> Bool {
    guard let arrival = arrival(of: item, ordered: order), period.ordinal >= arrival.ordinal else {
      return false
    }
    guard let life = item.serviceLifeMonths else { return true }
    return period.monthsBefore + period.months - arrival.monthsBefore <= life
  }

  /// The period at whose start equipment ordered in `order` comes into service; nil when after the horizon.
  public func arrival(of item: some Durable, ordered order: Period) -> Period? {
    let ordinal = order.ordinal + item.leadTime
    return ordinal < periods.count ? periods[ordinal] : nil
  }

  /// Whether existing servers still serve in `period`.
  public func serves(_ stock: ExistingServers, of server: ServerType, in period: Period) -> Bool {
    serves(server, commissioned: stock.commissioned, in: period)
  }

  /// Whether existing storage still serves in `period`.
  public func serves(_ stock: ExistingStorage, of storage: StorageType, in period: Period) -> Bool {
    serves(storage, commissioned: stock.commissioned, in: period)
  }

  /// Months of life that equipment ordered in `order` has left when the horizon ends; at least 0.
  public func monthsLeft(of item: some Durable, ordered order: Period) -> Int {
    guard let life = item.serviceLifeMonths, let arrival = arrival(of: item, ordered: order),
      let last = periods.last
    else { return 0 }
    return max(0, life - (last.monthsBefore + last.months - arrival.monthsBefore))
  }

  /// Whether existing equipment serves in `period`: commissioned before it starts, life reaching past its end.
  public func serves(_ item: some Durable, commissioned: CivilDate, in period: Period) -> Bool {
    guard commissioned <= period.start else { return false }
    guard let life = item.serviceLifeMonths else { return true }
    return period.end <= commissioned.adding(months: life)
  }
}
