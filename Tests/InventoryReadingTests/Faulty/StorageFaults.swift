import Testing

/// Storage and data that cannot be meant.
struct StorageFaults {
  @Test(arguments: faulty) func isReported(_ faulty: FaultyInventory) { faulty.check() }

  private static let tiny = TinyInventory.stored

  static let faulty = [
    FaultyInventory(
      "unknown dataset, site and storage",
      tiny.replacing("logs,ams", with: "log,asm", in: "datasets.csv")
        .adding("placement", "dataset,storage\ncorpus,tape\n"),
      """
      datasets.csv:3:1: error: there is no dataset 'log' [unknown-dataset]
      hint: did you mean 'logs'?
      datasets.csv:3:5: error: there is no site 'asm' [unknown-site]
      hint: did you mean 'ams'?
      inventory.yaml:15:10: warning: the table 'datasets' has no row for 'logs': none of it is kept [unused-dataset]
      placement.csv:2:8: error: there is no storage type 'tape' [unknown-storage-type]
      hint: known: disk, flash
      """),
    FaultyInventory(
      "parity without data", tiny.replacing("1200,10,4", with: "1200,,4", in: "storage.csv"),
      """
      storage.csv:3:41: error: 'disk' has parity shards but no data shards [parity-without-data]
      hint: RS(10,4) has data_shards 10, parity_shards 4
      """),
    FaultyInventory(
      "salvage without life",
      tiny.replacing("fill_limit [%]", with: "fill_limit [%],salvage_rate [%]", in: "storage.csv")
        .replacing("8,2,85", with: "8,2,85,20", in: "storage.csv")
        .replacing("10,4,90", with: "10,4,90,", in: "storage.csv"),
      """
      storage.csv:2:50: error: 'flash' has a salvage rate but no service life to lose its value over [salvage-without-life]
      hint: state a service_life
      """),
    FaultyInventory(
      "copies of placed data", tiny.replacing("{id: logs}", with: "{id: logs, copies: 2}"),
      """
      inventory.yaml:15:24: error: copies: 'logs' names its sites, each of which keeps one copy [copies-of-placed-data]
      hint: write '*' for the site, or leave 'copies' out
      """),
    FaultyInventory(
      "more copies than sites", tiny.replacing("{id: corpus,", with: "{id: corpus, copies: 2,"),
      """
      inventory.yaml:14:26: error: copies: 'corpus' must be kept at 2 sites, but the inventory has 1 [too-few-sites]
      """),
    FaultyInventory(
      "here and anywhere", tiny.replacing("logs,ams,2026Q2", with: "corpus,ams,2026Q2", in: "datasets.csv"),
      """
      datasets.csv:3:8: error: 'corpus' names a site here, and leaves it to the plan elsewhere [mixed-dataset-sites]
      hint: make two datasets of it
      inventory.yaml:15:10: warning: the table 'datasets' has no row for 'logs': none of it is kept [unused-dataset]
      """),
    FaultyInventory(
      "nothing to keep it on", tiny.with("storage.csv", "id,capacity [TB],price [USD]\n"),
      """
      inventory.yaml:14:10: error: there is no storage type to keep 'corpus' on [no-storage-for-dataset]
      hint: add a row to the table 'storage'
      inventory.yaml:15:10: error: there is no storage type to keep 'logs' on [no-storage-for-dataset]
      hint: add a row to the table 'storage'
      """),
    FaultyInventory(
      "twice", tiny.replacing("logs,ams,2026Q2", with: "corpus,*,2026Q2", in: "datasets.csv"),
      """
      datasets.csv:3:1: error: this row is about the same as the one at datasets.csv:2:1 [duplicate-row]
      inventory.yaml:15:10: warning: the table 'datasets' has no row for 'logs': none of it is kept [unused-dataset]
      """),
    FaultyInventory(
      "too tall for the rack",
      tiny.adding("racks", "id,units [U],price [USD]\nstandard,42,1000\n")
        .with(
          "storage.csv",
          "id,capacity [TB],price [USD],rack_units [U],power [kW]\nsilo,9,1,43,1\n"),
      """
      storage.csv:2:10: error: 'silo' is taller than the rack 'standard' [storage-does-not-fit]
      """),
    FaultyInventory(
      "before the site opens",
      tiny.replacing(
        "state: existing", with: "state: existing\n  - {id: sto, state: candidate, opens_from: 2026Q3}"
      )
      .replacing("logs,ams", with: "logs,sto", in: "datasets.csv"),
      """
      datasets.csv:3:10: error: 'sto' may not open before 2026Q3, but must keep data in 2026Q2 [data-before-opening]
      """),
    FaultyInventory(
      "at a candidate",
      tiny.replacing("state: existing", with: "state: existing\n  - {id: sto, state: candidate}")
        .adding("existing_storage", "site,storage,count,commissioned\nsto,disk,2,2025-01-01\n"),
      """
      existing_storage.csv:2:1: error: storage stands at 'sto', which is only a candidate [existing-at-candidate]
      hint: make its state 'existing'
      """),
    FaultyInventory(
      "no capacity, no unit",
      tiny.with("storage.csv", "id,capacity,price [USD],replicas\nsilo,0 TB,1,0.5\nbox,10,1,1\n"),
      """
      storage.csv:1:4: error: capacity: the column has no unit: this is an amount of data [missing-unit]
      hint: write it like 'capacity [TB]'
      storage.csv:2:6: error: capacity: '0 TB' must be above 0 [number-out-of-range]
      storage.csv:2:13: error: replicas: '0.5' must be 1 or more [number-out-of-range]
      """),
  ]
}
