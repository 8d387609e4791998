import Domain

/// A limit that an inventory states, as it is written, so that it can be named, pointed at and changed.
public struct WrittenLimit: Hashable, Sendable {
  /// What would be easier to keep.
  public enum Ease: Hashable, Sendable {
    /// A larger figure.
    case more
    /// A smaller one.
    case less
    /// Another word, or the first or last period: there is nothing between.
    case other
    /// All figures of the key times a number below 1: the demand of a workload.
    case share
  }

  /// The key of a change: `sites/ams/power_feed`.
  public let key: String
  /// As written, `360 kW`; for a demand the words `all of it`.
  public let value: String
  /// Of the value, in its own unit.
  public let number: Double
  /// Of the value, or of the column; empty for a count.
  public let unit: String
  public let ease: Ease
  /// Whether only whole numbers make sense.
  public let isWhole: Bool
  /// The value without which the limit limits nothing.
  public let lifted: String
  public let origin: Origin

  /// The change that lifts it.
  public var lifting: Override? { Override("\(key) \(ease == .share ? "*=" : "=") \(lifted)") }

  public init(
    key: String, value: String, number: Double = 0, unit: String = "", ease: Ease, isWhole: Bool = false,
    lifted: String, origin: Origin
  ) {
    (self.key, self.value, self.number, self.unit) = (key, value, number, unit)
    (self.ease, self.isWhole, self.lifted, self.origin) = (ease, isWhole, lifted, origin)
  }
}

/// Where inventories state limits: one line for each key or column.
struct LimitForm: Sendable {
  enum Lifting: Sendable {
    /// A figure, so many times itself, and at least one unit of it.
    case times(Double)
    /// Money: as much as nobody has.
    case riches
    /// A figure that may not be larger, or not smaller, than this.
    case most(String)
    case least(String)
    /// Another word.
    case word(String)
    case firstPeriod, lastPeriod
  }

  let list: String
  let field: String
  let lifting: Lifting

  init(_ list: String, _ field: String, _ lifting: Lifting) {
    (self.list, self.field, self.lifting) = (list, field, lifting)
  }

  /// A feed or floor may stand beside a choice to open the site, which is nearly whole only: no further than that can bear.
  private static let (far, farther) = (1e3, 1e6)
  /// Of any currency.
  private static let riches = 2.5e9

  /// Of `inventory.yaml`; in the order in which people would rather be told of them.
  static let keys = [
    LimitForm("budgets", "limit", .riches), LimitForm("sites", "power_feed", .times(far)),
    LimitForm("sites", "space", .times(far)),
    LimitForm("sites", "facility_modules_limit", .most("\(Limits.count)")),
    LimitForm("carbon", "cap", .times(farther)), LimitForm("carbon", "cap_per_period", .times(farther)),
    LimitForm("share_limits", "share", .most("100 %")), LimitForm("sites", "opens_from", .firstPeriod),
    LimitForm("sites", "power_redundancy", .word("N")), LimitForm("workloads", "latency_limit", .times(far)),
    LimitForm("workloads", "survives_site_loss", .least("0.001 %")),
    LimitForm("workloads", "headroom", .least("0 %")),
    LimitForm("workloads", "max_utilisation", .most("100 %")),
    LimitForm("spares", "share", .least("0 %")), LimitForm("spares", "count", .least("0")),
    LimitForm("spares", "availability", .least("50 %")), LimitForm("datasets", "copies", .least("1")),
  ]

  /// Of tables.
  static let columns = [
    LimitForm("servers", "supply_limit", .most("\(Limits.count)")),
    LimitForm("supply", "limit", .most("\(Limits.count)")),
    LimitForm("offers", "limit", .most("\(Limits.count)")),
    LimitForm("bandwidth", "capacity", .times(farther)),
    LimitForm("site_links", "capacity", .times(farther)), LimitForm("servers", "lead_time", .least("0")),
    LimitForm("servers", "first_order", .firstPeriod), LimitForm("servers", "last_order", .lastPeriod),
    LimitForm("servers", "order_lot", .least("1")), LimitForm("servers", "minimum_order", .least("1")),
  ]

  /// The limit that a written value is; nil where it limits nothing.
  func limit(_ key: String, _ scalar: Scalar, _ periods: (first: String, last: String), _ origin: Origin)
    -> WrittenLimit?
  {
    let unit = scalar.parts.map { $0.unit.isEmpty ? scalar.headerUnit ?? "" : $0.unit } ?? ""
    func figure(_ ease: WrittenLimit.Ease, _ lifted: String) -> WrittenLimit? {
      guard let number = scalar.parts.flatMap({ NumberText.value($0.number) }) else { return nil }
      let bound = NumberText.end(in: lifted).flatMap { NumberText.value(lifted[..<$0]) } ?? number
      guard ease == .more ? bound > number : bound < number else { return nil }
      return WrittenLimit(
        key: key, value: unit.isEmpty ? number.figure : "\(number.figure) \(unit)", number: number,
        unit: unit,
        ease: ease, isWhole: unit.isEmpty || !lifted.contains(" "), lifted: lifted, origin: origin)
    }
    func word(_ lifted: String) -> WrittenLimit? {
      guard lifted != scalar.text else { return nil }
      return WrittenLimit(key: key, value: scalar.text, ease: .other, lifted: lifted, origin: origin)
    }
    switch lifting {
    case .times(let factor):
      let number = scalar.parts.flatMap { NumberText.value($0.number) } ?? 0
      return figure(.more, "\(max(factor, factor * number).figure) \(unit)")
    case .riches:
      let prefix = Currencies.split(unit[...])?.factor ?? 1
      let number = scalar.parts.flatMap { NumberText.value($0.number) } ?? 0
      let most = number * prefix < Self.riches ? Self.riches : Limits.money * 0.99
      return figure(.more, "\((most / prefix).figure) \(unit)")
    case .most(let most): return figure(.more, most)
    case .least(let least): return figure(.less, least)
    case .word(let other): return word(other)
    case .firstPeriod: return word(periods.first)
    case .lastPeriod: return word(periods.last)
    }
  }
}
