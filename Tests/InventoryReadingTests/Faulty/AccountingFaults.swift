import Testing

/// What can be wrong with how the books are kept.
struct AccountingFaults {
  @Test(arguments: faulty) func isReported(_ faulty: FaultyInventory) { faulty.check() }

  private static func books(_ text: String) -> TinyInventory {
    TinyInventory().replacing("discount_rate: 8 %", with: "accounting: {\(text)}").with(
      "servers.csv", "id,price [USD],service_life [years]\nh100,1,5\nl40,1,\n")
  }

  static let faulty = [
    FaultyInventory(
      "a way of compounding nobody knows", books("compounding: daily"),
      """
      inventory.yaml:8:27: error: compounding: 'daily' is not one of monthly, annual [unknown-choice]
      """),
    FaultyInventory(
      "changes of lives nobody knows",
      books(
        "life_changes: [{server: h10, from: 2026Q1, life: 4 years}, {server: h100, from: 2027, life: 4 years}]"
      ),
      """
      inventory.yaml:8:38: error: there is no server type 'h10' [unknown-server-type]
      hint: did you mean 'h100'?
      inventory.yaml:8:94: error: there is no period '2027' [unknown-period]
      hint: known: 2026Q1, 2026Q2, 2026Q3, 2026Q4
      """),
    FaultyInventory(
      "a life that changes without being stated",
      books("life_changes: [{server: l40, from: 2026Q1, life: 4 years}]"),
      """
      inventory.yaml:8:38: error: server: 'l40' has no service life that could change [change-of-no-life]
      hint: state its service_life
      """),
    FaultyInventory(
      "a life that changes twice at once",
      books(
        "life_changes: [{server: h100, from: 2026Q1, life: 4 years}, {server: h100, from: 2026Q1, life: 3 years}]"
      ),
      """
      inventory.yaml:8:74: error: the life of 'h100' changes twice in '2026Q1', first at inventory.yaml:8:29 [duplicate-row]
      """),
  ]
}
