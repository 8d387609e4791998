import Domain

/// A switch of eight ports of 100 Gbit/s that costs 100 and draws nothing until told otherwise.
public struct TinySwitch: Sendable {
  public var id: String
  public var ports = 8
  public var speed = 100.0
  public var price = 100.0
  public var power = 0.0
  public var rackUnits = 0.0
  public var rack: String?
  /// kgCO2e.
  public var embodiedCarbon = 0.0

  public init(_ id: String, ports: Int = 8, price: Double = 100) {
    (self.id, self.ports, self.price) = (id, ports, price)
  }

  var type: SwitchType {
    SwitchType(
      id: ID(id), name: id, vendor: "Acme", partNumber: "S-\(id)", ports: ports, portSpeed: Traffic(speed),
      price: Money(rounding: price), power: Power(power), rackUnits: RackHeight(rackUnits),
      rack: rack.map { ID($0) }, embodiedCarbon: Emissions(embodiedCarbon))
  }
}

/// A leaf-spine fabric at every site, joining the servers `node` by two ports each, until told otherwise.
public struct TinyFabric: Sendable {
  public var id = "net"
  public var site: String?
  public var template = Fabric.Template.leafSpine
  /// Switch types by role.
  public var switches: [FabricRole: String] = [.leaf: "leaf", .spine: "spine"]
  public var oversubscription = 1.0
  public var uplinks: Int?
  public var railGroup: Int?
  /// Ports of one server, by type.
  public var ports = ["node": 2]
  public var speed = 100.0
  public var parts: [LinkPart] = []

  public init(_ id: String = "net") { self.id = id }

  public static func part(
    _ id: String, _ link: LinkPart.Link, perLink: Double, price: Double, kind: LinkPart.Kind = .cable
  ) -> LinkPart {
    LinkPart(
      id: ID(id), link: link, kind: kind, name: id, vendor: "Acme", partNumber: "P-\(id)", perLink: perLink,
      price: Money(rounding: price))
  }

  var fabric: Fabric {
    Fabric(
      id: ID(id), site: site.map { ID($0) }, template: template, switches: switches.mapValues { ID($0) },
      oversubscription: oversubscription, uplinks: uplinks, railGroup: railGroup,
      ports: ports.map { ServerPorts(server: ID($0.key), count: $0.value, speed: Traffic(speed)) },
      parts: parts)
  }
}

extension TinyWorld {
  /// A world whose servers are joined by a leaf-spine fabric of leaves for 100 and spines for 200.
  public static func joined(demand: Double = 95) -> TinyWorld {
    var world = TinyWorld(demand: demand)
    world.switches = [TinySwitch("leaf"), TinySwitch("spine", price: 200)]
    world.fabrics = [TinyFabric()]
    return world
  }
}
