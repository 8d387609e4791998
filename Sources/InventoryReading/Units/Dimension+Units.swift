import Domain

/// A unit and how an amount in it becomes one in the dimension's canonical unit.
struct UnitSymbol: Sendable {
  /// As it is written; for money, what follows the currency code.
  let symbol: String
  let multiply: Double
  let divide: Double
  /// Another spelling of a unit: read, but not proposed.
  let isVariant: Bool

  init(
    _ symbol: String, times multiply: Double = 1, over divide: Double = 1, isVariant: Bool = false
  ) {
    (self.symbol, self.multiply, self.divide) = (symbol, multiply, divide)
    self.isVariant = isVariant
  }

  /// Multiplied and divided rather than scaled by a rounded reciprocal, so that 70 % is exactly 0.7.
  func canonical(_ amount: Double) -> Double { amount * multiply / divide }
}

/// The table of units: every unit that an inventory may use, by dimension.
extension Dimension {
  /// The unit everything is converted to has the factor 1.
  var units: [UnitSymbol] {
    typealias Factor = Conversions
    switch self {
    case .money: return [UnitSymbol("")]
    case .monthlyPrice:
      return [
        UnitSymbol("/month"), UnitSymbol("/quarter", over: Double(Factor.monthsPerQuarter)),
        UnitSymbol("/year", over: Double(Factor.monthsPerYear)),
      ]
    // By the hour or by the month: which of both is kept beside the amount (`RentRate`).
    case .rentPrice:
      return [
        UnitSymbol("/h"), UnitSymbol("/month"), UnitSymbol("/year", over: Double(Factor.monthsPerYear)),
      ]
    case .energyPrice: return [UnitSymbol("/kWh"), UnitSymbol("/MWh", over: Factor.kilo)]
    case .powerPrice:
      return [
        UnitSymbol("/kW/month"), UnitSymbol("/MW/month", over: Factor.kilo),
        UnitSymbol("/kW-month", isVariant: true),
        UnitSymbol("/MW-month", over: Factor.kilo, isVariant: true),
        UnitSymbol("/kW/year", over: Double(Factor.monthsPerYear)),
      ]
    case .demandPrice:
      return Self.powerPrice.units + [
        UnitSymbol("/kVA/month"), UnitSymbol("/MVA/month", over: Factor.kilo),
        UnitSymbol("/kVA/year", over: Double(Factor.monthsPerYear)),
      ]
    case .capacityPrice:
      return [
        UnitSymbol("/kW"), UnitSymbol("/W", times: Factor.kilo), UnitSymbol("/MW", over: Factor.kilo),
      ]
    case .trafficPrice:
      return [
        UnitSymbol("/Mbit/s/month", times: Factor.megabitsPerGigabit), UnitSymbol("/Gbit/s/month"),
        UnitSymbol("/Mbps/month", times: Factor.megabitsPerGigabit, isVariant: true),
        UnitSymbol("/Gbps/month", isVariant: true),
      ]
    case .volumePrice:
      return [
        UnitSymbol("/GB"), UnitSymbol("/TB", over: Factor.kilo),
        UnitSymbol("/GiB", times: Factor.giga, over: Factor.gibi),
        UnitSymbol("/TiB", times: Factor.giga, over: Factor.tebi),
      ]
    case .workPrice:
      return [
        UnitSymbol("/unit"), UnitSymbol("/thousand", over: Factor.kilo),
        UnitSymbol("/million", over: Factor.mega), UnitSymbol("/billion", over: Factor.giga),
      ]
    case .power:
      return [
        UnitSymbol("W", over: Factor.kilo), UnitSymbol("kW"), UnitSymbol("MW", times: Factor.kilo),
        UnitSymbol("GW", times: Factor.mega),
      ]
    case .latency:
      return [
        UnitSymbol("ms"), UnitSymbol("s", times: Factor.kilo), UnitSymbol("us", over: Factor.kilo),
        UnitSymbol("µs", over: Factor.kilo, isVariant: true),
        UnitSymbol("μs", over: Factor.kilo, isVariant: true),
      ]
    case .traffic: return Self.trafficUnits
    case .volume: return Self.volumeUnits
    case .dataPerWork: return Self.dataUnits
    case .area: return [UnitSymbol("m2"), UnitSymbol("m²", isVariant: true)]
    case .weight:
      return [
        UnitSymbol("kg"), UnitSymbol("t", times: Factor.kilo),
        UnitSymbol("lb", times: Factor.kilogramsPerPound),
      ]
    case .voltage: return [UnitSymbol("V"), UnitSymbol("kV", times: Factor.kilo)]
    case .current: return [UnitSymbol("A")]
    case .rackUnits: return [UnitSymbol("U")]
    case .lifetime:
      return [
        UnitSymbol("months"), UnitSymbol("month", isVariant: true),
        UnitSymbol("quarters", times: Double(Factor.monthsPerQuarter)),
        UnitSymbol("quarter", times: Double(Factor.monthsPerQuarter), isVariant: true),
        UnitSymbol("years", times: Double(Factor.monthsPerYear)),
        UnitSymbol("year", times: Double(Factor.monthsPerYear), isVariant: true),
      ]
    case .share: return [UnitSymbol("%", over: Factor.percent)]
    case .annualRate:
      return [
        UnitSymbol("%", over: Factor.percent), UnitSymbol("%/year", over: Factor.percent, isVariant: true),
      ]
    case .memory:
      return [
        UnitSymbol("GB"), UnitSymbol("TB", times: Factor.kilo),
        UnitSymbol("GiB", times: Factor.gibi, over: Factor.giga),
        UnitSymbol("TiB", times: Factor.tebi, over: Factor.giga),
      ]
    case .requestTime:
      return [
        UnitSymbol("s"), UnitSymbol("ms", over: Factor.kilo),
        UnitSymbol("min", times: Factor.secondsPerMinute),
        UnitSymbol("h", times: Factor.secondsPerHour),
      ]
    case .throughput:
      return [
        UnitSymbol("/s"), UnitSymbol("/min", over: Factor.secondsPerMinute),
        UnitSymbol("/h", over: Factor.secondsPerHour),
        UnitSymbol("/day", over: Factor.secondsPerHour * Factor.hoursPerDay),
      ]
    case .duration:
      return [
        UnitSymbol("h"), UnitSymbol("days", times: Factor.hoursPerDay),
        UnitSymbol("day", times: Factor.hoursPerDay, isVariant: true),
      ]
    case .carbonIntensity: return Self.carbonIntensityUnits
    case .carbonMass: return Self.spellings("kg") + Self.spellings("t", times: Factor.kilogramsPerTonne)
    case .carbonPrice:
      return Self.spellings("/kg") + Self.spellings("/t", over: Factor.kilogramsPerTonne)
    case .dataRate:
      return [
        UnitSymbol("GB/s"), UnitSymbol("MB/s", over: Factor.kilo), UnitSymbol("TB/s", times: Factor.kilo),
        UnitSymbol("GiB/s", times: Factor.gibi, over: Factor.giga),
        UnitSymbol("Gbit/s", over: Factor.bitsPerByte),
      ]
    }
  }

  private static let trafficUnits: [UnitSymbol] = [
    UnitSymbol("Gbit/s"), UnitSymbol("Mbit/s", over: Conversions.megabitsPerGigabit),
    UnitSymbol("Tbit/s", times: Conversions.kilo), UnitSymbol("kbit/s", over: Conversions.mega),
    UnitSymbol("bit/s", over: Conversions.giga), UnitSymbol("Gbps", isVariant: true),
    UnitSymbol("Mbps", over: Conversions.megabitsPerGigabit, isVariant: true),
    UnitSymbol("Tbps", times: Conversions.kilo, isVariant: true),
  ]

  private static let volumeUnits: [UnitSymbol] = [
    UnitSymbol("GB"), UnitSymbol("TB", times: Conversions.kilo), UnitSymbol("PB", times: Conversions.mega),
    UnitSymbol("GiB", times: Conversions.gibi, over: Conversions.giga),
    UnitSymbol("TiB", times: Conversions.tebi, over: Conversions.giga),
    UnitSymbol("PiB", times: Conversions.tebi * Conversions.kibi, over: Conversions.giga),
  ]

  private static let dataUnits: [UnitSymbol] = [
    UnitSymbol("B"), UnitSymbol("kB", times: Conversions.kilo), UnitSymbol("MB", times: Conversions.mega),
    UnitSymbol("GB", times: Conversions.giga), UnitSymbol("KiB", times: Conversions.kibi),
    UnitSymbol("MiB", times: Conversions.mebi), UnitSymbol("GiB", times: Conversions.gibi),
  ]

  private static let carbonIntensityUnits =
    spellings("kg", "/kWh") + spellings("g", "/kWh", over: Conversions.kilo)
    + spellings("kg", "/MWh", over: Conversions.kilo) + spellings("t", "/MWh")

  /// A unit of greenhouse gas as it is proposed, `kgCO2e`, and in the other ways people write it.
  private static func spellings(
    _ mass: String, _ rest: String = "", times multiply: Double = 1, over divide: Double = 1
  ) -> [UnitSymbol] {
    ["CO2e", "CO2", ""].map { gas in
      UnitSymbol("\(mass)\(gas)\(rest)", times: multiply, over: divide, isVariant: gas != "CO2e")
    }
  }

  /// The units as a person writes them, `W, kW, MW, GW`, in the currency `code`.
  func unitList(_ code: String) -> String {
    units.filter { !$0.isVariant }.map { isMonetary ? code + $0.symbol : $0.symbol }.joined(separator: ", ")
  }
}
