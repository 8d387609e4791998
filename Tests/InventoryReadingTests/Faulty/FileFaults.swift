import Testing

/// Files that are missing, misplaced or no text.
struct FileFaults {
  @Test(arguments: faulty) func isReported(_ faulty: FaultyInventory) { faulty.check() }

  private static let tiny = TinyInventory()

  private static func servers(at path: String) -> TinyInventory {
    tiny.replacing("servers: servers.csv", with: "servers: \(path)")
  }

  static let faulty = [
    FaultyInventory(
      "no inventory.yaml", tiny.with("inventory.yaml", nil),
      """
      inventory.yaml: error: there is no file 'inventory.yaml' [missing-file]
      """),
    FaultyInventory(
      "no table file", tiny.with("demand.csv", nil),
      """
      inventory.yaml:19:11: error: there is no file 'demand.csv' [missing-file]
      """),
    FaultyInventory(
      "absolute path", servers(at: "/etc/passwd"),
      """
      inventory.yaml:17:12: error: servers: '/etc/passwd' is not a path inside the inventory's folder [path-leads-outside]
      hint: write it relative to inventory.yaml, with '/' and without '..'
      """),
    FaultyInventory(
      "path with ..", servers(at: "../servers.csv"),
      """
      inventory.yaml:17:12: error: servers: '../servers.csv' is not a path inside the inventory's folder [path-leads-outside]
      hint: write it relative to inventory.yaml, with '/' and without '..'
      """),
    FaultyInventory(
      "path with .. inside", servers(at: "a/../servers.csv"),
      """
      inventory.yaml:17:12: error: servers: 'a/../servers.csv' is not a path inside the inventory's folder [path-leads-outside]
      hint: write it relative to inventory.yaml, with '/' and without '..'
      """),
    FaultyInventory(
      "path with backslash", servers(at: #"..\servers.csv"#),
      """
      inventory.yaml:17:12: error: servers: '..\\servers.csv' is not a path inside the inventory's folder [path-leads-outside]
      hint: write it relative to inventory.yaml, with '/' and without '..'
      """),
    FaultyInventory(
      "path of a drive", servers(at: "'C:servers.csv'"),
      """
      inventory.yaml:17:12: error: servers: 'C:servers.csv' is not a path inside the inventory's folder [path-leads-outside]
      hint: write it relative to inventory.yaml, with '/' and without '..'
      """),
    FaultyInventory(
      "empty path", servers(at: "''"),
      """
      inventory.yaml:17:12: error: servers: '' is not a path inside the inventory's folder [path-leads-outside]
      hint: write it relative to inventory.yaml, with '/' and without '..'
      """),
    FaultyInventory(
      "path with NUL", servers(at: #""servers.csv\0""#),
      """
      inventory.yaml:17:12: error: servers: 'servers.csv\u{0}' is not a path inside the inventory's folder [path-leads-outside]
      hint: write it relative to inventory.yaml, with '/' and without '..'
      inventory.yaml:17:12: error: the text holds a control character [control-character]
      hint: remove it
      """),
    FaultyInventory(
      "one file for two tables", tiny.replacing("demand.csv", with: "servers.csv"),
      """
      inventory.yaml:19:11: error: 'servers.csv' is named as a table twice [duplicate-file]
      """),
    FaultyInventory(
      "empty inventory.yaml", tiny.with("inventory.yaml", "# nothing\n"),
      """
      inventory.yaml: error: the file is empty [empty-file]
      """),
    FaultyInventory(
      "empty table", tiny.with("demand.csv", ""),
      """
      demand.csv: error: the table is empty: it needs a header row [empty-table]
      hint: leave an unused table out of 'tables' in inventory.yaml
      """),
    FaultyInventory(
      "blank table", tiny.with("demand.csv", "\n\r\n\n"),
      """
      demand.csv: error: the table is empty: it needs a header row [empty-table]
      hint: leave an unused table out of 'tables' in inventory.yaml
      """),
    FaultyInventory(
      "table in Latin-1",
      tiny.with(
        "servers.csv",
        bytes: Array("id,name,price [USD]\nh100,B\u{FC}ro,1\n".unicodeScalars.map { UInt8($0.value) })),
      """
      servers.csv:2:7: error: byte 0xFC is not UTF-8 text [not-utf8]
      hint: save the file in UTF-8
      """),
    FaultyInventory(
      "UTF-8 cut in the middle",
      tiny.with("servers.csv", bytes: Array("id,price [USD]\nh100,1 €".utf8.dropLast())),
      """
      servers.csv:2:8: error: byte 0xE2 is not UTF-8 text [not-utf8]
      hint: save the file in UTF-8
      """),
    FaultyInventory(
      "control characters in a table",
      tiny.replacing("Big Box", with: "B\u{0}ig\u{1B}[31m B\u{9B}ox", in: "servers.csv"),
      """
      servers.csv:2:7: error: control character U+0000 cannot stand in an inventory [control-character]
      hint: remove it
      servers.csv:2:10: error: control character U+001B cannot stand in an inventory [control-character]
      hint: remove it
      servers.csv:2:17: error: control character U+009B cannot stand in an inventory [control-character]
      hint: remove it
      """),
    FaultyInventory(
      "control character in inventory.yaml", tiny.replacing("Tiny", with: "Ti\u{7}ny"),
      """
      inventory.yaml:2:9: error: control character U+0007 cannot stand in an inventory [control-character]
      hint: remove it
      """),
    FaultyInventory(
      "escaped control character", tiny.replacing("Tiny", with: #""Ti\x1Bny""#),
      """
      inventory.yaml:2:7: error: the text holds a control character [control-character]
      hint: remove it
      """),
    FaultyInventory(
      "inventory.yaml of 2 MB", tiny.replacing("Tiny", with: String(repeating: "x", count: 2 << 20)),
      """
      inventory.yaml: error: 'inventory.yaml' is larger than 1048576 bytes [too-large]
      """),
  ]
}
