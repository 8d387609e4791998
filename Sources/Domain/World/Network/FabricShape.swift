/// How many switches of each role a fabric takes, worked out from its template and its switch types.
///
/// Leaf of p ports, uplink speed U, server port speed v, oversubscription o: `down` is the most ports d with
/// d + ⌈d × v / (o × U)⌉ ≤ p, and the rest are uplinks; a stated number of uplinks leaves p − uplinks.
/// Leaves = ⌈server ports / down⌉; of a rail-optimised fabric, rails × ⌈servers / group⌉.
/// Spines = ⌈leaves × uplinks / ports of a spine⌉, with at most as many leaves as a spine has ports.
/// Three tiers: an aggregation switch has half of its ports below (more where the links above are faster),
/// aggregation = ⌈leaves × uplinks / ports below⌉, core = ⌈aggregation × ports above / ports of a core switch⌉, with
/// at most ports below × ports of a core switch leaves. Full trees of k ports come out as k²/2, k²/2 and k²/4
/// (Al-Fares, Loukissas, Vahdat 2008). Even a single leaf has its spine: servers are never left on an island.
public struct FabricShape: Hashable, Sendable {
  /// Ports of a leaf for servers.
  public let down: Int
  /// Ports of a leaf for links to spines.
  public let uplinks: Int
  /// Ports of a spine for links to leaves.
  public let spinePorts: Int
  /// Ports of a spine for links to the core; 0 in two tiers.
  public let spineUplinks: Int
  /// Ports of a core switch; 0 in two tiers.
  public let corePorts: Int
  /// Leaves that servers of one group are spread over; nil in a fabric without rails.
  public let rails: Int?
  /// Servers that share the leaves of one group; `down` in a fabric without rails.
  public let group: Int

  /// Fails when a switch type is missing, or has too few ports for its role.
  public init?(_ fabric: Fabric, _ types: (ID<SwitchType>) -> SwitchType?) {
    guard let leaf = fabric.switches[.leaf].flatMap(types), let spine = fabric.switches[.spine].flatMap(types)
    else { return nil }
    let speed = fabric.ports.map(\.speed).max() ?? leaf.portSpeed
    let above = min(leaf.portSpeed, spine.portSpeed)
    let ratio = speed / (above * fabric.oversubscription)
    down = fabric.uplinks.map { leaf.ports - $0 } ?? Self.portsBelow(of: leaf.ports, ratio)
    uplinks = fabric.uplinks ?? (Double(down) * ratio).wholeAbove
    if fabric.template == .threeTier {
      guard let core = fabric.switches[.core].flatMap(types) else { return nil }
      let climb = above / min(spine.portSpeed, core.portSpeed)
      spinePorts = Self.portsBelow(of: spine.ports, climb)
      (spineUplinks, corePorts) = ((Double(spinePorts) * climb).wholeAbove, core.ports)
    } else {
      (spinePorts, spineUplinks, corePorts) = (spine.ports, 0, 0)
    }
    rails = fabric.template == .railOptimised ? fabric.ports.map(\.count).max() ?? 1 : nil
    group = fabric.railGroup ?? down
    guard down > 0, uplinks > 0, spinePorts > 0 else { return nil }
  }

  /// Most leaves that can be joined.
  public var reach: Int { corePorts > 0 ? spinePorts * corePorts : spinePorts }

  /// Links from one switch of this role to the tier above.
  public func links(above role: FabricRole) -> Int {
    switch role {
    case .leaf: uplinks
    case .spine: spineUplinks
    case .core: 0
    }
  }

  /// Leaves for this many server ports; `servers` counts in a fabric with rails.
  public func leaves(ports: Int, servers: Int) -> Int {
    rails.map { $0 * servers.divided(by: group) } ?? ports.divided(by: down)
  }

  /// Switches of each role above this many leaves.
  /// - Parameter spines: how many there are at least.
  public func switches(leaves: Int, spines least: Int = 0) -> [FabricRole: Int] {
    let spines = max(least, (leaves * uplinks).divided(by: spinePorts))
    let cores = corePorts > 0 ? (spines * spineUplinks).divided(by: corePorts) : 0
    return [.leaf: leaves, .spine: spines, .core: cores]
  }

  /// The most ports d that leave room for the links above them: d + ⌈d × ratio⌉ ≤ ports.
  private static func portsBelow(of ports: Int, _ ratio: Double) -> Int {
    (0...ports).last { $0 + (Double($0) * ratio).wholeAbove <= ports } ?? 0
  }
}

extension Int {
  /// The quotient, rounded up.
  fileprivate func divided(by divisor: Int) -> Int { (self + divisor - 1) / divisor }
}
