import Domain
import Testing

@testable import Planning

/// What an audit says about the head of a recorded plan: its files, its objective and its own audit.
@Suite struct RecordedPlanTests {
  private let inventory = Coast().inventory

  private func broken(_ change: (Plan) -> Plan) throws -> Set<String> {
    change(try Coast().plan()).brokenRules(against: inventory)
  }

  private func findings(_ rule: String, _ change: (Plan) -> Plan) throws -> [String] {
    let report = change(try Coast().plan()).audited(against: inventory)
    return try #require(report.checks.first { $0.name == rule }).findings
  }

  @Test func anotherFileIsNamedWithBothDigests() throws {
    var coast = Coast()
    coast.digest = String(repeating: "b", count: 64)
    let report = try Coast().plan().audited(against: coast.inventory)
    let (was, now) = (String(repeating: "a", count: 64), coast.digest)
    #expect(
      report.checks.flatMap(\.findings) == [
        "files: 'inventory.yaml' records SHA-256 '\(was)' where '\(now)' follows"
      ])
  }

  @Test func anotherInventoryBreaksItsAmounts() throws {
    var coast = Coast()
    coast.discountRate = 0.09
    let broken = try Coast().plan().brokenRules(against: coast.inventory)
    #expect(broken.isSuperset(of: ["ledger-total", "objective", "server-salvage", "energy-use"]))
    #expect(!broken.contains("purchases"))
  }

  @Test func sentenceOfAChangedAmount() throws {
    let found = try findings("energy-use") { plan in
      plan.with(
        ledger: plan.ledger.map {
          $0.line == "energy-use" && $0.item == "day" && $0.site == Coast.ams && $0.period == Coast.first
            ? $0.with(amount: Money(rounding: 2000)) : $0
        })
    }
    #expect(
      found == ["energy-use: 'energy-use ams 2026Q1 day' records amount '2000.00' where '2014.52' follows"])
  }

  @Test func objectiveValueIsTheLedgersToTheCent() throws {
    for cents: Int64 in [-1, 1] {
      let broken = try broken {
        let value = $0.objective.value + Money(minorUnits: cents)
        return $0.with(objective: $0.objective.with(value: value, bound: .zero))
      }
      #expect(broken == ["objective"])
    }
  }

  @Test func boundMayNotLieAboveTheValue() throws {
    let above = { (cents: Int64) in
      try self.broken {
        $0.with(objective: $0.objective.with(bound: $0.objective.value + Money(minorUnits: cents)))
      }
    }
    #expect(try above(1).contains("objective"))
    #expect(try above(100) == ["objective", "bound"])
    #expect(try broken { $0.with(objective: $0.objective.with(bound: .zero)) }.isEmpty)
  }

  @Test func objectiveOfTheProgramMayBeOffByACent() throws {
    let shifted = { (by: Double) in
      try self.broken {
        $0.with(objective: $0.objective.with(bound: .zero, computed: $0.objective.computed + by))
      }
    }
    #expect(try shifted(0.009).isEmpty)
    #expect(try shifted(0.02).contains("ledger-total"))
    #expect(try shifted(-0.02).contains("ledger-total"))
    #expect(try shifted(.nan).contains("ledger-total"))
  }

  @Test func kindIsCost() throws {
    #expect(try broken { $0.with(objective: $0.objective.with(kind: "carbon")) } == ["objective"])
  }

  @Test func gapIsOfTheValue() throws {
    let objective = try Coast().plan().objective.with(
      value: Money(rounding: 200), bound: Money(rounding: 190))
    #expect(objective.gapPercent == 5)
  }

  @Test func recordedAuditIsComparedToo() throws {
    let changed = { (change: ([AuditReport.Check]) -> [AuditReport.Check], difference: Double) in
      try self.broken {
        $0.with(audit: AuditReport(checks: change($0.audit.checks), ledgerDifference: difference))
      }
    }
    let alarmed = AuditReport.Check(name: "demand-served", worstViolation: 0, findings: ["no"])
    let violated = AuditReport.Check(name: "demand-served", worstViolation: 0.5, findings: [])
    #expect(try changed({ $0 }, 0).isEmpty)
    #expect(try changed({ Array($0.dropLast()) }, 0) == ["audit"])
    #expect(try changed({ [alarmed] + $0.dropFirst() }, 0) == ["audit"])
    #expect(try changed({ [violated] + $0.dropFirst() }, 0) == ["audit"])
    #expect(try changed({ $0 }, 1) == ["audit"])
    #expect(try changed({ $0 }, .nan) == ["audit"])
  }
}
