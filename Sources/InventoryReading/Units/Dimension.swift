/// What a figure measures. Its units and their factors stand in `Dimension+Units.swift`.
enum Dimension: String, CaseIterable, Sendable {
  case money
  case monthlyPrice
  case rentPrice
  case energyPrice
  case powerPrice
  case demandPrice
  case capacityPrice
  case trafficPrice
  case volumePrice
  case workPrice
  case power
  case latency
  case traffic
  case volume
  case dataPerWork
  case area
  case weight
  case voltage
  case current
  case rackUnits
  case lifetime
  case share
  case annualRate
  case throughput
  case duration
  case carbonIntensity
  case carbonMass
  case carbonPrice
  case dataRate
  case memory
  case requestTime

  /// Whether its units start with a currency code.
  var isMonetary: Bool {
    switch self {
    case .money, .monthlyPrice, .rentPrice, .energyPrice, .powerPrice, .demandPrice, .capacityPrice,
      .trafficPrice,
      .volumePrice, .workPrice, .carbonPrice:
      true
    default: false
    }
  }

  /// The dimension's name in a sentence: "'power_feed' is …".
  var words: String {
    switch self {
    case .money: "an amount of money"
    case .monthlyPrice: "money per time"
    case .rentPrice: "money per server and hour or month"
    case .energyPrice: "money per energy"
    case .powerPrice: "money per power and month"
    case .demandPrice: "money per real or apparent power and month"
    case .capacityPrice: "money per power"
    case .trafficPrice: "money per traffic and month"
    case .volumePrice: "money per data"
    case .workPrice: "money per unit of work"
    case .power: "power"
    case .latency: "a time"
    case .traffic: "traffic"
    case .volume: "an amount of data"
    case .dataPerWork: "data per unit of work"
    case .area: "an area"
    case .weight: "a weight"
    case .voltage: "a voltage"
    case .current: "an electric current"
    case .rackUnits: "a height in rack units"
    case .lifetime: "a length of time"
    case .share: "a share"
    case .annualRate: "a share per year"
    case .throughput: "work per time"
    case .duration: "a length of time"
    case .carbonIntensity: "greenhouse gas per energy"
    case .carbonMass: "greenhouse gas"
    case .carbonPrice: "money per greenhouse gas"
    case .dataRate: "data per time"
    case .memory: "memory"
    case .requestTime: "time of a request"
    }
  }

  /// An example for a hint, in the currency `code`.
  func example(_ code: String) -> String {
    switch self {
    case .money: "2.5 M\(code)"
    case .monthlyPrice: "100 k\(code)/month"
    case .rentPrice: "2.5 \(code)/h"
    case .energyPrice: "0.09 \(code)/kWh"
    case .powerPrice: "12 \(code)/kW/month"
    case .demandPrice: "12 \(code)/kVA/month"
    case .capacityPrice: "9 \(code)/W"
    case .trafficPrice: "0.4 \(code)/Mbit/s/month"
    case .volumePrice: "0.05 \(code)/GB"
    case .workPrice: "2 \(code)/million"
    case .power: "10.2 kW"
    case .latency: "40 ms"
    case .traffic: "100 Gbit/s"
    case .dataPerWork: "6 B"
    case .area: "400 m2"
    case .weight: "130 kg"
    case .voltage: "415 V"
    case .current: "60 A"
    case .rackUnits: "8 U"
    case .lifetime: "5 years"
    case .share: "70 %"
    case .annualRate: "5 %"
    case .throughput: "24525 /s"
    case .duration: "21 days"
    case .carbonIntensity: "381 gCO2e/kWh"
    case .carbonMass: "1500 kgCO2e"
    case .carbonPrice: "80 \(code)/tCO2e"
    case .volume: "480 TB"
    case .dataRate: "12 GB/s"
    case .memory: "80 GB"
    case .requestTime: "1.5 s"
    }
  }
}
