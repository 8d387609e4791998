import Domain
import Testing

/// NVIDIA DGX BasePOD, RA-11127-001 V5 (2025-08-06), Table 4.2: the compute fabric of four and of eight DGX servers,
/// eight links each, on QM9700 switches, with part numbers, and the servers' power.
///
/// Per link: 32 and 64 links, of which the fibre is counted one by one. The published bill lists 16 and 32 fibres:
/// as many as twin-port transceivers, half of what the links need (MFP7E10 is one cable per 400G link).
///
/// Not expressed: two leaves joined to each other without a spine (the published 2 QM9700 and their inter-switch
/// cables), the management and out-of-band networks with their fixed counts of switches, cables and servers, nor
/// the power of all those switches.
@Suite struct BasePODTests {
  @Test(arguments: [(4, 57.2), (8, 114.4)])
  func powerOfTheServers(servers: Int, kilowatts: Double) throws {
    let load = try #require(try PublishedCase(Self.files(servers)).plan.siteLoads.first)
    #expect(abs(load.configuredPower.value - kilowatts) < 0.01)
  }

  @Test(arguments: [(4, 16), (8, 32)])
  func linksAndTransceiversOfTheComputeFabric(servers: Int, cages: Int) throws {
    let found = try PublishedCase(Self.files(servers))
    func count(_ part: String) -> [Int] {
      found.plan.purchases.filter { $0.partNumber == part }.map(\.count)
    }
    #expect(count("980-9I51A-00NS00") == [cages])
    #expect(count("980-9I510-00NS00") == [cages])
    #expect(count("980-9I570-00N030") == [8 * servers])
    #expect(count("DGX-B200") == [servers])
  }

  private static func files(_ servers: Int) -> [String: String] {
    OneHall.files(
      "BasePOD", host: "dgx", hosts: servers,
      servers: "id,part_number,price [USD],peak_power [kW]\ndgx,DGX-B200,1,14.3\n",
      switches:
        "id,part_number,ports,port_speed [Gbit/s],price [USD]\nqm9700,920-9B210-00FN-0M0,64,400,35000\n",
      fabrics: "id,site,template,leaf,spine\ncompute,*,leaf-spine,qm9700,qm9700\n",
      ports: "server,fabric,count,speed [Gbit/s]\ndgx,compute,8,400\n",
      parts: """
        fabric,link,id,kind,part_number,per_link,price [USD]
        compute,server,flat-top,transceiver,980-9I51A-00NS00,0.5,1
        compute,server,finned-top,transceiver,980-9I510-00NS00,0.5,1
        compute,server,fibre,cable,980-9I570-00N030,1,1

        """)
  }
}
