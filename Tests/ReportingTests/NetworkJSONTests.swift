import Domain
import Planning
import Reporting
import Testing

/// Switches, their parts, ports and replication in `plan.json` and in the reports for buyers.
@Suite struct NetworkJSONTests {
  private static let plan: Plan = {
    let (period, site) = (SamplePlan.periods[0], SamplePlan.ams)
    var decisions = SamplePlan.decisions
    decisions.switches = [
      SwitchPurchaseKey(fabric: ID("net"), role: .leaf, site: site, period: period): 4,
      SwitchPurchaseKey(fabric: ID("net"), role: .core, site: site, period: period): 2,
    ]
    decisions.ports = [
      PortKey(site: site, region: nil, period: period): 2,
      PortKey(site: site, region: ID("us"), period: period): 1,
    ]
    decisions.linkPorts = [LinkPortKey(from: site, to: SamplePlan.dub, period: period): 3]
    let copy = ReplicationKey(
      workload: SamplePlan.chat, from: site, to: SamplePlan.dub, period: period, slice: SamplePlan.day)
    decisions.replication = [copy: Throughput(0.1 + 0.2)]
    let parts = [PurchaseLine.Category.switch, .transceiver, .cable].map { category in
      PurchaseLine(
        category: category, period: period, site: site, item: "part", name: "Part", vendor: "Acme",
        partNumber: "P-1", count: 4, unitPrice: Money(minorUnits: 1000), amount: Money(minorUnits: 4000),
        leadTimePeriods: 0, arrives: period, orderDate: SamplePlan.date(2026, 1),
        arrivalDate: SamplePlan.date(2026, 1))
    }
    return SamplePlan.plan.with(purchases: SamplePlan.plan.purchases + parts, decisions: decisions)
  }()

  @Test func aPlanWithANetworkReadsBackEqual() throws {
    let text = PlanJSON.text(of: Self.plan)
    #expect(try PlanJSON.plan(from: text) == Self.plan)
    #expect(text.contains("\"transceiver\": \"part\""))
  }

  @Test func whatIsNotUsedIsLeftOut() {
    let text = PlanJSON.text(of: SamplePlan.plan)
    for key in ["network", "switches", "ports", "replication", "link_ports"] {
      #expect(!text.contains("\"\(key)\": ["))
    }
  }

  @Test func thePlanNamesSwitchesPortsAndCopies() throws {
    let text = try #require(Report.files(of: Self.plan, as: [.markdown]).first).text
    #expect(text.contains("## Network\n"))
    #expect(text.contains("4 × part, 4 transceivers and 4 cables for"))
    #expect(text.contains("| ams  | net    | core |"))
    #expect(text.contains("\n| ams/us "))
    #expect(text.contains("\n| ams&gt;dub "))
    let plain = try #require(Report.files(of: SamplePlan.plan, as: [.markdown]).first).text
    #expect(!plain.contains("## Network"))
  }

  @Test func theBillOfMaterialsListsEveryPart() throws {
    let table = try #require(Report.files(of: Self.plan, as: [.csv]).first { $0.name == "bom.csv" })
    for category in ["switch", "transceiver", "cable"] {
      #expect(table.text.contains(",\(category),Acme,P-1,Part,part,ams,4,each,10.00,40.00,"))
    }
  }
}
