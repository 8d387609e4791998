import TestSupport
import Testing

@testable import Formulation

@Suite struct FabricPortsTests {
  @Test func writesItsRows() {
    expectGolden(SingleRule(FabricPorts(), in: fabricWorld).text, at: "../Golden/fabric-ports.lp")
  }
}
