import Domain

/// A unit and how an amount in it becomes one in the dimension's canonical unit.
struct UnitSymbol: Sendable {
  /// As it is written; for money, what follows the currency code.
  let symbol: String
  let multiply: Double
  let divide: Double

  init(_ symbol: String, times multiply: Double = 1, over divide: Double = 1) {
    (self.symbol, self.multiply, self.divide) = (symbol, multiply, divide)
  }

  /// Multiplied and divided rather than scaled by a rounded reciprocal, so that 70 % is exactly 0.7.
  func canonical(_ amount: Double) -> Double { amount * multiply / divide }
}

/// The table of units: every unit that an inventory may use, by dimension.
extension Dimension {
  /// The unit everything is converted to comes with factor 1. Units shown in messages come first.
  var units: [UnitSymbol] {
    typealias Factor = Conversions
    switch self {
    case .money: return [UnitSymbol("")]
    case .monthlyPrice:
      return [
        UnitSymbol("/month"), UnitSymbol("/quarter", over: Double(Factor.monthsPerQuarter)),
        UnitSymbol("/year", over: Double(Factor.monthsPerYear)),
      ]
    case .energyPrice: return [UnitSymbol("/kWh"), UnitSymbol("/MWh", over: Factor.kilo)]
    case .powerPrice:
      return [
        UnitSymbol("/kW/month"), UnitSymbol("/MW/month", over: Factor.kilo), UnitSymbol("/kW-month"),
        UnitSymbol("/MW-month", over: Factor.kilo),
        UnitSymbol("/kW/year", over: Double(Factor.monthsPerYear)),
      ]
    case .trafficPrice:
      return [
        UnitSymbol("/Mbit/s/month", times: Factor.megabitsPerGigabit), UnitSymbol("/Gbit/s/month"),
        UnitSymbol("/Mbps/month", times: Factor.megabitsPerGigabit), UnitSymbol("/Gbps/month"),
      ]
    case .volumePrice:
      return [
        UnitSymbol("/GB"), UnitSymbol("/TB", over: Factor.kilo),
        UnitSymbol("/GiB", times: Factor.giga, over: Factor.gibi),
        UnitSymbol("/TiB", times: Factor.giga, over: Factor.tebi),
      ]
    case .power:
      return [
        UnitSymbol("W", over: Factor.kilo), UnitSymbol("kW"), UnitSymbol("MW", times: Factor.kilo),
        UnitSymbol("GW", times: Factor.mega),
      ]
    case .latency:
      return [
        UnitSymbol("ms"), UnitSymbol("s", times: Factor.kilo), UnitSymbol("us", over: Factor.kilo),
        UnitSymbol("µs", over: Factor.kilo), UnitSymbol("μs", over: Factor.kilo),
      ]
    case .traffic: return Self.trafficUnits
    case .dataPerWork: return Self.dataUnits
    case .area: return [UnitSymbol("m2"), UnitSymbol("m²")]
    case .rackUnits: return [UnitSymbol("U")]
    case .lifetime:
      return [
        UnitSymbol("months"), UnitSymbol("month"),
        UnitSymbol("quarters", times: Double(Factor.monthsPerQuarter)),
        UnitSymbol("quarter", times: Double(Factor.monthsPerQuarter)),
        UnitSymbol("years", times: Double(Factor.monthsPerYear)),
        UnitSymbol("year", times: Double(Factor.monthsPerYear)),
      ]
    case .share: return [UnitSymbol("%", over: Factor.percent)]
    case .annualRate:
      return [UnitSymbol("%", over: Factor.percent), UnitSymbol("%/year", over: Factor.percent)]
    case .throughput:
      return [
        UnitSymbol("/s"), UnitSymbol("/min", over: Factor.secondsPerMinute),
        UnitSymbol("/h", over: Factor.secondsPerHour),
        UnitSymbol("/day", over: Factor.secondsPerHour * Factor.hoursPerDay),
      ]
    }
  }

  private static let trafficUnits: [UnitSymbol] = [
    UnitSymbol("Gbit/s"), UnitSymbol("Mbit/s", over: Conversions.megabitsPerGigabit),
    UnitSymbol("Tbit/s", times: Conversions.kilo), UnitSymbol("kbit/s", over: Conversions.mega),
    UnitSymbol("bit/s", over: Conversions.giga), UnitSymbol("Gbps"),
    UnitSymbol("Mbps", over: Conversions.megabitsPerGigabit), UnitSymbol("Tbps", times: Conversions.kilo),
  ]

  private static let dataUnits: [UnitSymbol] = [
    UnitSymbol("B"), UnitSymbol("kB", times: Conversions.kilo), UnitSymbol("MB", times: Conversions.mega),
    UnitSymbol("GB", times: Conversions.giga), UnitSymbol("KiB", times: Conversions.kibi),
    UnitSymbol("MiB", times: Conversions.mebi), UnitSymbol("GiB", times: Conversions.gibi),
  ]

  /// The units as a person writes them, `W, kW, MW, GW`, in the currency `code`.
  func unitList(_ code: String) -> String {
    units.map { isMonetary ? code + $0.symbol : $0.symbol }.joined(separator: ", ")
  }
}
