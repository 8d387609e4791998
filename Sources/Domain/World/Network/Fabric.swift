/// A network inside a site that joins its servers: a template, its switch types, and the ports servers have in it.
public struct Fabric: Hashable, Sendable {
  /// How its switches are joined.
  public enum Template: String, Sendable, CaseIterable {
    /// Each leaf has links to the spines; servers stand on any leaf.
    case leafSpine = "leaf-spine"
    /// The same, but a group of servers has one leaf for each of their ports: port 1 on leaf 1, port 2 on leaf 2.
    case railOptimised = "rail-optimised"
    /// Leaves below aggregation switches, these below a core: a fat tree.
    case threeTier = "three-tier"
  }

  public let id: ID<Fabric>
  /// nil is every site: each has a fabric of its own.
  public let site: ID<Site>?
  public let template: Template
  /// The switch type of every role that the template has.
  public let switches: [FabricRole: ID<SwitchType>]
  /// Traffic that servers may send to a leaf over what its uplinks carry, at least 1; 3 is 3:1. Above the leaves
  /// nothing is oversubscribed.
  public let oversubscription: Double
  /// Uplinks of one leaf; nil follows from the oversubscription.
  public let uplinks: Int?
  /// Servers that share the leaves of one rail group; nil is as many as a leaf has ports for. Rail-optimised only.
  public let railGroup: Int?
  /// Sorted by server type.
  public let ports: [ServerPorts]
  /// What each link is made of; sorted by link, then name.
  public let parts: [LinkPart]

  public init(
    id: ID<Fabric>, site: ID<Site>?, template: Template, switches: [FabricRole: ID<SwitchType>],
    oversubscription: Double = 1, uplinks: Int? = nil, railGroup: Int? = nil, ports: [ServerPorts],
    parts: [LinkPart] = []
  ) {
    self.id = id
    self.site = site
    self.template = template
    self.switches = switches
    self.oversubscription = oversubscription
    self.uplinks = uplinks
    self.railGroup = railGroup
    self.ports = ports.sorted { $0.server < $1.server }
    self.parts = parts.sorted { ($0.link.rawValue, $0.id) < ($1.link.rawValue, $1.id) }
  }

  /// Whether the site has this fabric.
  public func stands(at place: ID<Site>) -> Bool { site.map { $0 == place } ?? true }

  /// Ports of one server of this type; 0 for a type that is not joined to it.
  public func ports(of server: ID<ServerType>) -> Int { ports.first { $0.server == server }?.count ?? 0 }

  /// Its roles from the servers upward.
  public var roles: [FabricRole] { FabricRole.allCases.filter { switches[$0] != nil } }

  /// What the parts of `links` links on one device cost: each part is bought whole.
  public func price(of links: Int, _ kind: LinkPart.Link) -> Money {
    parts.filter { $0.link == kind }.map { $0.price.times($0.count(for: links)) }.total
  }
}

/// What a switch does in a fabric.
public enum FabricRole: String, Sendable, CaseIterable, Comparable {
  /// Servers are plugged into it.
  case leaf
  /// Joins leaves; in three tiers, the aggregation between leaves and core.
  case spine
  /// Joins aggregation switches; in three tiers only.
  case core

  public static func < (left: Self, right: Self) -> Bool { left.tier < right.tier }
  private var tier: Int { self == .leaf ? 0 : self == .spine ? 1 : 2 }
}

/// The ports that every server of a type has in a fabric.
public struct ServerPorts: Hashable, Sendable {
  public let server: ID<ServerType>
  /// At least 1.
  public let count: Int
  /// Of one port; each takes a whole port of a leaf.
  public let speed: Traffic

  public init(server: ID<ServerType>, count: Int, speed: Traffic) {
    (self.server, self.count, self.speed) = (server, count, speed)
  }
}

/// Something that every link of one kind needs: a transceiver, a cable.
///
/// It is bought with the device whose links it serves: for links of servers with each server, for links between
/// switches with the lower switch; never again for the same device.
public struct LinkPart: Hashable, Sendable {
  public enum Link: String, Sendable, CaseIterable { case server, `switch` }
  public enum Kind: String, Sendable, CaseIterable { case transceiver, cable }

  public let id: ID<LinkPart>
  public let link: Link
  public let kind: Kind
  public let name: String
  public let vendor: String
  public let partNumber: String
  /// Pieces for one link, above 0; 0.5 where one piece serves two links, like a transceiver with two ports.
  public let perLink: Double
  public let price: Money

  public init(
    id: ID<LinkPart>, link: Link, kind: Kind, name: String, vendor: String, partNumber: String,
    perLink: Double, price: Money
  ) {
    self.id = id
    self.link = link
    self.kind = kind
    self.name = name
    self.vendor = vendor
    self.partNumber = partNumber
    self.perLink = perLink
    self.price = price
  }

  /// Whole pieces for `links` links on one device.
  public func count(for links: Int) -> Int { (Double(links) * perLink).wholeAbove }
}

/// Switches of a fabric that stand at a site when the plan starts, bought and paid for.
public struct ExistingSwitches: Hashable, Sendable {
  public let fabric: ID<Fabric>
  public let site: ID<Site>
  public let role: FabricRole
  /// At least 1.
  public let count: Int

  public init(fabric: ID<Fabric>, site: ID<Site>, role: FabricRole, count: Int) {
    (self.fabric, self.site, self.role, self.count) = (fabric, site, role, count)
  }
}
