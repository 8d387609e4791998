import Domain
import Planning

extension CostTotals: JSONRow {
  enum Key: String, CodingKey, CaseIterable { case hardware, cluster, energy, network, total }

  func json(_ key: Key) -> JSONValue? {
    switch key {
    case .hardware: .money(self[.hardware])
    case .cluster: .money(self[.cluster])
    case .energy: .money(self[.energy])
    case .network: .money(self[.network])
    case .total: .money(total)
    }
  }

  init(_ fields: Fields<Key>) throws {
    self.init(amounts: [
      .hardware: try fields.money(.hardware), .cluster: try fields.money(.cluster),
      .energy: try fields.money(.energy), .network: try fields.money(.network),
    ])
    guard try fields.money(.total) == total else {
      throw fields.fault(.total, "is not the sum of the four components")
    }
  }
}
