import Testing

/// Moves and resales whose parts do not fit together.
struct MoveFaults {
  @Test(arguments: faulty) func isReported(_ faulty: FaultyInventory) { faulty.check() }

  private static let tiny = TinyInventory().replacing(
    "state: existing", with: "state: existing\n  - {id: sto, state: candidate}")

  static let faulty = [
    FaultyInventory(
      "a move to itself", tiny.adding("moves", "server,from,to,price [USD]\n*,ams,ams,100\n"),
      """
      moves.csv:2:7: error: servers of 'ams' are there already [move-to-itself]
      """),
    FaultyInventory(
      "unknown names", tiny.adding("moves", "server,from,to,price [USD]\nh10,amz,st0,100\n"),
      """
      moves.csv:2:1: error: there is no server type 'h10' [unknown-server-type]
      hint: did you mean 'h100'?
      moves.csv:2:5: error: there is no site 'amz' [unknown-site]
      hint: did you mean 'ams'?
      moves.csv:2:9: error: there is no site 'st0' [unknown-site]
      hint: did you mean 'sto'?
      """),
    FaultyInventory(
      "every server and one again",
      tiny.adding("moves", "server,from,to,price [USD]\n*,ams,sto,100\nl40,ams,sto,50\n"),
      """
      moves.csv:3:1: error: this row is about the same as the one at moves.csv:2:1 [duplicate-row]
      """),
    FaultyInventory(
      "a resale without a life",
      tiny.with("servers.csv", "id,price [USD],resale_rate [%]\nh100,1,20\nl40,1,\n"),
      """
      servers.csv:2:8: error: 'h100' has a resale rate but no service life to lose its value over [salvage-without-life]
      hint: state a service_life
      """),
    FaultyInventory(
      "a resale of what has volume discounts",
      tiny.with(
        "servers.csv", "id,price [USD],service_life [years],resale_rate [%]\nh100,1,3,20\nl40,1,3,\n"
      ).adding("volume_discounts", "server,from,discount [%],applies_to\nh100,10,5,all\n"),
      """
      servers.csv:2:10: error: 'h100' has a resale rate and volume discounts: what was paid for one that is sold would be open [resale-with-discounts]
      hint: leave one of the two out
      """),
  ]
}
