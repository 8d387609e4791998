import Domain
import Testing

/// Westbay's call centre: 360 calls in half an hour of four minutes each are 48 erlangs; to answer 80 % of them within
/// twenty seconds takes 54 agents, 53 are too few (`queueing_erlang_c`).
@Suite struct CallCentreTests {
  private func files(calls: Int) -> [String: String] {
    [
      "inventory.yaml": """
      dcplan: 1
      name: Call centre
      currency: GBP
      horizon: {start: 2026-01-01, periods: 1 month}
      regions: [callers]
      sites: [{id: centre, state: existing}]
      workloads:
        - id: calls
          unit: calls
          sharing: servers
          latency_objective: {service_time: 4 min, wait: 20 s, share: 80 %}
      tables: {servers: servers.csv, throughput: throughput.csv, demand: demand.csv}

      """,
      "servers.csv": "id,price [GBP]\nagent,1\n",
      "throughput.csv": "workload,server,throughput [/h]\ncalls,agent,15\n",
      "demand.csv": "workload,region,period,slice,demand [/h]\ncalls,callers,*,*,\(calls)\n",
    ]
  }

  @Test func takesFiftyFourAgents() throws {
    let plan = try PublishedCase(files(calls: 720)).plan
    #expect(plan.purchases.map(\.count) == [54])
    #expect(plan.decisions.holdings.values.map(\.self) == [54])
    let pool = try #require(plan.limits.first { $0.name == "dedicated-servers" })
    #expect(abs(pool.used - 48) < 1e-9)
    #expect(pool.limit > 48 && pool.limit < 49, "what 54 agents can answer in time, by the formula itself")
  }

  /// The same service at a tenth of the calls takes more than a tenth of the agents: small pools wait longer.
  @Test func smallPoolsTakeMore() throws {
    // 1 − C(8, 4.8)·e^(−3.2/12) = 0.89, and of seven agents 0.77.
    #expect(try PublishedCase(files(calls: 72)).plan.purchases.map(\.count) == [8])
  }
}
