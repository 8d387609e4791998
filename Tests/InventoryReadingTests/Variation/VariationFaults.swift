import InventoryReading
import Testing

/// Changes and scenarios that make no sense, each with the sentence it gets.
@Suite struct VariationFaults {
  private func findings(_ tiny: TinyInventory, _ variation: Variation) -> [String] {
    tiny.reading(varied: variation).diagnostics.map(\.text)
  }

  @Test(arguments: [
    (
      "demad/demand *= 2",
      "'demad' is neither a key of inventory.yaml nor a table [changes-nothing]\nhint: did you mean 'demand'?"
    ),
    (
      "demand/chta/demand *= 2",
      "'demand/chta/demand *= 2' changes nothing [changes-nothing]\nhint: did you mean 'chat'?"
    ),
    (
      "servers/prise = 3",
      "'prise' is not a column of the table 'servers' [unknown-column]\nhint: did you mean 'price'?"
    ),
    (
      "sites/asm/power_feed = 2 MW",
      "nothing in 'sites' is called 'asm' [changes-nothing]\nhint: did you mean 'ams'?"
    ),
    (
      "discount_rate = 5",
      "discount_rate: '5' has no unit: this is a share per year [missing-unit]\nhint: write it like '5 %'"
    ),
    (
      "discount_rate += 1 MW",
      "discount_rate: '1 MW' cannot be added to a value in '%' [wrong-unit]\nhint: write it with a unit, like '1 %'"
    ),
    (
      "contingency *= 2",
      "'contingency *= 2' changes nothing [changes-nothing]\nhint: there is no value to multiply; '=' states one"
    ),
    (
      "servers/h100/price *= 2 USD",
      "price: '2 USD' has the unit 'USD', but a plain number belongs here [wrong-unit]"
    ),
    ("servers/h100/price = -3", "price: '-3' must not be negative [number-out-of-range]"),
    (
      "servers/h100/price *= 1e308",
      "price: '1e308' is too large or too small: figures are 0, or 1e-12 to 1e15 [number-out-of-range]"
    ),
    ("servers/name *= 2", "name: there is no number in 'Big Box' to multiply [bad-number]"),
    (
      "regions/north = 2",
      "regions is a list of names, and a change is one of a single value [changes-nothing]"
    ),
    ("name/x = 2", "name has a single value, with nothing below it called 'x' [changes-nothing]"),
  ])
  func aChangeOfNothingIsAnError(_ change: String, _ expected: String) throws {
    let override = try #require(Override(change))
    #expect(
      findings(TinyInventory(), Variation(overrides: [override])).first
        == "--set '\(override.text)': error: \(expected)")
  }

  @Test func aWordOfTwoColumnsIsAmbiguous() throws {
    let tiny = TinyInventory().replacing("[europe]", with: "[chat]").with(
      "demand.csv", "workload,region,period,slice,demand [/s]\nchat,chat,*,*,5\n")
    let override = try #require(Override("demand/chat/demand *= 2"))
    #expect(
      findings(tiny, Variation(overrides: [override])) == [
        """
        --set 'demand/chat/demand *= 2': error: 'chat' stands in the columns region and workload [changes-nothing]
        hint: write 'region:chat' or 'workload:chat'
        """
      ])
    let clear = try #require(Override("demand/region:chat/demand *= 2"))
    #expect(findings(tiny, Variation(overrides: [clear])) == [])
  }

  private func faults(_ scenarios: String, _ name: String? = nil) -> [String] {
    findings(
      TinyInventory().replacing("discount_rate: 8 %", with: "scenarios: \(scenarios)"),
      Variation(scenario: name))
  }

  @Test func scenariosAreCheckedWhetherOrNotTheyAreChosen() {
    #expect(
      faults("[{id: a, builds_on: [b]}, {id: b, builds_on: a}]")
        == [
          "inventory.yaml:8:33: error: the scenario 'b' builds on itself [scenario-circle]\nhint: leave it out of builds_on",
          "inventory.yaml:8:57: error: the scenario 'a' builds on itself [scenario-circle]\nhint: leave it out of builds_on",
        ])
    #expect(
      faults("[{id: a, set: [price]}]") == [
        """
        inventory.yaml:8:27: error: set: 'price' is not a change [bad-change]
        hint: write it like \(Override.example)
        """
      ])
    #expect(
      faults("[{id: a}, {id: a}]") == [
        "inventory.yaml:8:27: error: the scenario 'a' stands twice, first at inventory.yaml:8:18 [duplicate-id]"
      ])
    #expect(
      faults("[{id: a, builds_on: [grwth]}, {id: growth}]") == [
        "inventory.yaml:8:33: error: there is no scenario 'grwth' [unknown-scenario]\nhint: did you mean 'growth'?"
      ])
    #expect(
      faults("[{id: a, sets: []}]") == [
        "inventory.yaml:8:21: error: 'sets' is not a key of scenarios [unknown-key]\nhint: did you mean 'set'?"
      ])
  }

  /// A fault in what a scenario makes of a file is one of the scenario, where it stands.
  @Test func aFaultPointsAtTheChange() {
    #expect(faults("[{id: a, set: [servers/h100/price = -1]}]") == [])
    #expect(
      faults("[{id: a, set: [servers/h100/price = -1]}]", "a") == [
        "inventory.yaml:8:27: error: price: '-1' must not be negative [number-out-of-range]"
      ])
    #expect(
      faults("[{id: a, set: [demand/audio/demand = 1 /s]}]", "a") == [
        """
        inventory.yaml:8:27: error: 'demand/audio/demand = 1 /s' changes nothing [changes-nothing]
        hint: no row of 'demand' has the word 'audio'
        """
      ])
  }

  @Test func anUnknownScenarioIsAnError() {
    #expect(
      faults("[{id: growth}]", "grow") == [
        "--scenario grow: error: there is no scenario 'grow' [unknown-scenario]\nhint: did you mean 'growth'?"
      ])
    #expect(
      findings(TinyInventory(), Variation(scenario: "x")) == [
        """
        --scenario x: error: there is no scenario 'x' [unknown-scenario]
        hint: the inventory has no scenarios: write them under 'scenarios' in inventory.yaml
        """
      ])
  }
}
