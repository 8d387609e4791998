extension InventoryTemplate {
  /// One site, two server types, one workload, one year.
  static let minimal = InventoryTemplate(
    "minimal", "one site, two server types, one workload, four quarters",
    [
      ("inventory.yaml", minimalInventory),
      (
        "servers.csv",
        """
        id,name,price [USD],idle_power [kW],peak_power [kW],service_life [years],maintenance_rate [%],source,basis
        large,8-GPU server,250000,2.8,10.2,5,5,replace with your quotation,assumed
        small,4-GPU server,90000,1.0,3.2,5,5,replace with your quotation,assumed

        """
      ),
      (
        "throughput.csv",
        """
        workload,server,throughput [tokens/s],source,basis
        chat,large,20000,replace with your benchmark,assumed
        chat,small,6000,replace with your benchmark,assumed

        """
      ),
      (
        "demand.csv",
        """
        workload,region,period,slice,demand [tokens/s],source,basis
        chat,home,2026Q1,*,40000,replace with your forecast,assumed
        chat,home,2026Q2,*,60000,replace with your forecast,assumed
        chat,home,2026Q3,*,90000,replace with your forecast,assumed
        chat,home,2026Q4,*,130000,replace with your forecast,assumed

        """
      ),
      (
        "energy.csv",
        """
        site,period,slice,price [USD/kWh],source,basis
        main,*,*,0.09,replace with your tariff,assumed

        """
      ),
    ])

  private static let minimalInventory = """
    # A small inventory. Every figure is made up: replace it with yours, then run `dcplan plan` on this folder.
    # `dcplan check` on this folder says what is wrong, with the line it is on.
    dcplan: 1                     # version of the format
    name: Minimal
    description: One site that grows for a year
    currency: USD                 # the plan's currency; others need exchange_rates: {EUR: 1.08 USD}

    horizon:
      start: 2026-01-01
      periods: 4 quarters         # named 2026Q1 to 2026Q4; mixed is possible: [4 quarters, 2 years]
      # slices:                   # parts of every period with their own demand and energy price
      #   - {name: day, share: 60 %}
      #   - {name: night, share: 40 %}
    discount_rate: 8 %            # a year

    regions: [home]               # where demand comes from

    sites:                        # where servers may stand
      - id: main
        name: Main site
        state: existing           # or candidate, with an opening_cost
        fixed_cost: 20 kUSD/month
        power_feed: 250 kW        # what the feed carries, cooling included
        pue: 1.3                  # facility power over server power

    workloads:                    # what is asked for, in its own unit of work
      - id: chat
        name: Chat
        unit: tokens
        max_utilisation: 70 %     # plan on no more than this share of a server

    spares: {share: 2 %, count: 1}  # servers kept ready, of each type at each site

    # budgets:                    # most that may be spent
    #   - {kind: capex, period: 2026Q1, limit: 1 MUSD}

    tables:                       # all tables and columns: Inventories/README.md
      servers: servers.csv
      throughput: throughput.csv
      demand: demand.csv
      energy: energy.csv

    """
}
