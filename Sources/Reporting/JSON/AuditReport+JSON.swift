import Domain
import Planning

extension AuditReport: JSONRow {
  enum Key: String, CodingKey, CaseIterable {
    case passed
    case ledgerDifference = "ledger_difference"
    case checks
  }

  func json(_ key: Key) -> JSONValue? {
    switch key {
    case .passed: .flag(passed)
    case .ledgerDifference: .price(ledgerDifference)
    case .checks: .rows(checks)
    }
  }

  init(_ fields: Fields<Key>) throws {
    self.init(checks: try fields.rows(.checks), ledgerDifference: try fields.price(.ledgerDifference))
    guard try fields.flag(.passed) == passed else {
      throw fields.fault(.passed, "contradicts the findings of the checks")
    }
  }
}

extension AuditReport.Check: JSONRow {
  enum Key: String, CodingKey, CaseIterable {
    case name
    case worstViolation = "worst_violation"
    case findings
  }

  func json(_ key: Key) -> JSONValue? {
    switch key {
    case .name: .text(name)
    case .worstViolation: .number(worstViolation)
    case .findings: .list(findings.map { .text($0) })
    }
  }

  init(_ fields: Fields<Key>) throws {
    self.init(
      name: try fields.text(.name), worstViolation: try fields.number(.worstViolation),
      findings: try fields.texts(.findings))
  }
}
