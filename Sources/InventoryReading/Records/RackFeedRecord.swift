import Domain

/// The columns of the table `racks` about the three-phase feeds of a rack.
struct RackFeedRecord: Sendable {
  static let voltage = Field.quantity(
    "feed_voltage", .voltage, .optional("no feed is described"),
    "voltage between two phases of a three-phase feed; with the columns below, each rack carries square root of 3 x "
      + "voltage x current x derating x power factor of every feed that may be counted on", .positive)
  static let current = Field.quantity(
    "feed_current", .current, .optional("no feed is described"), "rated current per phase", .positive)
  static let count = Field.count("feeds", .optional("1"), "feeds of one rack", nouns: ["feed", "feeds"])
  static let redundancy = Field.choice(
    "feed_redundancy", ["N", "2N"], .optional("N: all feeds carry together"),
    "2N: half of the feeds must carry everything when the others fail")
  static let powerFactor = Field.number(
    "power_factor", .optional("1"), "power used over power drawn, kW over kVA",
    FigureRange(lower: .above(0), upper: 1, words: "must be above 0 and at most 1"))
  static let derating = Field.quantity(
    "feed_derating", .share, .optional("80 %"), "share of the rated current that may be drawn all the time",
    .someOfWhole)

  static let fields = [
    voltage.declaration, current.declaration, count.declaration, redundancy.declaration,
    powerFactor.declaration, derating.declaration,
  ]

  let voltage, current, powerFactor, derating: Double?
  let count: Int?
  let redundancy: String?
  /// Whether any of the columns is filled.
  let isWritten: Bool
  /// Whether the voltage or the current was reported as faulty.
  let isFaulty: Bool

  init(_ row: Row, _ desk: inout Desk) {
    voltage = row.readIfWritten(Self.voltage, &desk)
    current = row.readIfWritten(Self.current, &desk)
    count = row.readIfWritten(Self.count, &desk)
    redundancy = row.readIfWritten(Self.redundancy, &desk)
    powerFactor = row.readIfWritten(Self.powerFactor, &desk)
    derating = row.readIfWritten(Self.derating, &desk)
    isFaulty =
      row.isWritten(Self.voltage.declaration) && voltage == nil
      || row.isWritten(Self.current.declaration) && current == nil
    isWritten = Self.fields.contains(where: row.isWritten)
  }
}
