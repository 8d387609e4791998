import Testing

/// Faults in the form of tables.
struct TableFaults {
  @Test(arguments: faulty) func isReported(_ faulty: FaultyInventory) { faulty.check() }

  private static let tiny = TinyInventory()

  private static func servers(_ old: String, _ new: String) -> TinyInventory {
    tiny.replacing(old, with: new, in: "servers.csv")
  }

  private static func latency(and column: String) -> TinyInventory {
    tiny.adding("latency", "region,site,latency [ms],\(column)\neurope,ams,3,red\n")
  }

  static let faulty = [
    FaultyInventory(
      "unclosed quote", servers("Small Box", "\"Small Box"),
      """
      servers.csv:3:5: error: the quoted cell that starts here never ends [unclosed-quote]
      hint: close it with '"'; a quote inside a quoted cell is written twice
      """),
    FaultyInventory(
      "unclosed quote in the header", servers("name", "\"name"),
      """
      servers.csv:1:4: error: the quoted cell that starts here never ends [unclosed-quote]
      hint: close it with '"'; a quote inside a quoted cell is written twice
      """),
    FaultyInventory(
      "quote inside a cell", servers("Small Box", "Small \"Box\""),
      """
      servers.csv:3:11: error: a quote stands inside an unquoted cell [stray-quote]
      hint: put the whole cell in quotes and write the quote inside twice
      """),
    FaultyInventory(
      "text behind a quoted cell", servers("Small Box", "\"Small\" Box"),
      """
      servers.csv:3:13: error: text follows the closing quote of a cell [stray-quote]
      hint: a quote inside a quoted cell is written twice
      """),
    FaultyInventory(
      "row too short", servers("l40,Small Box,60 kEUR,500,2", "l40,Small Box,60 kEUR"),
      """
      servers.csv:3:1: error: the row has 3 cells, the header has 5 [ragged-row]
      hint: text with a comma needs quotes
      """),
    FaultyInventory(
      "row too long", servers("Small Box", "Small, cheap"),
      """
      servers.csv:3:30: error: the row has 6 cells, the header has 5 [ragged-row]
      hint: text with a comma needs quotes
      """),
    FaultyInventory(
      "unknown column", servers("idle_power", "idel_power"),
      """
      servers.csv:1:21: error: 'idel_power' is not a column of the table 'servers' [unknown-column]
      hint: did you mean 'idle_power'?
      """),
    FaultyInventory(
      "unknown column, nothing near", latency(and: "colour of the box"),
      """
      latency.csv:1:26: error: 'colour of the box' is not a column of the table 'latency' [unknown-column]
      hint: the columns are region, site, latency, source, basis
      """),
    FaultyInventory(
      "empty column name", latency(and: ""),
      """
      latency.csv:1:26: error: '' is not a column of the table 'latency' [unknown-column]
      hint: the columns are region, site, latency, source, basis
      """),
    FaultyInventory(
      "doubled column", servers("name", "id"),
      """
      servers.csv:1:4: error: the column 'id' stands twice [duplicate-column]
      """),
    FaultyInventory(
      "missing column", tiny.replacing("demand [/s]", with: "source", in: "demand.csv"),
      """
      demand.csv:1:1: error: the column 'demand' is missing from the table 'demand' [missing-column]
      """),
    FaultyInventory(
      "wrong unit in the header", servers("idle_power [W]", "idle_power [kWh]"),
      """
      servers.csv:1:21: error: idle_power: 'kWh' is not a unit of power [wrong-unit]
      hint: use one of W, kW, MW, GW
      """),
    FaultyInventory(
      "unit where none belongs", servers("name", "name [m]"),
      """
      servers.csv:1:4: error: name: this column has no unit [wrong-unit]
      """),
    FaultyInventory(
      "no unit in header and cell", servers("idle_power [W]", "idle_power"),
      """
      servers.csv:1:21: error: idle_power: the column has no unit: this is power [missing-unit]
      hint: write it like 'idle_power [kW]'
      """),
    FaultyInventory(
      "unknown currency in the header", servers("[USD]", "[GBP]"),
      """
      servers.csv:1:9: error: price: there is no exchange rate for 'GBP' [unknown-currency]
      hint: state it in inventory.yaml: exchange_rates: {GBP: 1.08 USD}
      """),
    FaultyInventory(
      "unknown basis", tiny.with("servers.csv", "id,price [USD],basis\nh100,1,guessed\nl40,1,measurd\n"),
      """
      servers.csv:2:8: error: basis: 'guessed' is not one of measured, published, estimated, assumed, stated [unknown-choice]
      servers.csv:3:7: error: basis: 'measurd' is not one of measured, published, estimated, assumed, stated [unknown-choice]
      hint: did you mean 'measured'?
      """),
    FaultyInventory(
      "columns counted in characters", servers("Big Box,300000", "Größe €,abc"),
      """
      servers.csv:2:14: error: price: 'abc' is not a number [bad-number]
      """),
    FaultyInventory(
      "lines counted across quoted cells", servers("Big Box,300000", "\"Big\nBox\",abc"),
      """
      servers.csv:3:6: error: price: 'abc' is not a number [bad-number]
      """),
  ]
}
