import Testing

/// Faults in the form of `inventory.yaml`.
struct YAMLFaults {
  @Test(arguments: faulty) func isReported(_ faulty: FaultyInventory) { faulty.check() }

  private static let tiny = TinyInventory()

  static let faulty = [
    FaultyInventory(
      "not YAML", tiny.replacing("regions: [europe]", with: "regions: [europe"),
      """
      inventory.yaml:10:6: error: not YAML: did not find expected ',' or ']' [yaml-syntax]
      """),
    FaultyInventory(
      "tab as indentation", tiny.replacing("  start:", with: "\tstart:"),
      """
      inventory.yaml:6:1: error: not YAML: found character that cannot start any token [yaml-syntax]
      """),
    FaultyInventory(
      "two documents", tiny.replacing("tables:", with: "---\ntables:"),
      """
      inventory.yaml:16:1: error: not YAML: but found another document [yaml-syntax]
      """),
    FaultyInventory(
      "no mapping", tiny.with("inventory.yaml", "- dcplan\n"),
      """
      inventory.yaml:1:1: error: inventory.yaml: expected a mapping of keys, found a list [wrong-kind]
      """),
    FaultyInventory(
      "unknown key", tiny.replacing("discount_rate", with: "discout_rate"),
      """
      inventory.yaml:8:1: error: 'discout_rate' is not a key of inventory.yaml [unknown-key]
      hint: did you mean 'discount_rate'?
      """),
    FaultyInventory(
      "unknown key, nothing near",
      tiny.replacing("start: 2026-01-01", with: "start: 2026-01-01\n  colour: blue"),
      """
      inventory.yaml:7:3: error: 'colour' is not a key of horizon [unknown-key]
      hint: the keys are start, periods, slices
      """),
    FaultyInventory(
      "unknown key deep inside", tiny.replacing("start: 2026-01-01", with: "start: 2026-01-01\n  stat: x"),
      """
      inventory.yaml:7:3: error: 'stat' is not a key of horizon [unknown-key]
      hint: did you mean 'start'?
      """),
    FaultyInventory(
      "doubled key", tiny.replacing("name: Tiny", with: "name: Tiny\nname: Small"),
      """
      inventory.yaml:2:1: error: the key 'name' stands twice in one mapping [duplicate-key]
      """),
    FaultyInventory(
      "key that is a list", tiny.replacing("name: Tiny", with: "name: Tiny\n? [a, b]\n: c"),
      """
      inventory.yaml:3:3: error: a key is a single word [wrong-kind]
      """),
    FaultyInventory(
      "missing keys", tiny.with("inventory.yaml", "dcplan: 1\nname: Nothing\n"),
      """
      inventory.yaml:1:1: error: currency: a value is required [missing-value]
      inventory.yaml:1:1: error: horizon: a value is required [missing-value]
      inventory.yaml:1:1: error: regions: a value is required [missing-value]
      inventory.yaml:1:1: error: sites: a value is required [missing-value]
      inventory.yaml:1:1: error: tables: a value is required [missing-value]
      inventory.yaml:1:1: error: workloads: a value is required [missing-value]
      """),
    FaultyInventory(
      "another version", tiny.replacing("dcplan: 1", with: "dcplan: 2"),
      """
      inventory.yaml:1:9: error: version 2 of the format is not known; this dcplan reads version 1 [unknown-version]
      """),
    FaultyInventory(
      "list for a value", tiny.replacing("name: Tiny", with: "name: [Tiny]"),
      """
      inventory.yaml:2:7: error: name: expected a single value, found a list [wrong-kind]
      """),
    FaultyInventory(
      "value for a mapping", tiny.replacing("exchange_rates: {EUR: 1.25 USD}", with: "exchange_rates: 1.25"),
      """
      inventory.yaml:4:17: error: exchange_rates: expected codes with rates, found a single value [wrong-kind]
      hint: write it like exchange_rates: {EUR: 1.08 USD}
      servers.csv:3:15: error: price: there is no exchange rate for 'EUR' [unknown-currency]
      hint: state it in inventory.yaml: exchange_rates: {EUR: 1.08 USD}
      """),
    FaultyInventory(
      "value for a list", tiny.replacing("regions: [europe]", with: "regions: europe"),
      """
      inventory.yaml:9:10: error: regions: expected a list, found a single value [wrong-kind]
      """),
    FaultyInventory(
      "list item that is no mapping", tiny.replacing("  - id: ams\n    state: existing", with: "  - ams"),
      """
      inventory.yaml:11:5: error: sites: expected a mapping of keys, found a single value [wrong-kind]
      """),
    FaultyInventory(
      "empty list", tiny.replacing("regions: [europe]", with: "regions: []"),
      """
      inventory.yaml:9:10: error: regions: the list is empty [missing-value]
      """),
    FaultyInventory(
      "key without a value", tiny.replacing("name: Tiny", with: "name:"),
      """
      inventory.yaml:2:1: error: name: the key has no value [missing-value]
      hint: leave the key out instead
      """),
    FaultyInventory(
      "alias", tiny.replacing("name: Tiny", with: "name: &tiny Tiny\ndescription: *tiny"),
      """
      inventory.yaml:3:14: error: YAML aliases are not read [yaml-reference]
      hint: write the value out; in text, put a space behind the '*'
      """),
    FaultyInventory(
      "anchor", tiny.replacing("name: Tiny", with: "name: &tiny Tiny"),
      """
      inventory.yaml:2:7: error: YAML anchors are not read [yaml-reference]
      hint: remove it; text with '&' needs quotes
      """),
    FaultyInventory(
      "tag", tiny.replacing("name: Tiny", with: "name: !secret Tiny"),
      """
      inventory.yaml:2:7: error: YAML tags are not read [yaml-reference]
      hint: remove it; text with '!' needs quotes
      """),
    FaultyInventory(
      "unknown table", tiny.replacing("tables:", with: "tables:\n  enegry: energy.csv"),
      """
      inventory.yaml:17:3: error: there is no table 'enegry' [unknown-table]
      hint: did you mean 'energy'?
      """),
    FaultyInventory(
      "required table not named", tiny.replacing("  demand: demand.csv\n", with: ""),
      """
      inventory.yaml:17:3: error: tables: demand: a value is required [missing-value]
      hint: write it like demand: demand.csv
      """),
    FaultyInventory(
      "tables as a list",
      tiny.replacing(
        "tables:\n  servers: servers.csv\n  throughput: throughput.csv\n  demand: demand.csv",
        with: "tables: [servers.csv]"),
      """
      inventory.yaml:16:9: error: tables: expected tables with their paths, found a list [wrong-kind]
      hint: write it like tables: {servers: servers.csv}
      """),
  ]
}
