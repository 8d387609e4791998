import Testing

/// Objectives that make no sense.
struct ObjectiveFaults {
  @Test(arguments: faulty) func isReported(_ faulty: FaultyInventory) { faulty.check() }

  private static func objective(_ text: String) -> TinyInventory {
    TinyInventory().replacing("discount_rate: 8 %", with: "objective: \(text)")
  }

  private static let hint =
    "hint: write one of cost, capex, energy, carbon, throughput, with its slack where it has one: carbon 5 %"

  static let faulty = [
    FaultyInventory(
      "an unknown objective", objective("profit"),
      """
      inventory.yaml:8:12: error: objective: 'profit' is not an objective [bad-objective]
      \(hint)
      """),
    FaultyInventory(
      "a slack without a unit", objective("[energy 5, cost]"),
      """
      inventory.yaml:8:13: error: objective: 'energy 5' is not an objective [bad-objective]
      \(hint)
      """),
    FaultyInventory(
      "a slack of more than everything", objective("energy 101 %"),
      """
      inventory.yaml:8:12: error: objective: 'energy 101 %' is not an objective [bad-objective]
      \(hint)
      """),
    FaultyInventory(
      "cost before another", objective("[cost, energy]"),
      """
      inventory.yaml:8:12: error: objective: each objective stands once, and cost last [bad-objective]
      """),
    FaultyInventory(
      "carbon where nothing emits any", objective("carbon"),
      """
      inventory.yaml:8:1: error: objective: there is no table 'carbon' to count emissions by [bad-objective]
      hint: add a table 'carbon' with the intensity of energy
      """),
    FaultyInventory(
      "carbon where only what is not counted is emitted",
      objective("carbon").with("servers.csv", "id,price [USD],embodied_carbon [kg]\nh100,1,900\nl40,1,\n"),
      """
      inventory.yaml:8:1: error: objective: there is no table 'carbon' to count emissions by [bad-objective]
      hint: add a table 'carbon' with the intensity of energy
      """),
    FaultyInventory(
      "an objective twice", objective("[energy 5 %, energy]"),
      """
      inventory.yaml:8:12: error: objective: each objective stands once, and cost last [bad-objective]
      """),
  ]
}
