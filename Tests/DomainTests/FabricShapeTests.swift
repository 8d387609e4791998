import Domain
import Testing

/// Fabrics by hand: ports of a leaf, spines, cores, reach.
@Suite struct FabricShapeTests {
  private func type(_ id: String, _ ports: Int, speed: Double = 100) -> SwitchType {
    SwitchType(
      id: ID(id), name: id, vendor: "", partNumber: "", ports: ports, portSpeed: Traffic(speed), price: .zero,
      power: .zero, rackUnits: .zero, rack: nil)
  }

  private func made(
    _ template: Fabric.Template, _ types: [SwitchType], oversubscription: Double = 1, uplinks: Int? = nil,
    ports: Int = 1, speed: Double = 100
  ) -> FabricShape? {
    let roles = Dictionary(uniqueKeysWithValues: zip(FabricRole.allCases, types.map(\.id)))
    let fabric = Fabric(
      id: ID("f"), site: nil, template: template, switches: roles, oversubscription: oversubscription,
      uplinks: uplinks, ports: [ServerPorts(server: ID("node"), count: ports, speed: Traffic(speed))])
    return FabricShape(fabric) { id in types.first { $0.id == id } }
  }

  /// Al-Fares, Loukissas, Vahdat 2008: k³/4 hosts, k²/2 edge, k²/2 aggregation, k²/4 core.
  @Test(arguments: [4, 8, 24, 48, 64])
  func fullTreesOfAnyPortCountComeOutExactly(k: Int) throws {
    let shape = try #require(made(.threeTier, [type("e", k), type("a", k), type("c", k)]))
    let leaves = shape.leaves(ports: k * k * k / 4, servers: 0)
    #expect(leaves == k * k / 2)
    #expect(leaves == shape.reach)
    #expect(shape.switches(leaves: leaves) == [.leaf: k * k / 2, .spine: k * k / 2, .core: k * k / 4])
    #expect(leaves * shape.links(above: .leaf) == k * k * k / 4)
    #expect(leaves * shape.links(above: .spine) == k * k * k / 4)
  }

  /// DGX SuperPOD: groups of 32 servers with eight rails on switches of 64 ports.
  @Test(arguments: [(1, 8, 4), (2, 16, 8), (4, 32, 16)])
  func railsOfASuperPOD(groups: Int, leaves: Int, spines: Int) throws {
    let shape = try #require(made(.railOptimised, [type("q", 64), type("s", 64)], ports: 8))
    #expect(shape.group == 32)
    #expect(shape.leaves(ports: 0, servers: groups * 32) == leaves)
    #expect(shape.leaves(ports: 0, servers: groups * 32 - 1) == leaves)
    #expect(shape.switches(leaves: leaves)[.spine] == spines)
  }

  @Test(arguments: [(1.0, 24, 24), (2, 32, 16), (3, 36, 12), (1.5, 28, 19)])
  func oversubscriptionSharesThePortsOfALeaf(ratio: Double, down: Int, uplinks: Int) throws {
    let shape = try #require(made(.leafSpine, [type("l", 48), type("s", 32)], oversubscription: ratio))
    #expect((shape.down, shape.uplinks) == (down, uplinks))
    #expect(shape.down + shape.uplinks <= 48)
  }

  /// Server ports of 25 Gbit/s on ports of 100 Gbit/s need a quarter of the uplinks.
  @Test func slowServersNeedFewUplinks() throws {
    let shape = try #require(made(.leafSpine, [type("l", 40), type("s", 32)], speed: 25))
    #expect((shape.down, shape.uplinks, shape.reach) == (32, 8, 32))
  }

  /// A spine with slower ports slows the uplinks.
  @Test func theSlowerEndOfALinkCounts() throws {
    let shape = try #require(made(.leafSpine, [type("l", 30), type("s", 32, speed: 50)]))
    #expect((shape.down, shape.uplinks) == (10, 20))
  }

  @Test func statedUplinksAreTaken() throws {
    let shape = try #require(made(.leafSpine, [type("l", 48), type("s", 32)], uplinks: 6))
    #expect((shape.down, shape.uplinks) == (42, 6))
  }

  @Test func aSwitchMayHaveTooFewPorts() {
    #expect(made(.leafSpine, [type("l", 2), type("s", 2)], uplinks: 2) == nil)
    #expect(made(.threeTier, [type("l", 4), type("a", 4)]) == nil)
  }

  @Test func piecesAreWholeForEachDevice() {
    let twin = LinkPart(
      id: ID("twin"), link: .server, kind: .transceiver, name: "", vendor: "", partNumber: "", perLink: 0.5,
      price: Money(rounding: 10))
    #expect((twin.count(for: 8), twin.count(for: 7), twin.count(for: 0)) == (4, 4, 0))
  }
}
