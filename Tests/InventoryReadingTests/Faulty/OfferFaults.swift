import Testing

/// Offers whose parts do not fit together.
struct OfferFaults {
  @Test(arguments: faulty) func isReported(_ faulty: FaultyInventory) { faulty.check() }

  private static let tiny = TinyInventory()
  private static func offers(_ rows: String) -> TinyInventory {
    tiny.adding("offers", "server,site,name,kind,term,price,limit,availability\n\(rows)\n")
  }

  /// Power that earns 60 USD for each MWh of the night.
  private static func nights(_ rows: String) -> TinyInventory {
    offers(rows).replacing(
      "periods: 4 quarters",
      with: "periods: 4 quarters\n  slices: [{name: day, share: 75 %}, {name: night, share: 25 %}]"
    ).adding("energy", "site,period,slice,price [USD/MWh]\nams,*,day,90\nams,*,night,-60\n")
  }

  static let faulty = [
    FaultyInventory(
      "a lease without a term", offers("h100,ams,a,lease,,9000 USD/month,,"),
      """
      offers.csv:2:18: error: term: an offer of the kind 'lease' is for a term [offer-terms]
      hint: state its months, such as '36 months'
      """),
    FaultyInventory(
      "a term of servers on demand", offers("h100,ams,a,on-demand,12 months,20 USD/h,,"),
      """
      offers.csv:2:22: error: term: an offer of the kind 'on-demand' has none [offer-terms]
      hint: leave the cell empty
      """),
    FaultyInventory(
      "a lease by the hour", offers("h100,ams,a,lease,12 months,20 USD/h,,"),
      """
      offers.csv:2:28: error: price: an offer of the kind 'lease' is paid per month [offer-terms]
      hint: write it like '2.5 USD/month'
      """),
    FaultyInventory(
      "servers on the spot market by the month", offers("h100,*,a,spot,,9000 USD/month,,50 %"),
      """
      offers.csv:2:16: error: price: an offer of the kind 'spot' is paid per h [offer-terms]
      hint: write it like '2.5 USD/h'
      """),
    FaultyInventory(
      "the availability of a commitment", offers("h100,ams,a,committed,12 months,9000 USD/month,,50 %"),
      """
      offers.csv:2:48: error: availability: capacity of the kind 'committed' is there all the time [offer-terms]
      hint: leave the cell empty, or make it a 'spot' offer
      """),
    FaultyInventory(
      "a term shorter than a quarter", offers("h100,ams,a,lease,2 months,9000 USD/month,,"),
      """
      offers.csv:2:18: error: term: 2 months cover no whole period of the plan, the shortest of which has 3 [short-term]
      hint: plan in shorter periods, or offer a longer term
      """),
    FaultyInventory(
      "the same offer at every site and at one",
      offers("h100,*,a,on-demand,,20 USD/h,,\nh100,ams,a,on-demand,,21 USD/h,,"),
      """
      offers.csv:3:1: error: this row is about the same as the one at offers.csv:2:1 [duplicate-row]
      """),
    FaultyInventory(
      "unknown names", offers("h10,amz,a,rent,,20 USD/h,,"),
      """
      offers.csv:2:1: error: there is no server type 'h10' [unknown-server-type]
      hint: did you mean 'h100'?
      offers.csv:2:5: error: there is no site 'amz' [unknown-site]
      hint: did you mean 'ams'?
      offers.csv:2:11: error: kind: 'rent' is not one of lease, committed, on-demand, spot [unknown-choice]
      """),
    FaultyInventory(
      "a price of another dimension", offers("h100,ams,a,spot,,20 USD,,\nl40,ams,a,spot,,20,,"),
      """
      offers.csv:1:28: error: price: the column has no unit: this is money per server and hour or month [missing-unit]
      hint: write it like 'price [USD/h]'
      offers.csv:2:18: error: price: 'USD' is not a unit of money per server and hour or month [wrong-unit]
      hint: use one of USD/h, USD/month, USD/year, or the same in EUR
      """),
    FaultyInventory(
      "a rent that energy pays",
      nights("h100,ams,a,on-demand,,0.1 USD/h,,"),
      """
      offers.csv:2:23: error: an idle 'h100' rented at 'ams' earns more by its energy than its rent in period '2026Q1', slice 'night' [rent-below-zero]
      hint: check the energy price, the idle power and the rent
      """),
    FaultyInventory(
      "a rent that energy pays where cooling is dear at night",
      nights("h100,ams,a,on-demand,,0.2 USD/h,,").adding("pue", "site,slice,pue\nams,night,2\n"),
      """
      offers.csv:2:23: error: an idle 'h100' rented at 'ams' earns more by its energy than its rent in period '2026Q1', slice 'night' [rent-below-zero]
      hint: check the energy price, the idle power and the rent
      """),
    FaultyInventory(
      "a rent that energy pays where power rises steeply",
      nights("h100,ams,a,on-demand,,0.2 USD/h,,").adding(
        "pue_curve", "site,it_power [kW],pue\nams,100,1\nams,200,1.5\n"
      ).replacing("state: existing", with: "state: existing\n    power_feed: 300 kW"),
      """
      offers.csv:2:23: error: an idle 'h100' rented at 'ams' earns more by its energy than its rent in period '2026Q1', slice 'night' [rent-below-zero]
      hint: check the energy price, the idle power and the rent
      """),
    FaultyInventory(
      "a rent that only another slice's PUE would pay",
      nights("h100,ams,a,on-demand,,0.2 USD/h,,").adding("pue", "site,slice,pue\nams,night,1.1\n")
        .replacing("state: existing", with: "state: existing\n    pue: 5"),
      ""),
    FaultyInventory(
      "a rent that the power of servers that are switched off would pay",
      nights("h100,ams,a,on-demand,,0.1 USD/h,,").replacing(
        "state: existing", with: "state: existing\n    switch_off_idle: yes"), ""),
    FaultyInventory(
      "a server that is had nowhere",
      tiny.with("servers.csv", "id,price [USD],buy\nh100,1,no\nl40,1,\n"),
      """
      servers.csv:2:8: warning: 'h100' cannot be bought, is offered nowhere and stands nowhere [unobtainable-server]
      hint: add a row to the table 'offers', or leave 'buy' empty
      """),
    FaultyInventory(
      "a server without a price",
      tiny.with("servers.csv", "id,price [USD],buy\nh100,,no\nl40,,yes\n").adding(
        "offers", "server,site,name,kind,price [USD/h]\nh100,ams,a,spot,3\n"),
      """
      servers.csv:3:5: error: price: a value is required for 'l40', which can be bought [missing-value]
      hint: state its price, or write 'no' in the column 'buy'
      """),
  ]
}
