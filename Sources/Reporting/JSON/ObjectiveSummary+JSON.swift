import Domain
import Planning

extension ObjectiveSummary: JSONRow {
  enum Key: String, CodingKey, CaseIterable {
    case kind, value, bound
    case gapPercent = "gap_percent"
    case computed
  }

  func json(_ key: Key) -> JSONValue? {
    switch key {
    case .kind: .text(kind)
    case .value: .money(value)
    case .bound: .money(bound)
    case .gapPercent: .number(gapPercent)
    case .computed: .price(computed)
    }
  }

  init(_ fields: Fields<Key>) throws {
    self.init(
      kind: try fields.text(.kind), value: try fields.money(.value), bound: try fields.money(.bound),
      computed: try fields.price(.computed))
    guard try fields.number(.gapPercent) == gapPercent else {
      throw fields.fault(.gapPercent, "does not follow from value and bound, which give \(gapPercent)")
    }
  }
}
