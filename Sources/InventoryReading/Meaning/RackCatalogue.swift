import Domain

/// The rack types, and how many servers of a type fill one.
struct RackCatalogue: Sendable {
  private(set) var types: [RackType] = []
  private(set) var names: Names

  init(_ records: Records, _ desk: inout Desk) {
    names = Names(
      "rack type", unknown: .unknownRackType,
      isWhole: records.isWhole(RackRecord.self) && records[RackRecord.self].allSatisfy { $0.id != nil })
    for record in records[RackRecord.self] {
      let place = record.place(RackRecord.id)
      guard let id = record.id, names.declare(id, at: place, &desk) else { continue }
      types.append(
        RackType(
          id: ID(id), name: record.name ?? id, vendor: record.vendor ?? "",
          partNumber: record.partNumber ?? "", units: RackHeight(record.units ?? .infinity),
          powerLimit: RackFeeds.powerLimit(record, id, &desk), price: record.price ?? .zero,
          floorSpace: Area(record.floorSpace ?? 0), embodiedCarbon: Emissions(record.embodiedCarbon ?? 0),
          weightLimit: record.weightLimit.map { Weight($0) }))
    }
  }

  func type(_ id: ID<RackType>) -> RackType? { types.first { $0.id == id } }

  /// The rack that equipment is mounted in: the one it names, or the only one there is; nil outside racks.
  func rack(
    _ written: String?, of id: String, _ height: Double?, at place: Place, _ desk: inout Desk
  ) -> ID<RackType>? {
    if let written {
      guard names.knows(written, at: place, &desk) else { return nil }
      if height == 0 {
        desk.findings.add(
          .rackWithoutUnits, at: place, "'\(id)' has a rack but no height", hint: "state its rack_units")
      }
      return ID(written)
    }
    guard let height, height > 0 else { return nil }
    if types.count > 1 {
      desk.findings.add(
        .ambiguousRack, at: place, "'\(id)' fits in a rack, but there are \(types.count) rack types",
        hint: "name one in the column 'rack': \(names.known.sorted().joined(separator: ", "))")
    }
    return types.count == 1 ? types.first?.id : nil
  }

  /// Servers that fill one rack: the fewest of what its height, its power and its weight allow; nil when it needs no rack.
  func perRack(_ server: ServerType) -> Int? {
    guard server.rackUnits > .zero, let rack = server.rack.flatMap(type) else { return nil }
    return rack.holds(server)
  }
}
