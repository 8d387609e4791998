import Testing

/// Single values that cannot be taken.
struct ValueFaults {
  @Test(arguments: faulty) func isReported(_ faulty: FaultyInventory) { faulty.check() }

  private static let tiny = TinyInventory()

  private static func price(_ new: String) -> TinyInventory {
    tiny.replacing("300000", with: new, in: "servers.csv")
  }
  private static func site(_ line: String) -> TinyInventory {
    tiny.replacing("state: existing", with: "state: existing\n    \(line)")
  }

  static let faulty = [
    FaultyInventory(
      "not a number", price("nan"),
      """
      servers.csv:2:14: error: price: 'nan' is not a number [bad-number]
      """),
    FaultyInventory(
      "infinity", price("inf"),
      """
      servers.csv:2:14: error: price: 'inf' is not a number [bad-number]
      """),
    FaultyInventory(
      "hexadecimal", price("0x10"),
      """
      servers.csv:2:14: error: price: 'x10' is not a unit of an amount of money [wrong-unit]
      hint: use one of USD, or the same in EUR
      """),
    FaultyInventory(
      "decimal comma", price("\"1,5\""),
      """
      servers.csv:2:14: error: price: '1,5' is not a number [bad-number]
      hint: write a decimal point and no separators between thousands: 1234.5
      """),
    FaultyInventory(
      "thousands separated", price("300_000"),
      """
      servers.csv:2:14: error: price: '300_000' is not a number [bad-number]
      hint: write a decimal point and no separators between thousands: 1234.5
      """),
    FaultyInventory(
      "overflow", price("1e999"),
      """
      servers.csv:2:14: error: price: '1e999' is too large or too small: figures are 0, or 1e-12 to 1e15 [number-out-of-range]
      """),
    FaultyInventory(
      "too much money", price("2e10"),
      """
      servers.csv:2:14: error: price: '2e10' is beyond ±1e10 of the inventory's currency [number-out-of-range]
      """),
    FaultyInventory(
      "beyond every figure", site("space: 1e16 m2"),
      """
      inventory.yaml:13:12: error: space: '1e16 m2' is too large or too small: figures are 0, or 1e-12 to 1e15 [number-out-of-range]
      """),
    FaultyInventory(
      "closer to zero than any figure", site("space: 1e-300 m2"),
      """
      inventory.yaml:13:12: error: space: '1e-300 m2' is too large or too small: figures are 0, or 1e-12 to 1e15 [number-out-of-range]
      """),
    FaultyInventory(
      "negative price", price("-1"),
      """
      servers.csv:2:14: error: price: '-1' must not be negative [number-out-of-range]
      """),
    FaultyInventory(
      "missing required cell", price(""),
      """
      servers.csv:2:14: error: price: a value is required for 'h100', which can be bought [missing-value]
      hint: state its price, or write 'no' in the column 'buy'
      """),
    FaultyInventory(
      "cell of another currency without a rate", price("250 kGBP"),
      """
      servers.csv:2:14: error: price: there is no exchange rate for 'GBP' [unknown-currency]
      hint: state it in inventory.yaml: exchange_rates: {GBP: 1.08 USD}
      """),
    FaultyInventory(
      "cell of another dimension", price("300 kW"),
      """
      servers.csv:2:14: error: price: 'kW' is not a unit of an amount of money [wrong-unit]
      hint: use one of USD, or the same in EUR
      """),
    FaultyInventory(
      "no unit", site("power_feed: 4"),
      """
      inventory.yaml:13:17: error: power_feed: '4' has no unit: this is power [missing-unit]
      hint: write it like '10.2 kW'
      """),
    FaultyInventory(
      "wrong unit", site("power_feed: 4 MWh"),
      """
      inventory.yaml:13:17: error: power_feed: 'MWh' is not a unit of power [wrong-unit]
      hint: use one of W, kW, MW, GW
      """),
    FaultyInventory(
      "unit of a plain number", site("pue: 1.2 kW"),
      """
      inventory.yaml:13:10: error: pue: '1.2 kW' has the unit 'kW', but a plain number belongs here [wrong-unit]
      """),
    FaultyInventory(
      "PUE below 1", site("pue: 0.9"),
      """
      inventory.yaml:13:10: error: pue: '0.9' must be 1 to 10 [number-out-of-range]
      """),
    FaultyInventory(
      "share above 100 %", tiny.replacing("unit: tokens", with: "unit: tokens\n    max_utilisation: 120 %"),
      """
      inventory.yaml:16:22: error: max_utilisation: '120 %' must be above 0 % and at most 100 % [number-out-of-range]
      """),
    FaultyInventory(
      "share of nothing", tiny.replacing("unit: tokens", with: "unit: tokens\n    max_utilisation: 0 %"),
      """
      inventory.yaml:16:22: error: max_utilisation: '0 %' must be above 0 % and at most 100 % [number-out-of-range]
      """),
    FaultyInventory(
      "share as a fraction", tiny.replacing("discount_rate: 8 %", with: "discount_rate: 0.08"),
      """
      inventory.yaml:8:16: error: discount_rate: '0.08' has no unit: this is a share per year [missing-unit]
      hint: write it like '5 %'
      """),
    FaultyInventory(
      "bad currency", tiny.replacing("currency: USD", with: "currency: Dollar"),
      """
      inventory.yaml:3:11: error: currency: 'Dollar' is not an ISO 4217 code [bad-currency]
      hint: write three capital letters, such as USD or EUR
      """),
    FaultyInventory(
      "rate of the own currency", tiny.replacing("{EUR: 1.25 USD}", with: "{EUR: 1.25 USD, USD: 1 USD}"),
      """
      inventory.yaml:4:33: error: exchange_rates: 'USD' is the inventory's own currency [bad-currency]
      """),
    FaultyInventory(
      "rate in another currency", tiny.replacing("{EUR: 1.25 USD}", with: "{EUR: 1.25 GBP}"),
      """
      inventory.yaml:4:23: error: exchange_rates: there is no exchange rate for 'GBP' [unknown-currency]
      hint: state it in inventory.yaml: exchange_rates: {GBP: 1.08 USD}
      """),
    FaultyInventory(
      "no such day", tiny.replacing("2026-01-01", with: "2026-02-30"),
      """
      inventory.yaml:6:10: error: start: '2026-02-30' is not a day of the calendar [bad-date]
      hint: write it like 2026-01-31
      """),
    FaultyInventory(
      "day written otherwise", tiny.replacing("2026-01-01", with: "1.1.2026"),
      """
      inventory.yaml:6:10: error: start: '1.1.2026' is not a day of the calendar [bad-date]
      hint: write it like 2026-01-31
      """),
    FaultyInventory(
      "not the first of a month", tiny.replacing("2026-01-01", with: "2026-01-15"),
      """
      inventory.yaml:6:10: error: start: 2026-01-15 is not the first of a month from 1900 to 2500 [bad-start]
      hint: write it like 2026-01-01
      """),
    FaultyInventory(
      "no periods", tiny.replacing("4 quarters", with: "0 quarters"),
      """
      inventory.yaml:7:12: error: periods: '0 quarters' is not a number of periods [bad-periods]
      hint: write it like '12 months', '4 quarters' or '3 years'
      """),
    FaultyInventory(
      "periods of weeks", tiny.replacing("4 quarters", with: "[2 quarters, 8 weeks]"),
      """
      inventory.yaml:7:25: error: periods: '8 weeks' is not a number of periods [bad-periods]
      hint: write it like '12 months', '4 quarters' or '3 years'
      """),
    FaultyInventory(
      "too many periods", tiny.replacing("4 quarters", with: "99999999999999999999 months"),
      """
      inventory.yaml:7:12: error: periods: '99999999999999999999 months' is not a number of periods [bad-periods]
      hint: write it like '12 months', '4 quarters' or '3 years'
      """),
    FaultyInventory(
      "horizon of two centuries", tiny.replacing("4 quarters", with: "200 years"),
      """
      inventory.yaml:7:3: error: periods: a horizon has at most 1000 periods and 1200 months [too-large]
      """),
    FaultyInventory(
      "slices of 90 %",
      tiny.replacing(
        "periods: 4 quarters",
        with: "periods: 4 quarters\n  slices: [{name: day, share: 60 %}, {name: night, share: 30 %}]"),
      """
      inventory.yaml:8:3: error: slices: the shares add up to 90 %, not 100 % [slices-not-whole]
      """),
    FaultyInventory(
      "bad id", tiny.replacing("[europe]", with: "[europe, 'south east']"),
      """
      inventory.yaml:9:19: error: regions: 'south east' is not an id [bad-identifier]
      hint: an id is 1 to 64 of A-Z a-z 0-9 . _ -, starting with a letter or digit
      """),
    FaultyInventory(
      "id of 65 characters",
      tiny.replacing("l40,Small", with: String(repeating: "x", count: 65) + ",Small", in: "servers.csv")
        .replacing("chat,l40,3000 tokens/s\n", with: "", in: "throughput.csv"),
      """
      servers.csv:3:1: error: id: 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…' is not an id [bad-identifier]
      hint: an id is 1 to 64 of A-Z a-z 0-9 . _ -, starting with a letter or digit
      """),
    FaultyInventory(
      "unknown state", tiny.replacing("existing", with: "exsting"),
      """
      inventory.yaml:12:12: error: state: 'exsting' is not one of existing, candidate [unknown-choice]
      hint: did you mean 'existing'?
      """),
    FaultyInventory(
      "half a server", tiny.adding("existing", "site,server,count,commissioned\nams,h100,2.5,2025-01-01\n"),
      """
      existing.csv:2:10: error: count: '2.5' is not a whole number [bad-number]
      """),
    FaultyInventory(
      "a million and one servers",
      tiny.adding("existing", "site,server,count,commissioned\nams,h100,1000001,2025-01-01\n"),
      """
      existing.csv:2:10: error: count: '1000001' must be 0 to 1000000 [number-out-of-range]
      """),
    FaultyInventory(
      "service life of half a month",
      tiny.with("servers.csv", "id,price [USD],service_life [months]\nh100,1,0.5\nl40,1,12\n"),
      """
      servers.csv:2:8: error: service_life: '0.5' must be 1 to 1200 whole months [number-out-of-range]
      """),
    FaultyInventory(
      "throughput of nothing", tiny.replacing("20000", with: "0", in: "throughput.csv"),
      """
      throughput.csv:2:11: error: throughput: '0' must be above 0 [number-out-of-range]
      """),
    FaultyInventory(
      "negative demand", tiny.replacing("50000", with: "-1", in: "demand.csv"),
      """
      demand.csv:2:17: error: demand: '-1' must not be negative [number-out-of-range]
      """),
    FaultyInventory(
      "work of another kind", tiny.replacing("3000 tokens/s", with: "3000 images/s", in: "throughput.csv"),
      """
      throughput.csv:3:10: error: the work of 'chat' is counted in 'tokens', not in 'images' [wrong-unit]
      hint: write 'tokens/s' or '/s'
      """),
    FaultyInventory(
      "work without time", tiny.replacing("[/s]", with: "[tokens]", in: "demand.csv"),
      """
      demand.csv:1:30: error: demand: 'tokens' is not a unit of work per time [wrong-unit]
      hint: use one of /s, /min, /h, /day
      """),
  ]
}
