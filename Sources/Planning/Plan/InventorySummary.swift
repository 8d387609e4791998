import Domain

/// What the plan was made for.
public struct InventorySummary: Hashable, Sendable {
  public let name: String
  public let description: String
  public let currency: String
  public let files: [InputFile]
  public let start: CivilDate
  public let end: CivilDate
  public let periods: [ID<Period>]
  public let slices: [ID<Slice>]
  /// Annual rate; 0.08 is 8 %.
  public let discountRate: Double

  public init(
    name: String, description: String, currency: String, files: [InputFile], start: CivilDate,
    end: CivilDate, periods: [ID<Period>], slices: [ID<Slice>], discountRate: Double
  ) {
    self.name = name
    self.description = description
    self.currency = currency
    self.files = files
    self.start = start
    self.end = end
    self.periods = periods
    self.slices = slices
    self.discountRate = discountRate
  }
}
