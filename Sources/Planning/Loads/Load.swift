import Domain

/// A kind of equipment that stands at sites: what it draws and the racks it fills. One file each beside this one,
/// one line each in `AllLoads.swift`. Positions are those of the inventory's lists.
protocol Load: Sendable {
  /// What it is, `servers`.
  var name: String { get }

  /// Whether the planner's own people look after it, as they do not after what a provider keeps running.
  var needsStaff: Bool { get }

  /// Power drawn at the wall in one slice.
  func power(_ inventory: Inventory, _ fleet: Fleet, _ site: Int, _ period: Int, _ slice: Int) -> Power

  /// Power that feeds must be ready to carry.
  func configuredMaximum(_ inventory: Inventory, _ fleet: Fleet, _ site: Int, _ period: Int) -> Power

  /// Racks of one type that it fills with nothing else beside it.
  func racksFilled(_ inventory: Inventory, _ fleet: Fleet, of rack: Int, _ site: Int, _ period: Int) -> Int

  /// Pieces of each kind that shares racks of one type with others, named as `RackSharing` does.
  func sharing(_ inventory: Inventory, _ fleet: Fleet, of rack: Int, _ site: Int, _ period: Int) -> [String:
    Int]
}

extension Load {
  var needsStaff: Bool { true }

  func sharing(_ inventory: Inventory, _ fleet: Fleet, of rack: Int, _ site: Int, _ period: Int) -> [String:
    Int]
  { [:] }
}
