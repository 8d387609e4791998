/// The three-phase feeds of a rack.
public struct RackFeed: Hashable, Sendable {
  /// Between two phases, V.
  public let voltage: Double
  /// Rated, per phase, A.
  public let current: Double
  public let count: Int
  /// Whether half of the feeds carry everything when the others fail (2N), or all carry together (N).
  public let isDoubled: Bool
  /// kW that the servers use per kVA that they draw.
  public let powerFactor: Double
  /// Share of the rated current that may be drawn all the time.
  public let derating: Double

  public init(
    voltage: Double, current: Double, count: Int, isDoubled: Bool, powerFactor: Double, derating: Double
  ) {
    self.voltage = voltage
    self.current = current
    self.count = count
    self.isDoubled = isDoubled
    self.powerFactor = powerFactor
    self.derating = derating
  }

  /// √3 × V × A × derating × power factor of one feed, times the feeds that must carry everything.
  public var powerLimit: Power {
    let each = 3.squareRoot() * voltage * current * derating * powerFactor / Conversions.kilo
    return Power(each * Double(isDoubled ? count / 2 : count))
  }
}
