import Domain

/// How many racks equipment fills that stands already.
struct StandingRacks: Sendable {
  let servers: ServerCatalogue
  let storage: StorageCatalogue
  let switches: SwitchCatalogue
  let racks: RackCatalogue
  let mixesServers: Bool

  /// Racks of each type that so many servers, units of storage and switches fill.
  func filled(
    by servers: [ID<ServerType>: Int], _ units: [ID<StorageType>: Int], _ joints: [ID<SwitchType>: Int]
  ) -> [ID<RackType>: Int] {
    var filled: [ID<RackType>: Int] = [:]
    for rack in racks.types {
      let pieces = mounted(in: rack, servers, units, joints)
      let sharing = RackSharing(
        of: rack, storage: storage.types, switches: switches.types, servers: self.servers.types,
        mixesServers: mixesServers)
      let alone = pieces.filter { sharing?.fit(of: $0.name) == nil }
        .reduce(0) { $0 + ($1.count + $1.perRack - 1) / $1.perRack }
      let counts = Dictionary(pieces.map { ($0.name, $0.count) }, uniquingKeysWith: +)
      let racks = alone + (sharing?.racks(for: counts) ?? 0)
      if racks > 0 { filled[rack.id] = racks }
    }
    return filled
  }

  private struct Pieces {
    let name: String
    let count: Int
    let perRack: Int
  }

  private func mounted(
    in rack: RackType, _ servers: [ID<ServerType>: Int], _ units: [ID<StorageType>: Int],
    _ joints: [ID<SwitchType>: Int]
  ) -> [Pieces] {
    let boxes = servers.compactMap { id, count -> Pieces? in
      guard let type = self.servers.type(id), type.rack == rack.id, let each = racks.perRack(type), each > 0
      else { return nil }
      return Pieces(name: RackSharing.name(of: type), count: count, perRack: each)
    }
    let shelves = units.compactMap { id, count -> Pieces? in
      guard let type = storage.type(id), type.rack == rack.id, type.rackUnits > .zero else { return nil }
      let each = max(1, rack.holds(type.rackUnits, type.power))
      return Pieces(name: RackSharing.name(of: type), count: count, perRack: each)
    }
    let standing = joints.compactMap { id, count -> Pieces? in
      guard let type = switches.type(id), type.stands(in: rack.id) else { return nil }
      let each = max(1, rack.holds(type.rackUnits, type.power))
      return Pieces(name: RackSharing.name(of: type), count: count, perRack: each)
    }
    return boxes + shelves + standing
  }
}
