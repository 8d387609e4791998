import Domain
import Planning

extension InventorySummary: JSONRow {
  enum Key: String, CodingKey, CaseIterable {
    case name, description, currency, start, end, periods, slices
    case discountRate = "discount_rate_per_year"
    case files
  }

  func json(_ key: Key) -> JSONValue? {
    switch key {
    case .name: .text(name)
    case .description: .text(description)
    case .currency: .text(currency)
    case .start: .date(start)
    case .end: .date(end)
    case .periods: .list(periods.map { .id($0) })
    case .slices: .list(slices.map { .id($0) })
    case .discountRate: .number(discountRate)
    case .files: .rows(files)
    }
  }

  init(_ fields: Fields<Key>) throws {
    self.init(
      name: try fields.text(.name), description: try fields.text(.description),
      currency: try fields.text(.currency), files: try fields.rows(.files), start: try fields.date(.start),
      end: try fields.date(.end), periods: try fields.ids(.periods), slices: try fields.ids(.slices),
      discountRate: try fields.number(.discountRate))
  }
}

extension InputFile: JSONRow {
  enum Key: String, CodingKey, CaseIterable { case path, sha256 }

  func json(_ key: Key) -> JSONValue? {
    switch key {
    case .path: .text(path)
    case .sha256: .text(sha256)
    }
  }

  init(_ fields: Fields<Key>) throws {
    self.init(path: try fields.text(.path), sha256: try fields.text(.sha256))
  }
}
