import Domain
import Testing

/// What fabrics in an inventory mean.
@Suite struct FabricReadingTests {
  private let joined = TinyInventory.joined

  private func inventory(_ tiny: TinyInventory) throws -> Inventory {
    let reading = tiny.reading
    #expect(reading.diagnostics.map(\.text) == [])
    return try #require(reading.inventory)
  }

  @Test func aFabricIsReadWhole() throws {
    let world = try inventory(joined)
    let leaf = try #require(world.switchType(ID("q")))
    #expect((leaf.name, leaf.vendor, leaf.partNumber, leaf.ports) == ("Quick", "Acme", "S-1", 64))
    #expect((leaf.portSpeed, leaf.price.text, leaf.power) == (Traffic(400), "35000.00", Power(1.72)))
    let fabric = try #require(world.fabric(ID("net")))
    #expect(fabric.site == nil && fabric.template == .leafSpine && fabric.oversubscription == 1)
    #expect(fabric.switches == [.leaf: ID("q"), .spine: ID("s")])
    #expect(fabric.ports == [ServerPorts(server: ID("h100"), count: 8, speed: Traffic(400))])
    #expect(fabric.parts.map(\.id.name) == ["optic", "fibre"])
    #expect(fabric.price(of: 8, .server).text == "8000.00")
    #expect(fabric.price(of: 32, .switch).text == "1600.00")
    #expect(world.shape(of: fabric).map { [$0.down, $0.uplinks, $0.reach] } == [32, 32, 32])
    #expect(world.existingSwitches.isEmpty)
  }

  /// 9 servers have 72 ports: 3 leaves, 96 uplinks on 3 spines. They are taken to stand.
  @Test func existingServersHaveTheirSwitches() throws {
    let standing = joined.adding("existing", "site,server,count,commissioned\nams,h100,9,2025-01-01\n")
    let world = try inventory(standing)
    #expect(world.existingSwitches(of: ID("net"), .leaf, at: ID("ams")) == 3)
    #expect(world.existingSwitches(of: ID("net"), .spine, at: ID("ams")) == 3)
    let noted = world.assumptions.filter { $0.key.hasPrefix("existing_switches/") }.map {
      "\($0.key) \($0.value)"
    }
    #expect(noted == ["existing_switches/net/ams/leaf 3", "existing_switches/net/ams/spine 3"])
  }

  @Test func statedSwitchesAreAllThereAre() throws {
    let standing = joined.adding("existing", "site,server,count,commissioned\nams,h100,9,2025-01-01\n")
      .adding("existing_switches", "fabric,site,role,count\nnet,ams,leaf,2\n")
    let world = try inventory(standing)
    #expect(world.existingSwitches.map(\.count) == [2])
    #expect(!world.assumptions.contains { $0.key.hasPrefix("existing_switches/") })
  }

  /// 3 leaves of 2 U fill a rack beside the 3 racks of the 9 servers.
  @Test func existingSwitchesStandInRacks() throws {
    let standing =
      joined.adding("existing", "site,server,count,commissioned\nams,h100,9,2025-01-01\n")
      .with("servers.csv", "id,price [USD],rack_units [U]\nh100,1,8\nl40,1,0\n")
      .adding("racks", "id,units [U]\ntall,24\n")
      .replacing("1720,", with: "1720,2", in: "switches.csv")
    #expect(try inventory(standing).site(ID("ams"))?.existingRacks == [ID("tall"): 4])
  }

  @Test func whatNoRowSaysIsAssumed() throws {
    let bare = joined.with(
      "link_parts.csv", "fabric,link,id,kind,per_link,price [USD]\nnet,switch,x,cable,1,1\n")
    let keys = try inventory(bare).assumptions.map { "\($0.key) \($0.value)" }
    #expect(keys.contains("ports/l40/net/count 0"))
    #expect(keys.contains("link_parts/net/server none"))
    #expect(!keys.contains { $0.hasPrefix("link_parts/net/switch ") })
  }

  @Test func aRowThatSaysNoneIsNoDefault() throws {
    let keys = try inventory(
      joined.replacing("h100,net,8", with: "l40,net,0,400\nh100,net,8", in: "ports.csv")
    )
    .assumptions.map(\.key)
    #expect(!keys.contains("ports/l40/net/count"))
  }

  @Test func whatIsNotUsedIsNotAssumed() throws {
    #expect(try inventory(TinyInventory()).assumptions.filter { $0.key.contains("switch") }.isEmpty)
  }
}
