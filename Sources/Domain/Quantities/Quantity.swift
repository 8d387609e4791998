/// An amount of something, counted in one unit fixed by the type.
///
/// Only lawful arithmetic exists: like is added to like, amounts are scaled by plain numbers, and every
/// crossing of units is a named function in `Quantity+Crossings.swift`.
public struct Quantity<Unit>: Hashable, Sendable, Comparable {
  /// The amount in `Unit`; the reader guarantees that it is finite.
  public var value: Double

  public init(_ value: Double) { self.value = value }

  public static var zero: Self { Self(0) }
  public static func < (left: Self, right: Self) -> Bool { left.value < right.value }
  public static func + (left: Self, right: Self) -> Self { Self(left.value + right.value) }
  public static func - (left: Self, right: Self) -> Self { Self(left.value - right.value) }
  public static func * (left: Self, factor: Double) -> Self { Self(left.value * factor) }
  public static func / (left: Self, divisor: Double) -> Self { Self(left.value / divisor) }
  /// How many times `right` goes into `left`, a plain number.
  public static func / (left: Self, right: Self) -> Double { left.value / right.value }
  public static func += (left: inout Self, right: Self) { left.value += right.value }
}

/// Electric power, kW.
public enum Kilowatt {}
/// Electric energy, kWh.
public enum KilowattHour {}
/// Elapsed time, hours.
public enum Hour {}
/// Time that a request takes or waits, seconds.
public enum Second {}
/// Round-trip network latency, ms.
public enum Millisecond {}
/// Network traffic, Gbit/s (10⁹ bit/s).
public enum GigabitPerSecond {}
/// Data volume, GB (10⁹ bytes).
public enum Gigabyte {}
/// Operations of storage, reads and writes, a second.
public enum OperationPerSecond {}
/// Data read and written a second, GB/s (10⁹ bytes).
public enum GigabytePerSecond {}
/// Data moved for one unit of work, bytes.
public enum BytePerWork {}
/// Units of a workload's own work (tokens, samples, requests …).
public enum Work {}
/// Throughput: units of a workload's own work per second.
public enum WorkPerSecond {}
/// Floor area, m².
public enum SquareMetre {}
/// Rack units, U.
public enum RackUnit {}
/// Weight, kg.
public enum Kilogram {}
/// Calendar months.
public enum Month {}
/// One kW of billed demand for one month.
public enum KilowattMonth {}
/// Greenhouse gas, kg of CO2 equivalent.
public enum KilogramCO2e {}
/// Greenhouse gas per electric energy, kg of CO2 equivalent per kWh.
public enum KilogramPerKilowattHour {}
/// One server for one month.
public enum ServerMonth {}
/// One server for one hour.
public enum ServerHour {}
/// One Gbit/s of billed traffic for one month.
public enum GigabitPerSecondMonth {}

public typealias Power = Quantity<Kilowatt>
public typealias Energy = Quantity<KilowattHour>
public typealias Hours = Quantity<Hour>
public typealias Seconds = Quantity<Second>
public typealias Latency = Quantity<Millisecond>
public typealias Traffic = Quantity<GigabitPerSecond>
public typealias Emissions = Quantity<KilogramCO2e>
public typealias Volume = Quantity<Gigabyte>
public typealias OperationRate = Quantity<OperationPerSecond>
public typealias DataRate = Quantity<GigabytePerSecond>
public typealias Throughput = Quantity<WorkPerSecond>
public typealias Area = Quantity<SquareMetre>
public typealias Weight = Quantity<Kilogram>
public typealias RackHeight = Quantity<RackUnit>
