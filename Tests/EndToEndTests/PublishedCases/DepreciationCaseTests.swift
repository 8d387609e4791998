import Domain
import Planning
import TestSupport
import Testing

/// Book depreciation: 1,000,000 over five years down to 100,000 is 180,000 a year; 600,000 over six years, changed
/// after two to five in all, is 133,333.33 a year from then on.
///
/// Not expressed: the MACRS schedules of US tax law and their tax shield. They are fixed tables by tax year that no
/// fact of an inventory enters, and dcplan states no taxes.
@Suite struct DepreciationCaseTests {
  private func years(price: Int, life: Int, salvage: Int, _ more: String = "") throws -> [BookLine] {
    try PublishedCase([
      "inventory.yaml": """
      dcplan: 1
      name: Depreciation
      currency: USD
      horizon: {start: 2026-01-01, periods: 6 years}
      regions: [here]
      sites: [{id: hall, state: existing}]
      workloads: [{id: work, unit: requests}]
      accounting: {interest: 0 %\(more)}
      tables: {servers: servers.csv, throughput: throughput.csv, demand: demand.csv}
      """,
      "servers.csv":
        "id,price [USD],service_life [years],salvage_rate [%]\nbox,\(price),\(life),\(salvage)\n",
      "throughput.csv": "workload,server,throughput [/s]\nwork,box,1\n",
      "demand.csv": "workload,region,period,slice,demand [/s]\nwork,here,2026,*,1\n",
    ]).plan.accounts.books
  }

  @Test func aStraightLine() throws {
    let lines = try years(price: 1_000_000, life: 5, salvage: 10)
    #expect(lines.map(\.depreciation.major) == [180_000, 180_000, 180_000, 180_000, 180_000, 0])
    #expect(lines.map(\.bookValue.major) == [820_000, 640_000, 460_000, 280_000, 100_000, 100_000])
  }

  @Test func aChangeOfEstimate() throws {
    let change = ", life_changes: [{server: box, from: '2028', life: 5 years}]"
    let lines = try years(price: 600_000, life: 6, salvage: 0, change)
    #expect(
      lines.map(\.depreciation.text)
        == ["100000.00", "100000.00", "133333.33", "133333.34", "133333.33", "0.00"])
    #expect(lines.last?.bookValue == .zero)
  }
}
