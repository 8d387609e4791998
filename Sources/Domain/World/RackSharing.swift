/// How several kinds of equipment share racks of one type: whole racks are filled with one kind, and what is left
/// over of each kind shares racks with the others.
///
/// A shared rack is cut into equal slots, as many as it holds of its largest kind (by share of units or of power);
/// each slot is cut into equal slots for the next kind, and so on. Slots of one size are whole parts of those of the
/// next larger, so that what fits by slots can always be mounted:
/// racks = Σ ⌊count / per rack⌋ + ⌈Σ min(1, (count mod per rack) / slots)⌉.
public struct RackSharing: Hashable, Sendable {
  /// A kind of equipment that is mounted in the rack type.
  public struct Kind: Hashable, Sendable {
    /// `storage-disk`.
    public let name: String
    public let height: RackHeight
    /// The most that one piece draws.
    public let power: Power
    public let weight: Weight

    public init(_ name: String, _ height: RackHeight, _ power: Power, _ weight: Weight = .zero) {
      (self.name, self.height, self.power, self.weight) = (name, height, power, weight)
    }
  }

  /// How many pieces of a kind a rack holds.
  public struct Fit: Hashable, Sendable {
    public let name: String
    /// In a rack of its own.
    public let perRack: Int
    /// In a rack that it shares; at most as many.
    public let slots: Int
  }

  /// The largest kind first.
  public let fits: [Fit]

  /// Fails when fewer than two kinds could share: those of which a rack holds one share it with none.
  public init?(_ kinds: [Kind], in rack: RackType) {
    let sharing = kinds.filter { rack.holds($0.height, $0.power, $0.weight) > 1 }
      .sorted { (-Self.share(of: $0, in: rack), $0.name) < (-Self.share(of: $1, in: rack), $1.name) }
    guard sharing.count > 1 else { return nil }
    var (slots, fits) = (1, [Fit]())
    for kind in sharing {
      slots *= max(
        1,
        rack.holds(
          kind.height * Double(slots), kind.power * Double(slots), kind.weight * Double(slots)))
      fits.append(
        Fit(name: kind.name, perRack: rack.holds(kind.height, kind.power, kind.weight), slots: slots))
    }
    self.fits = fits
  }

  public func fit(of name: String) -> Fit? { fits.first { $0.name == name } }

  /// Racks that so many pieces of each kind fill, or begin to fill.
  public func racks(for counts: [String: Int]) -> Int {
    var (whole, shared) = (0, 0.0)
    for fit in fits {
      let count = counts[fit.name] ?? 0
      whole += count / fit.perRack
      shared += min(1, Double(count % fit.perRack) / Double(fit.slots))
    }
    return whole + Int((shared - Self.arithmetic).rounded(.up))
  }

  /// What sums of shares of slots may be off a whole number by.
  private static let arithmetic = 1e-9

  /// Share of a rack that one piece takes: of its units or of its power, whichever is more.
  private static func share(of kind: Kind, in rack: RackType) -> Double {
    max(
      kind.height / rack.units, rack.powerLimit.map { $0 > .zero ? kind.power / $0 : 0 } ?? 0,
      rack.weightLimit.map { $0 > .zero ? kind.weight / $0 : 0 } ?? 0)
  }
}

extension RackSharing {
  /// Storage and switches share racks always, servers where they are let; nil where nothing shares racks of this type.
  public init?(
    of rack: RackType, storage: [StorageType], switches: [SwitchType], servers: [ServerType],
    mixesServers: Bool
  ) {
    let shelves = storage.filter { $0.rack == rack.id && $0.rackUnits > .zero }
      .map { Kind(Self.name(of: $0), $0.rackUnits, $0.power) }
    let boxes = servers.filter { mixesServers && $0.rack == rack.id && $0.rackUnits > .zero }
      .map { Kind(Self.name(of: $0), $0.rackUnits, $0.configuredMaximum, $0.weight ?? .zero) }
    let joints = switches.filter { $0.stands(in: rack.id) }
      .map { Kind(Self.name(of: $0), $0.rackUnits, $0.power) }
    self.init(shelves + joints + boxes, in: rack)
  }
}

extension Inventory {
  /// How equipment shares racks of this type; nil where nothing shares.
  public func sharing(of rack: RackType) -> RackSharing? {
    RackSharing(
      of: rack, storage: storageTypes, switches: switchTypes, servers: serverTypes,
      mixesServers: policy.mixesRacks)
  }
}

extension RackSharing {
  public static func name(of storage: StorageType) -> String { "storage-\(storage.id)" }
  public static func name(of switchType: SwitchType) -> String { "switch-\(switchType.id)" }
  public static func name(of server: ServerType) -> String { "server-\(server.id)" }
}
