/// What may stand in an inventory, printed from the declarations that the reader itself works by.
public enum DataDictionary {
  /// The whole of `Inventories/README.md`.
  public static var markdown: String {
    let sections = [opening] + mainFile + tables + [units, limits, rules]
    return sections.joined(separator: "\n")
  }

  private static let opening = """
    # Inventories

    An inventory is a folder: `inventory.yaml` and the CSV tables it names. It says what stands, what can be
    bought, what is asked for and at which prices; `dcplan plan FOLDER` makes a plan of it. `dcplan init FOLDER`
    writes one to start from; `dcplan check FOLDER` says everything that is wrong with one, line by line.

    This page is printed by the reader itself (`Sources/InventoryReading/DataDictionary.swift`); a test keeps it so.

    ## How values are written

    - An id is 1 to \(IdentifierText.longest) of `A-Z a-z 0-9 . _ -` and starts with a letter or digit.
    - A number is written like `1234.5` or `2.5e3`: a decimal point, nothing between thousands.
    - A figure with a dimension states its unit. In `inventory.yaml` it follows the number: `4 MW`. In a table it
      stands in the header, `peak_power [kW]`, or in the cell, `10.2 kW`, which then counts. Any unit of the
      dimension will do. There is no default unit.
    - Money is in any currency that has an exchange rate, `12 EUR`, with `k`, `M` or `bn` before the code for
      thousands, millions and billions: `2.5 MEUR`. One price per figure; exchange rates do not change over time.
    - In the columns `period` and `slice`, `*` is every one. Rows that then say something twice are an error.
    - Tables are UTF-8, separated by commas, quoted as in RFC 4180, with a header. The order of rows and columns
      never matters; a table may be split into several files with the same columns.
    - A change, in a scenario or behind `--set`, has a key, a sign and a value: `sites/ams/power_feed = 12 MW`,
      `demand/chat/demand *= 1.3`, `servers/h100/price += 5 kUSD`. The key is a key of `inventory.yaml` or a table, words
      that entries or rows have, and a key or column; words left out, and `*`, stand for all. A word that stands in two
      columns is written with its column: `region:west`. `=` replaces, `*=` multiplies, `+=` and `-=` add and subtract.
      A change that finds nothing to change is an error.
    - `inventory.yaml` is YAML without anchors, aliases and tags.
    - Every table may also have the columns `source` (\(SourceColumns.source.meaning)) and `basis`
      (\(SourceColumns.basis.form.words)). The figures of such rows are listed in the plan, as is every default.

    """

  private static var mainFile: [String] {
    [
      table(InventoryRecord.declaration, heading: "##"),
      table(HorizonRecord.declaration, heading: "###"),
      table(HorizonRecord.sliceDeclaration, heading: "###"),
      table(SiteRecord.declaration, heading: "###"),
      table(WorkloadRecord.declaration, heading: "###"),
      table(LatencyObjectiveRecord.declaration, heading: "###"),
      table(DatasetRecord.declaration, heading: "###"),
      table(PolicyRecord.spares, heading: "###"),
      table(PolicyRecord.budgets, heading: "###"),
      table(ShareLimitRecord.declaration, heading: "###"),
      table(CarbonPolicyRecord.declaration, heading: "###"),
      table(AccountingRecord.declaration, heading: "###"),
      table(AccountingRecord.changeDeclaration, heading: "###"),
      table(ScenarioRecord.declaration, heading: "###"),
    ]
  }

  private static var tables: [String] {
    ["## Tables\n"]
      + AllTables.list.map { type in
        let declaration = type.declaration
        let need = declaration.isRequired ? "Required." : "Optional."
        let key = declaration.key.map { "`\($0)`" }.joined(separator: ", ")
        return table(declaration, heading: "###", closing: "\(need) One row for each \(key).\n")
      }
  }

  private static func table(
    _ declaration: RecordDeclaration, heading: String, closing: String? = nil
  ) -> String {
    let rows = declaration.fields.map { field in
      let presence =
        switch field.presence {
        case .required: "**required**"
        case .defaultsTo(let value), .optional(let value): value
        }
      return "| `\(field.name)` | \(field.form.words) | \(presence) | \(field.meaning) |"
    }
    let head = [
      "\(heading) \(declaration.name)\n", "\(sentence(declaration.meaning))\n",
      "| name | written as | default | meaning |", "| --- | --- | --- | --- |",
    ]
    return (head + rows + [""] + (closing.map { [$0] } ?? [])).joined(separator: "\n")
  }

  private static func sentence(_ words: String) -> String {
    words.prefix(1).uppercased() + words.dropFirst() + "."
  }

  private static var units: String {
    let rows = Dimension.allCases.map { dimension in
      "| \(dimension.words) | \(dimension.unitList("USD")) | `\(dimension.example("USD"))` |"
    }
    let head = ["## Units\n", "| dimension | units | example |", "| --- | --- | --- |"]
    let foot = """

      Decimal prefixes are decimal: 1 TB is 1000 GB; binary units are written TiB, MiB. In front of the slash of
      work per time the workload's own unit of work may stand: `tokens/s`.

      """
    return (head + rows + [foot]).joined(separator: "\n")
  }

  private static let limits = """
    ## Limits

    `inventory.yaml` has at most \(Limits.inventoryBytes) bytes, a table \(Limits.tableBytes) bytes and \
    \(Limits.rows) rows; demand and energy
    prices, with every `*` written out, \(Limits.figures) figures each. A horizon has at most \(Limits.periods) \
    periods and \(Limits.months) months, a
    period \(Limits.slices) slices. An amount of money is at most 1e10 of the currency, a count \(Limits.count), \
    any other figure 1e15, and no figure but 0 is \
    closer to 0 than 1e-12. Paths
    stay inside the folder: relative, with `/`, without `..`.

    """

  private static var rules: String {
    let rows = Rule.allCases.map { "| `\($0.rawValue)` | \($0.severity.rawValue) | \($0.meaning) |" }
    let head = [
      "## Rules\n",
      "Every finding ends with the code of the rule that is broken. Of each rule and file the first "
        + "\(Findings.shownPerRule) are shown.\n",
      "| code | severity | meaning |", "| --- | --- | --- |",
    ]
    return (head + rows + [""]).joined(separator: "\n")
  }
}
