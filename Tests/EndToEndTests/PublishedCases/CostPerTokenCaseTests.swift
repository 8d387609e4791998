import Domain
import Planning
import Testing

/// A server for 2 USD an hour that does 100 tokens a second costs 2 / 360,000 USD a token, 5.56 USD a million (notes on
/// C. Huyen, AI Engineering, chapter 9).
@Suite struct CostPerTokenCaseTests {
  @Test func aMillionTokens() throws {
    let found = try PublishedCase([
      "inventory.yaml": """
      dcplan: 1
      name: Cost per token
      currency: USD
      horizon: {start: 2026-01-01, periods: 1 month}
      regions: [users]
      sites: [{id: cloud, state: existing}]
      workloads: [{id: chat, unit: tokens}]
      accounting: {interest: 0 %}
      tables: {servers: servers.csv, offers: offers.csv, throughput: throughput.csv, demand: demand.csv}
      """,
      "servers.csv": "id,price [USD]\ngpu,30000\n",
      "offers.csv": "server,site,kind,name,price\ngpu,cloud,on-demand,hourly,2 USD/h\n",
      "throughput.csv": "workload,server,throughput [/s]\nchat,gpu,100\n",
      "demand.csv": "workload,region,period,slice,demand [/s]\nchat,users,*,*,100\n",
    ])
    let line = try #require(found.plan.accounts.unitCosts.first { $0.item == "chat" })
    #expect(abs(line.cluster.major / line.quantity * 1e6 - 5.555556) < 1e-6)
  }
}
