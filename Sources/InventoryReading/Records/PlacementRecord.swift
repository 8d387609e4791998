/// A row of the table `placement`: a storage type that may hold a dataset.
struct PlacementRecord: TableRecord {
  static let dataset = Field.reference("dataset", to: "dataset", .required, "dataset of `inventory.yaml`")
  static let storage = Field.reference(
    "storage", to: "storage type", .required, "storage type that may hold it, or a part of it")

  static let declaration = RecordDeclaration(
    "placement", "storage types that datasets accept; a dataset without a row accepts every one",
    key: ["dataset", "storage"], [dataset.declaration, storage.declaration])

  let row: RowReference
  let dataset, storage: String?

  init(_ row: Row, _ desk: inout Desk) {
    self.row = row.reference
    dataset = row.read(Self.dataset, &desk)
    storage = row.read(Self.storage, &desk)
  }
}
