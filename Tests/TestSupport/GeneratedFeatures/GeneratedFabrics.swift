import Domain

extension GeneratedFeature {
  /// A fabric of a random template that joins the first server type, perhaps others, with parts, power and racks.
  static let fabrics = GeneratedFeature("fabrics") { world, random in
    world.switches = ["leaf", "spine", "core"].map { id in
      var type = TinySwitch(id, ports: [8, 16, 32][random.count(0...2)], price: random.number(0...500))
      type.embodiedCarbon = random.number(0...2000)
      type.power = random.chance(0.5) ? random.number(0...1) : 0
      if random.chance(0.3) { (type.rack, type.rackUnits) = ("rack", Double(random.count(1...2))) }
      return type
    }
    var fabric = TinyFabric()
    fabric.template = Fabric.Template.allCases[random.count(0...2)]
    if fabric.template == .threeTier { fabric.switches[.core] = "core" }
    fabric.oversubscription = random.chance(0.5) ? Double(random.count(1...4)) : 1
    let ports = random.count(1...2)
    for server in world.servers where server.id == "node0" || random.chance(0.5) {
      fabric.ports[server.id] = ports
    }
    fabric.ports["node"] = nil
    if random.chance(0.5) { fabric.parts.append(TinyFabric.part("cable", .server, perLink: 1, price: 7.5)) }
    if random.chance(0.5) { fabric.parts.append(TinyFabric.part("optic", .switch, perLink: 2, price: 12.25)) }
    if random.chance(0.5) {
      let site = world.sites[0].id
      world.existingSwitches = [ExistingSwitches(fabric: ID("net"), site: ID(site), role: .leaf, count: 1)]
    }
    world.fabrics = [fabric]
  }
}
