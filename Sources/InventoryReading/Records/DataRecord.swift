/// A row of the table `datasets`: data to be kept somewhere, some time.
struct DataRecord: TableRecord {
  static let dataset = Field.reference("dataset", to: "dataset", .required, "dataset of `inventory.yaml`")
  static let site = Field.reference(
    "site", to: "site", .required, "site that keeps it; `*` leaves the sites to the plan")
  static let period = Field.reference("period", to: "period", .required, "period; `*` is every period")
  static let size = Field.quantity(
    "size", .volume, .required, "size of one copy, before compression and deduplication")
  static let iops = Field.number(
    "iops", .defaultsTo("0"),
    "operations a second, reads and writes, asked of each copy, caches included; spread "
      + "evenly over its bytes: storage that holds a tenth of it does a tenth of them. Data that is used more than the "
      + "rest is a dataset of its own",
    .notNegative)
  static let bandwidth = Field.quantity(
    "bandwidth", .dataRate, .defaultsTo("0 GB/s"),
    "data read and written a second, asked of each copy, caches included; spread evenly over its bytes")

  static let declaration = RecordDeclaration(
    "datasets",
    "how much data must be kept, and how it is used; without a row, nothing is. Data may move between sites and "
      + "storage from one period to the next, and moving it is free", key: ["dataset", "site", "period"],
    [
      dataset.declaration, site.declaration, period.declaration, size.declaration, iops.declaration,
      bandwidth.declaration,
    ])

  let row: RowReference
  let dataset, site, period: String?
  let size, iops, bandwidth: Double?

  init(_ row: Row, _ desk: inout Desk) {
    self.row = row.reference
    dataset = row.read(Self.dataset, &desk)
    site = row.read(Self.site, &desk)
    period = row.read(Self.period, &desk)
    size = row.read(Self.size, &desk)
    iops = row.read(Self.iops, &desk)
    bandwidth = row.read(Self.bandwidth, &desk)
  }
}
