import ArgumentParser
import InventoryReading
import Planning

/// How the inventory is to differ from its files.
struct VariationOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Plan this scenario of the inventory.", valueName: "name"))
  var scenario: String?

  @Option(
    name: .customLong("set"), parsing: .unconditionalSingleValue,
    help: ArgumentHelp(
      """
      Change a value, in the keys and units of the files: 'sites/ams/power_feed = 12 MW', 'demand/chat/demand *= 1.3', \
      'servers/h100/price += 5 kUSD'. Repeatable; made in order, after the scenario's own.
      """, valueName: "change"),
    transform: Override.init(argument:))
  var changes: [Override] = []

  var variation: Variation { Variation(scenario: scenario, overrides: changes) }

  /// As the plan records them.
  var summary: [SearchSummary.Option] { variation.options }
}

extension Override {
  init(argument: String) throws {
    guard let override = Override(argument) else {
      throw ValidationError("no change can be read; write it like \(Override.example)")
    }
    self = override
  }
}

/// A plan says in its options what it is a variation of, so that it can be audited against its files.
extension Variation {
  var options: [SearchSummary.Option] {
    (scenario.map { [SearchSummary.Option(name: SearchSummary.scenarioOption, value: $0)] } ?? [])
      + overrides.map { SearchSummary.Option(name: SearchSummary.changeOption, value: $0.text) }
  }

  /// The variation that a plan's options tell of.
  init(_ options: [SearchSummary.Option]) {
    self.init(
      scenario: options.first { $0.name == SearchSummary.scenarioOption }?.value,
      overrides: options.filter { $0.name == SearchSummary.changeOption }.compactMap { Override($0.value) })
  }
}
