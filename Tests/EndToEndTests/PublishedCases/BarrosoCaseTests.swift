import Domain
import Planning
import TestSupport
import Testing

/// Dollars per watt and month (Barroso, Clidaras, Hölzle, The Datacenter as a Computer, 2nd ed. 2013, chapter 6): a
/// data centre of 12 $/W over 12 years and servers of 4,000 $ and 500 W over 4 years, at 8 % a year.
///
/// Published: 0.08 and 0.13 $/W-month for the facility, 0.17 and 0.19 for servers, 8 $/W for servers, and facility
/// cost 1.5 times as dear where it is two thirds full. The chapter's operating cost per W is not in the case.
@Suite struct BarrosoCaseTests {
  /// 750 kW at 12 $/W are 9 M$; 1,000 busy servers draw 500 kW, two thirds.
  private func published() throws -> PublishedCase {
    try PublishedCase([
      "inventory.yaml": """
      dcplan: 1
      name: Dollars per watt
      currency: USD
      horizon: {start: 2026-01-01, periods: 1 year}
      regions: [here]
      sites: [{id: hall, state: candidate, opening_cost: 9 MUSD, power_feed: 750 kW}]
      workloads: [{id: work, unit: requests}]
      accounting: {interest: 8 %, compounding: monthly, facility_life: 12 years}
      tables: {servers: servers.csv, throughput: throughput.csv, demand: demand.csv}
      """,
      "servers.csv": "id,price [USD],peak_power [W],service_life [years]\nbox,4000,500,4\n",
      "throughput.csv": "workload,server,throughput [/s]\nwork,box,1\n",
      "demand.csv": "workload,region,period,slice,demand [/s]\nwork,here,*,*,1000\n",
    ])
  }

  private func perWatt(_ value: Double?) throws -> Double { try #require(value) / 1000 }

  @Test func serversPerWattAndMonth() throws {
    let line = try #require(try published().plan.accounts.payments.first { $0.kind == .server })
    #expect(abs(try perWatt(line.straightLinePerKilowatt) - 0.166667) < 1e-6)
    #expect(abs(try perWatt(line.perKilowatt) - 0.195303) < 1e-6)
    #expect(line.price.major / 500 == 8)
  }

  @Test func facilityPerWattAndMonth() throws {
    let line = try #require(try published().plan.accounts.payments.first { $0.kind == .facility })
    #expect(abs(try perWatt(line.straightLinePerKilowatt) - 0.083333) < 1e-6)
    #expect(abs(try perWatt(line.perKilowatt) - 0.129894) < 1e-6)
    let multiplier = try perWatt(line.perKilowattDrawn) / (try perWatt(line.perKilowatt))
    #expect(abs(multiplier - 1.5) < 1e-9)
  }
}
