import Domain
import Planning

extension Assumption: JSONRow {
  enum Key: String, CodingKey, CaseIterable {
    case key, value, unit
    case basis = "origin"
    case source
  }

  func json(_ field: Key) -> JSONValue? {
    switch field {
    case .key: .text(key)
    case .value: .text(value)
    case .unit: .text(unit)
    case .basis: .text(basis.rawValue)
    case .source: .text(source)
    }
  }

  init(_ fields: Fields<Key>) throws {
    self.init(
      key: try fields.text(.key), value: try fields.text(.value), unit: try fields.text(.unit),
      basis: try fields.choice(.basis), source: try fields.text(.source))
  }
}
