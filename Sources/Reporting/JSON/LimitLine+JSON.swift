import Domain
import Planning

extension LimitLine: JSONRow {
  enum Key: String, CodingKey, CaseIterable {
    case name, subject, period, used, limit, unit
    case isBinding = "binding"
    case valueOfOneMore = "value_of_one_more"
  }

  func json(_ key: Key) -> JSONValue? {
    switch key {
    case .name: .text(name)
    case .subject: .text(subject)
    case .period: period.map { .id($0) } ?? JSONValue.null
    case .used: .number(used)
    case .limit: .number(limit)
    case .unit: .text(unit)
    case .isBinding: .flag(isBinding)
    case .valueOfOneMore: valueOfOneMore.map { .price($0) } ?? JSONValue.null
    }
  }

  init(_ fields: Fields<Key>) throws {
    self.init(
      name: try fields.text(.name), subject: try fields.text(.subject),
      period: try fields.optionalID(.period), used: try fields.number(.used),
      limit: try fields.number(.limit), unit: try fields.text(.unit),
      isBinding: try fields.flag(.isBinding), valueOfOneMore: try fields.optionalPrice(.valueOfOneMore))
  }
}
