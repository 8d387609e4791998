import Domain
import Testing

/// NVIDIA DGX SuperPOD with H100, reference architecture: 127 servers with eight rails in groups of 32 on QM9700
/// switches of 64 ports: 32 leaves and 16 spines, 1,016 links of servers and 1,024 between switches, one cable each, and
/// 508 twin-port transceivers in the servers. The published links include none of the manager's (UFM).
@Suite struct SuperPODTests {
  @Test func railsLeavesSpinesAndCables() throws {
    let found = try PublishedCase(Self.files)
    let switches = Dictionary(
      uniqueKeysWithValues: found.plan.decisions.switches.map { ($0.key.role, $0.value) })
    #expect(switches == [.leaf: 32, .spine: 16])
    func count(_ item: String) -> Int {
      found.plan.purchases.filter { $0.item == item }.map(\.count).reduce(0, +)
    }
    #expect(count("rail-fibre") == 1016)
    #expect(count("spine-fibre") == 1024)
    #expect(count("flat-top") == 508)
  }

  private static let files = OneHall.files(
    "SuperPOD", host: "dgx", hosts: 127, servers: "id,price [USD]\ndgx,1\n",
    switches:
      "id,part_number,ports,port_speed [Gbit/s],price [USD]\nqm9700,920-9B210-00FN-0M0,64,400,35000\n",
    fabrics: "id,site,template,leaf,spine,rail_group\ncompute,*,rail-optimised,qm9700,qm9700,32\n",
    ports: "server,fabric,count,speed [Gbit/s]\ndgx,compute,8,400\n",
    parts: """
      fabric,link,id,kind,per_link,price [USD]
      compute,server,rail-fibre,cable,1,1
      compute,server,flat-top,transceiver,0.5,1
      compute,switch,spine-fibre,cable,1,1

      """)
}
