import Testing

/// Tiers, commitments and ports that contradict each other.
struct TieredTrafficFaults {
  @Test(arguments: faulty) func isReported(_ faulty: FaultyInventory) { faulty.check() }

  private static let connected = TieredTrafficReadingTests.connected

  static let faulty = [
    FaultyInventory(
      "unknown pool", connected.replacing("*,cloud", with: "*,clod", in: "bandwidth.csv"),
      """
      bandwidth.csv:2:7: error: there is no egress pool 'clod' [unknown-egress-pool]
      hint: did you mean 'cloud'?
      """),
    FaultyInventory(
      "two prices",
      connected.with(
        "bandwidth.csv",
        """
        site,region,percentile_price [USD/Mbit/s/month],egress_price [USD/GB],egress_pool
        ams,*,0.4,0.05,cloud

        """),
      """
      bandwidth.csv:2:7: error: the connection has both a percentile price and commitments [two-prices]
      hint: leave the cell empty; a commitment of 0 is the price without one
      bandwidth.csv:2:11: error: the connection has both an egress price and an egress pool [two-prices]
      hint: leave one cell empty
      """),
    FaultyInventory(
      "ports without a capacity", connected.replacing("cloud,100,", with: "cloud,,", in: "bandwidth.csv"),
      """
      bandwidth.csv:2:14: error: ports have a price but no capacity [port-without-capacity]
      hint: state the port_capacity
      """),
    FaultyInventory(
      "tiers that start in the middle",
      connected.replacing("cloud,0 GB", with: "cloud,1 GB", in: "egress_tiers.csv"),
      """
      egress_tiers.csv:2:1: error: the egress pool 'cloud' has no tier from 0 GB [no-first-tier]
      hint: a free tier has the price 0
      """),
    FaultyInventory(
      "tiers said twice",
      connected.replacing("cloud,10 TB", with: "cloud,10000 GB,1\ncloud,10 TB", in: "egress_tiers.csv")
        .replacing(
          "ams,*,10", with: "ams,*,10,9\nams,*,10", in: "commit_tiers.csv"),
      """
      commit_tiers.csv:3:1: error: this row is about the same as the one at commit_tiers.csv:2:1 [duplicate-row]
      egress_tiers.csv:4:1: error: this row is about the same as the one at egress_tiers.csv:3:1 [duplicate-row]
      """),
    FaultyInventory(
      "a commitment for nothing",
      connected.with(
        "commit_tiers.csv",
        "site,region,commit [Gbit/s],price [USD/Mbit/s/month]\nams,europa,1,1\nams,*,1,1\n"
      )
      .with("bandwidth.csv", "site,region,egress_pool\nams,europe,cloud\n"),
      """
      commit_tiers.csv:2:5: error: there is no region 'europa' [unknown-region]
      hint: did you mean 'europe'?
      commit_tiers.csv:3:1: error: there is no connection 'ams/*' in the table 'bandwidth' [unknown-connection]
      """),
    FaultyInventory(
      "a commitment without any connection",
      TinyInventory().adding(
        "commit_tiers", "site,region,commit [Gbit/s],price [USD/Mbit/s/month]\nams,*,1,1\n"),
      """
      commit_tiers.csv:2:1: error: there is no connection 'ams/*' in the table 'bandwidth' [unknown-connection]
      """),
    FaultyInventory(
      "a pool that no connection is in",
      connected.with("bandwidth.csv", "site,region,egress_price [USD/GB]\nams,*,0.05\n").with(
        "commit_tiers.csv",
        "site,region,commit [Gbit/s],price [USD/Mbit/s/month]\nams,*,1,1\n"),
      """
      egress_tiers.csv:2:1: warning: no connection pays by the egress pool 'cloud' [unused-egress-pool]
      hint: name it in the column 'egress_pool' of the table 'bandwidth', or remove its rows
      """),
  ]
}
