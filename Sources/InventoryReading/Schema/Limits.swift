/// How large an inventory may be. Beyond these no plan could be made in reasonable time or with exact money.
enum Limits {
  /// Bytes of `inventory.yaml`.
  static let inventoryBytes = 1 << 20
  /// Bytes of one table.
  static let tableBytes = 64 << 20
  /// Rows of one table.
  static let rows = 2_000_000
  /// Demand figures and energy prices, each, once every `*` is written out.
  static let figures = 1_000_000
  static let periods = 1_000
  static let slices = 8_784
  static let scenarios = 1_000
  /// Length of the horizon and of a service life: a century.
  static let months = 1_200
  /// One amount of money, in major units.
  static let money = 1e10
  /// Servers, racks, periods.
  static let count = 1_000_000
  /// Bytes of one text.
  static let textBytes = 4_096
}
