import Testing

/// Terms of orders that cannot be, or cannot be meant.
struct OrderTermsFaults {
  @Test(arguments: faulty) func isReported(_ faulty: FaultyInventory) { faulty.check() }

  private static let tiny = TinyInventory()

  /// The servers with the given columns, of which the first has the given cells.
  private static func servers(_ columns: String, _ cells: String) -> TinyInventory {
    let empty = String(repeating: ",", count: columns.count { $0 == "," })
    return tiny.with(
      "servers.csv", "id,price [USD],vendor,\(columns)\nh100,300000,Acme,\(cells)\nl40,60000,Bolt,\(empty)\n")
  }
  private static func discounts(_ rows: String) -> TinyInventory {
    tiny.adding("volume_discounts", "server,from,discount [%],price [USD],applies_to\n\(rows)\n")
  }
  private static func shares(_ entries: String) -> TinyInventory {
    servers("order_lot", "1").replacing("tables:", with: "share_limits: [\(entries)]\ntables:")
  }

  static let faulty = [
    FaultyInventory(
      "trend that makes money", servers("price_trend [%]", "-100"),
      """
      servers.csv:2:18: error: price_trend: '-100' must be -90 % to 100 % [number-out-of-range]
      """),
    FaultyInventory(
      "lot of nothing", servers("order_lot", "0"),
      """
      servers.csv:2:18: error: order_lot: a lot has at least 1 server [number-out-of-range]
      """),
    FaultyInventory(
      "first order in no period", servers("first_order,last_order", "2026Q5,2026Q4"),
      """
      servers.csv:2:18: error: there is no period '2026Q5' [unknown-period]
      hint: did you mean '2026Q1'?
      """),
    FaultyInventory(
      "last order before the first", servers("first_order,last_order", "2026Q3,2026Q2"),
      """
      servers.csv:2:25: error: the last order of 'h100', in 2026Q2, is before the first, in 2026Q3 [order-window]
      """),
    FaultyInventory(
      "price beyond exact money", servers("price_trend [%]", "100").replacing("4 quarters", with: "40 years"),
      """
      servers.csv:2:18: error: price_trend: the price of 'h100' grows beyond 1e10 of the inventory's currency by 2065 [number-out-of-range]
      """),
    FaultyInventory(
      "minimum never supplied", servers("supply_limit,minimum_order", "6,8"),
      """
      servers.csv:2:1: warning: 'h100' can be ordered in no period: an order is for 8 servers at least, which is never supplied [never-orderable]
      """),
    FaultyInventory(
      "server that is never supplied", servers("supply_limit", "0"),
      """
      servers.csv:2:18: warning: 'h100' can be ordered in no period: its supply is 0; it is offered nowhere and stands nowhere [never-orderable]
      hint: state a supply, or add a row to the table 'offers'
      """),
    FaultyInventory(
      "server supplied in one period",
      servers("supply_limit", "0").adding("supply", "server,period,limit\nh100,2026Q2,3\n"), ""),
    FaultyInventory(
      "server no longer sold that stands",
      servers("supply_limit", "0").adding(
        "existing", "server,site,count,commissioned\nh100,ams,3,2025-06-01\n"), ""),
    FaultyInventory(
      "discounts on what cannot be bought",
      servers("buy", "no").adding(
        "volume_discounts", "server,from,discount [%],price [USD],applies_to\nh100,10,5,,all\n"
      )
      .adding("offers", "server,site,name,kind,price [USD/h]\nh100,ams,a,on-demand,3\n"),
      """
      servers.csv:2:18: warning: 'h100' has volume discounts but cannot be bought: no price is discounted [unused-discounts]
      hint: leave 'buy' empty, or remove its rows from the table 'volume_discounts'
      """),
    FaultyInventory(
      "supply of an unknown server", tiny.adding("supply", "server,period,limit\nh10,2026Q1,3\n"),
      """
      supply.csv:2:1: error: there is no server type 'h10' [unknown-server-type]
      hint: did you mean 'h100'?
      """),
    FaultyInventory(
      "supply stated twice", tiny.adding("supply", "server,period,limit\nh100,*,3\nh100,2026Q1,4\n"),
      """
      supply.csv:3:1: error: this row is about the same as the one at supply.csv:2:1 [duplicate-row]
      """),
    FaultyInventory(
      "tier from the first server", discounts("h100,1,5,,all"),
      """
      volume_discounts.csv:2:6: error: from: '1' must be 2 or more [number-out-of-range]
      hint: the first server costs the price in the table 'servers'
      """),
    FaultyInventory(
      "tier twice", discounts("h100,10,5,,all\nh100,10,6,,all"),
      """
      volume_discounts.csv:3:6: error: this row is about the same as the one at volume_discounts.csv:2:1 [duplicate-row]
      """),
    FaultyInventory(
      "tier without a price", discounts("h100,10,,,all"),
      """
      volume_discounts.csv:2:6: error: a tier has neither a discount nor a price [tier-price]
      hint: state one of them
      """),
    FaultyInventory(
      "tier with two prices", discounts("h100,10,5,270000,all"),
      """
      volume_discounts.csv:2:6: error: a tier has both a discount and a price [tier-price]
      hint: state one of them
      """),
    FaultyInventory(
      "discount that is none", discounts("h100,10,x,,all"),
      """
      volume_discounts.csv:2:9: error: discount: 'x' is not a number [bad-number]
      """),
    FaultyInventory(
      "tiers of both kinds", discounts("h100,10,5,,all\nh100,20,6,,above"),
      """
      volume_discounts.csv:3:12: error: a tier of 'h100' applies to 'above', another to 'all' [mixed-discounts]
      """),
    FaultyInventory(
      "tier that costs more", discounts("h100,10,5,,all\nh100,20,,299000,all"),
      """
      servers.csv:2:14: warning: from 20 servers on, 'h100' costs 299000.00, more than the 285000.00 before [rising-tier-price]
      """),
    FaultyInventory(
      "share of nobody", shares("{share: 60 %}, {vendor: Acme, site: ams, share: 60 %}"),
      """
      inventory.yaml:16:16: error: an entry limits the share of one vendor or of one site [share-of-what]
      hint: write it like {vendor: Acme, share: 60 %}
      inventory.yaml:16:31: error: an entry limits the share of one vendor or of one site [share-of-what]
      hint: write it like {vendor: Acme, share: 60 %}
      """),
    FaultyInventory(
      "share of an unknown vendor", shares("{vendor: Acne, share: 60 %}"),
      """
      inventory.yaml:16:25: error: no server type is sold by 'Acne' [unknown-vendor]
      hint: did you mean 'Acme'?
      """),
    FaultyInventory(
      "share of a vendor where nobody is named",
      tiny.replacing("tables:", with: "share_limits: [{vendor: Acme, share: 60 %}]\ntables:"),
      """
      inventory.yaml:16:25: error: no server type is sold by 'Acme' [unknown-vendor]
      hint: no server type names a vendor: fill the column 'vendor' of the table 'servers'
      """),
    FaultyInventory(
      "share limited twice", shares("{site: ams, share: 100 %}, {site: ams, share: 100 %}"),
      """
      inventory.yaml:16:43: error: the share of site ams is limited twice, first at inventory.yaml:16:16 [duplicate-row]
      """),
    FaultyInventory(
      "shares that leave something to nobody",
      shares("{vendor: Acme, share: 60 %}, {vendor: Bolt, share: 30 %}"),
      """
      inventory.yaml:16:16: warning: the shares of all vendors add up to 90 %: no servers can be bought [shares-too-small]
      """),
    FaultyInventory(
      "contingency beyond the whole", tiny.replacing("tables:", with: "contingency: 101 %\ntables:"),
      """
      inventory.yaml:16:14: error: contingency: '101 %' must be 0 % to 100 % [number-out-of-range]
      """),
  ]
}
