import Domain

/// Something to order: servers, racks, storage, what joins them, or modules of power and cooling.
public struct PurchaseLine: Hashable, Sendable {
  /// In the order of the bill of materials.
  public enum Category: String, Hashable, Sendable, CaseIterable, Comparable {
    case server, rack, storage, `switch`, transceiver, cable, facility

    public static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }
    private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
  }

  public let category: Category
  /// The period of the order.
  public let period: ID<Period>
  public let site: ID<Site>
  /// The ID of the type; `facility-module` for a module of power and cooling.
  public let item: String
  public let name: String
  public let vendor: String
  public let partNumber: String
  public let count: Int
  public let unitPrice: Money
  public let amount: Money
  public let leadTimePeriods: Int
  /// The period at whose start it comes into service.
  public let arrives: ID<Period>
  /// First day of the order's period, and of the arrival's.
  public let orderDate: CivilDate
  public let arrivalDate: CivilDate

  public init(
    category: Category, period: ID<Period>, site: ID<Site>, item: String, name: String, vendor: String,
    partNumber: String, count: Int, unitPrice: Money, amount: Money, leadTimePeriods: Int,
    arrives: ID<Period>, orderDate: CivilDate, arrivalDate: CivilDate
  ) {
    self.category = category
    self.period = period
    self.site = site
    self.item = item
    self.name = name
    self.vendor = vendor
    self.partNumber = partNumber
    self.count = count
    self.unitPrice = unitPrice
    self.amount = amount
    self.leadTimePeriods = leadTimePeriods
    self.arrives = arrives
    self.orderDate = orderDate
    self.arrivalDate = arrivalDate
  }
}
