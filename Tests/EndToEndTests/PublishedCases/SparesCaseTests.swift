import Domain
import TestSupport
import Testing

/// Spares of large fleets: Poisson quantiles of failures within the time to restock, published with their means
/// (Backblaze's failure rates; AFR 1.55 % and 30 days, 9 % and 21 days, at 99 %): stocks of 7 and 11.
///
/// The product computes the stock from a failure rate. It does not estimate failure rates from drive days.
@Suite struct SparesCaseTests {
  @Test(arguments: [(2000, "1.55 %", "30 days", 7), (1024, "9 %", "21 days", 11)])
  func stocksArePlannedAsPublished(units: Int, rate: String, days: String, stock: Int) throws {
    let published = try PublishedCase([
      "inventory.yaml": """
      dcplan: 1
      name: Spares
      currency: USD
      horizon: {start: 2026-01-01, periods: 1 year}
      regions: [here]
      sites: [{id: hall, state: existing}]
      workloads: [{id: work, unit: jobs}]
      spares: {availability: 99 %, repair_time: \(days)}
      tables: {servers: servers.csv, throughput: throughput.csv, demand: demand.csv}
      """,
      "servers.csv": "id,price [USD],annual_failure_rate\nunit,100,\(rate)\n",
      "throughput.csv": "workload,server,throughput [/s]\nwork,unit,1\n",
      "demand.csv": "workload,region,period,slice,demand [/s]\nwork,here,*,*,\(units)\n",
    ])
    let fleet = try #require(published.plan.fleet.first)
    #expect(fleet.installed == units + stock)
    #expect(fleet.ofWhichSpare == stock)
    #expect(published.amount("server-purchase") == Double(100 * (units + stock)))
  }
}
