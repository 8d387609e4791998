import TestSupport
import Testing

@testable import Formulation

@Suite struct ServerMaintenanceTests {
  @Test func writesItsRows() {
    expectGolden(SingleRule(ServerMaintenance(), in: richWorld).text, at: "../Golden/server-maintenance.lp")
  }
}
