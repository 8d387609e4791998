/// The one home of literal conversion factors: a factor such as 24 or 3600 anywhere else is a defect.
public enum Conversions {
  public static let secondsPerMinute = 60.0
  public static let secondsPerHour = 3600.0
  public static let hoursPerDay = 24.0
  /// Hours of the year that annual failure rates are given for: 365 days.
  public static let hoursPerYear = 8760.0
  public static let daysPerWeek = 7
  public static let monthsPerYear = 12
  public static let monthsPerQuarter = 3
  public static let bitsPerByte = 8.0
  public static let bytesPerGigabyte = 1e9
  public static let megabitsPerGigabit = 1000.0
  public static let kilowattsPerMegawatt = 1000.0
  public static let kilogramsPerTonne = 1000.0
  public static let minorUnitsPerMajor = 100.0
  public static let kilogramsPerPound = 0.45359237
  public static let serversPerThousand = 1000.0
  public static let percent = 100.0

  // Prefixes of units: decimal …
  public static let kilo = 1e3
  public static let mega = 1e6
  public static let giga = 1e9
  // … and binary.
  public static let kibi = 1024.0
  public static let mebi = kibi * kibi
  public static let gibi = mebi * kibi
  public static let tebi = gibi * kibi
}
