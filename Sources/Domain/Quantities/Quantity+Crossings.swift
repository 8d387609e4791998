/// The crossings from one unit to another, each a law of physics or of bookkeeping.
extension Quantity where Unit == Kilowatt {
  /// Energy used at this power for `hours`.
  public func during(_ hours: Hours) -> Energy { Energy(value * hours.value) }
  /// Billed demand of this power over `months` calendar months.
  public func billed(months: Int) -> Quantity<KilowattMonth> {
    Quantity<KilowattMonth>(value * Double(months))
  }
}

extension Quantity where Unit == KilowattHour {
  /// Greenhouse gas of this energy at `intensity`.
  public func emissions(at intensity: Quantity<KilogramPerKilowattHour>) -> Emissions {
    Emissions(value * intensity.value)
  }
}

extension Quantity where Unit == KilogramCO2e {
  public var tonnes: Double { value / Conversions.kilogramsPerTonne }
}

extension Quantity where Unit == WorkPerSecond {
  /// Network traffic when each unit of work moves `bytes`.
  public func traffic(_ bytes: Quantity<BytePerWork>) -> Traffic {
    Traffic(value * bytes.value * Conversions.bitsPerByte / Conversions.bytesPerGigabyte)
  }
  /// Work done at this throughput for `hours`.
  public func during(_ hours: Hours) -> Quantity<Work> {
    Quantity<Work>(value * hours.value * Conversions.secondsPerHour)
  }
}

extension Quantity where Unit == Work {
  /// Data moved when each unit of work moves `bytes`.
  public func volume(_ bytes: Quantity<BytePerWork>) -> Volume {
    Volume(value * bytes.value / Conversions.bytesPerGigabyte)
  }
}

extension Quantity where Unit == GigabitPerSecond {
  /// Billed traffic over `months` calendar months.
  public func billed(months: Int) -> Quantity<GigabitPerSecondMonth> {
    Quantity<GigabitPerSecondMonth>(value * Double(months))
  }
}
