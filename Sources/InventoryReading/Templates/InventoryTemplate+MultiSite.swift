extension InventoryTemplate {
  /// Two sites and a candidate, slices, racks, latency, bandwidth, servers already owned.
  static let multiSite = InventoryTemplate(
    "multi-site", "two sites and a candidate, two regions, day and night, racks, latency and bandwidth",
    [("inventory.yaml", multiSiteInventory)] + multiSiteServers + multiSitePlaces)

  private static let multiSiteServers = [
    (
      "servers.csv",
      """
      id,name,price [USD],idle_power [kW],peak_power [kW],rack_units [U],service_life [years],maintenance_rate [%],\
      salvage_rate [%],lead_time [periods],supply_limit
      large,8-GPU server,250000,2.8,10.2,8,5,5,20,1,40
      small,4-GPU server,90000,1.0,,4,5,5,20,0,

      """
    ),
    (
      "modes.csv",
      """
      server,mode,peak_power [kW]
      small,full,3.2
      small,capped,2.4

      """
    ),
    (
      "throughput.csv",
      """
      workload,server,mode,throughput [/s]
      chat,large,,20000
      chat,small,full,6000
      chat,small,capped,5100
      images,small,full,12

      """
    ),
    (
      "demand.csv",
      """
      workload,region,period,slice,demand [/s]
      chat,north,*,day,90000
      chat,north,*,night,30000
      chat,south,*,day,60000
      chat,south,*,night,20000
      images,south,*,*,40

      """
    ),
    (
      "existing.csv",
      """
      site,server,count,commissioned
      oslo,small,12,2023-07-01

      """
    ),
    (
      "racks.csv",
      """
      id,name,units [U],power_limit [kW],price [USD],floor_space [m2]
      standard,48U rack,48,45,9000,2.4

      """
    ),
  ]

  private static let multiSitePlaces = [
    (
      "energy.csv",
      """
      site,period,slice,price [EUR/MWh]
      oslo,*,day,60
      oslo,*,night,45
      porto,*,*,85
      rome,*,*,120

      """
    ),
    (
      "bandwidth.csv",
      """
      site,region,name,percentile_price [USD/Mbit/s/month],egress_price [USD/GB],capacity [Gbit/s]
      oslo,*,transit,0.4,,100
      porto,*,transit,0.5,,100
      porto,south,private link,0.2,,40
      rome,*,cloud exchange,,0.02,

      """
    ),
    (
      "latency.csv",
      """
      region,site,latency [ms]
      north,oslo,8
      north,porto,55
      north,rome,48
      south,oslo,52
      south,porto,12
      south,rome,14

      """
    ),
  ]

  private static let multiSiteInventory = """
    # Several sites, and every feature once. Every figure is made up: replace it with yours.
    dcplan: 1
    name: Multi-site
    currency: USD
    exchange_rates: {EUR: 1.08 USD}     # one euro costs 1.08 dollars

    horizon:
      start: 2026-01-01
      periods: [4 quarters, 2 years]    # 2026Q1 to 2026Q4, then 2027 and 2028
      slices:                           # parts of every period; together 100 %
        - {name: day, share: 60 %}
        - {name: night, share: 40 %}
    discount_rate: 8 %

    regions: [north, south]

    sites:
      - id: oslo
        state: existing
        fixed_cost: 30 kUSD/month
        power_feed: 600 kW
        pue: 1.15
        space: 200 m2
        existing_racks: {standard: 10}  # without this: as many as the existing servers fill
      - id: porto
        state: existing
        fixed_cost: 25 kUSD/month
        power_feed: 500 kW
        pue: 1.3
        demand_charge: 10 EUR/kW/month  # for each period's highest power
      - id: rome
        state: candidate                # opened by the plan, or not
        opening_cost: 2 MEUR
        opens_from: 2026Q3
        fixed_cost: 20 kUSD/month
        power_feed: 1 MW
        pue: 1.25

    workloads:
      - id: chat
        unit: tokens
        max_utilisation: 70 %
        latency_limit: 40 ms            # only sites this near may serve it
        network_out: 6 B                # for one unit of work
        network_in: 4 B
      - id: images
        unit: images
        max_utilisation: 80 %
        network_out: 1 MB

    spares: {share: 2 %}

    budgets:                            # capex, opex or total; without a period: the whole horizon
      - {kind: capex, limit: 20 MUSD}

    tables:
      servers: servers.csv
      modes: modes.csv
      throughput: throughput.csv
      demand: demand.csv
      existing: existing.csv
      racks: racks.csv
      energy: energy.csv
      bandwidth: bandwidth.csv
      latency: latency.csv

    """
}
