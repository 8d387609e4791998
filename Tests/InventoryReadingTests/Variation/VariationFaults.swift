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

  /// A row about every period is about each, but cannot be changed for one.
  @Test func aWideRowIsNotPassedOverInSilence() throws {
    let override = try #require(Override("demand/chat/2026Q4/demand *= 2"))
    let tiny = TinyInventory().with(
      "demand.csv",
      "workload,region,period,slice,demand [/s]\nchat,europe,2026Q4,*,5\nchat,europe,*,*,5\n")
    #expect(
      findings(tiny, Variation(overrides: [override])).contains(
        """
        --set 'demand/chat/2026Q4/demand *= 2': error: a row about every period is about '2026Q4' too, and cannot be \
        changed for it alone [changes-nothing]
        hint: write the row out, or change it with 'period:*'
        """))
    let wide = try #require(Override("demand/chat/period:*/demand *= 2"))
    #expect(findings(TinyInventory(), Variation(overrides: [wide])) == [])
  }

  @Test func anIdGoesBeforeTheSameWordElsewhere() throws {
    let two = TinyInventory().replacing(
      "    state: existing", with: "    state: existing\n  - id: sto\n    name: ams\n    state: existing")
    let override = try #require(Override("sites/ams/power_feed = 2 MW"))
    let sites = two.reading(varied: Variation(overrides: [override])).inventory?.sites
    #expect(sites?.map { $0.powerFeed?.value } == [2000, nil])
    let servers = TinyInventory().with("servers.csv", "id,name,price [USD]\nh100,h100,5\nl40,h100,5\n")
    let price = try #require(Override("servers/h100/price = 7 USD"))
    let read = servers.reading(varied: Variation(overrides: [price])).inventory
    #expect(read?.serverTypes.map(\.price.major) == [7, 5])
  }

  @Test func scenariosThemselvesCannotBeChanged() throws {
    let override = try #require(Override("scenarios/a/set = x"))
    let tiny = TinyInventory().replacing("discount_rate: 8 %", with: "scenarios: [{id: a}]")
    #expect(
      findings(tiny, Variation(overrides: [override])) == [
        "--set 'scenarios/a/set = x': error: 'scenarios' is neither a key of inventory.yaml nor a table [changes-nothing]"
      ])
  }

  @Test func aLongChainOfScenariosIsReadAndALongerOneRefused() {
    func chain(_ count: Int) -> String {
      "[\((0..<count).map { $0 + 1 < count ? "{id: s\($0), builds_on: s\($0 + 1)}" : "{id: s\($0)}" }.joined(separator: ", "))]"
    }
    #expect(faults(chain(1000), "s0") == [])
    #expect(
      faults(chain(1001)) == [
        "inventory.yaml:8:1: error: an inventory has at most 1000 scenarios [too-large]"
      ])
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
          "inventory.yaml:8:57: error: the scenario 'a' builds on itself [scenario-circle]\nhint: leave it out of builds_on"
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
