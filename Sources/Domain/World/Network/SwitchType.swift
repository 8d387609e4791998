/// A network switch one can buy; all of its ports are alike.
public struct SwitchType: Hashable, Sendable {
  public let id: ID<SwitchType>
  public let name: String
  public let vendor: String
  public let partNumber: String
  /// At least 2.
  public let ports: Int
  /// Of one port, in either direction.
  public let portSpeed: Traffic
  public let price: Money
  /// Drawn at the wall as long as it stands, whatever passes through it.
  public let power: Power
  /// Height in the rack; 0 stands outside racks.
  public let rackUnits: RackHeight
  /// The rack it is mounted in, beside other switches; nil when it needs none.
  public let rack: ID<RackType>?
  /// Emitted to make one, counted when it is ordered.
  public let embodiedCarbon: Emissions

  public init(
    id: ID<SwitchType>, name: String, vendor: String, partNumber: String, ports: Int, portSpeed: Traffic,
    price: Money, power: Power, rackUnits: RackHeight, rack: ID<RackType>?,
    embodiedCarbon: Emissions = .zero
  ) {
    self.id = id
    self.name = name
    self.vendor = vendor
    self.partNumber = partNumber
    self.ports = ports
    self.portSpeed = portSpeed
    self.price = price
    self.power = power
    self.rackUnits = rackUnits
    self.rack = rack
    self.embodiedCarbon = embodiedCarbon
  }

  /// Whether it takes room in racks of this type.
  public func stands(in rack: ID<RackType>) -> Bool { self.rack == rack && rackUnits > .zero }
}
