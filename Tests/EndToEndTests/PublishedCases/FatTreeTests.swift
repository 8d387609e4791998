import Domain
import Testing

/// Al-Fares, Loukissas, Vahdat, "A Scalable, Commodity Data Center Network Architecture", 2008: full trees of k-port
/// switches join k³/4 hosts with 5k²/4 switches and k³/4 links per layer; for k = 48 with switches of 3,000 USD the
/// network costs 8.64 million. Every figure to the last switch.
@Suite struct FatTreeTests {
  struct Tree: Sendable {
    let k, hosts, core, aggregation, edge: Int
  }

  private static let trees = [
    Tree(k: 4, hosts: 16, core: 4, aggregation: 8, edge: 8),
    Tree(k: 8, hosts: 128, core: 16, aggregation: 32, edge: 32),
    Tree(k: 24, hosts: 3456, core: 144, aggregation: 288, edge: 288),
    Tree(k: 48, hosts: 27_648, core: 576, aggregation: 1152, edge: 1152),
    Tree(k: 64, hosts: 65_536, core: 1024, aggregation: 2048, edge: 2048),
  ]

  @Test(arguments: trees)
  func aFullTreeHasItsPublishedSwitchesAndLinks(tree: Tree) throws {
    let found = try PublishedCase(Self.files(tree))
    let switches = found.plan.decisions.switches
    func count(_ role: FabricRole) -> Int {
      switches.filter { $0.key.role == role }.map(\.value).reduce(0, +)
    }
    #expect(count(.core) == tree.core)
    #expect(count(.spine) == tree.aggregation)
    #expect(count(.leaf) == tree.edge)
    let cables = found.plan.purchases.filter { $0.category == .cable }
    #expect(cables.filter { $0.item == "host" }.map(\.count) == [tree.hosts])
    // One per link of both layers of switches: edge to aggregation, aggregation to core.
    #expect(cables.filter { $0.item == "trunk" }.map(\.count) == [2 * tree.hosts])
    #expect(found.amount("switch-purchase") == Double(5 * tree.k * tree.k / 4 * 3000))
    if tree.k == 48 { #expect(found.amount("switch-purchase") == 8_640_000) }
  }

  private static func files(_ tree: Tree) -> [String: String] {
    OneHall.files(
      "Fat tree of \(tree.k) ports", host: "host", hosts: tree.hosts, servers: "id,price [USD]\nhost,1\n",
      switches: "id,ports,port_speed [Gbit/s],price [USD]\ncommodity,\(tree.k),1,3000\n",
      fabrics: "id,site,template,leaf,spine,core\ntree,*,three-tier,commodity,commodity,commodity\n",
      ports: "server,fabric,count,speed [Gbit/s]\nhost,tree,1,1\n",
      parts: """
        fabric,link,id,kind,per_link,price [USD]
        tree,server,host,cable,1,0
        tree,switch,trunk,cable,1,0

        """)
  }
}
