import Domain

/// Every rule that an inventory can break, by the stable code in brackets at the end of a diagnostic.
enum Rule: String, CaseIterable, Sendable {
  // Files
  case missingFile = "missing-file"
  case pathLeadsOutside = "path-leads-outside"
  case tooLarge = "too-large"
  case unreadableFile = "unreadable-file"
  case duplicateFile = "duplicate-file"
  case emptyFile = "empty-file"
  case notUTF8 = "not-utf8"
  case controlCharacter = "control-character"
  // The form of inventory.yaml
  case yamlSyntax = "yaml-syntax"
  case yamlReference = "yaml-reference"
  case yamlTooDeep = "yaml-too-deep"
  case duplicateKey = "duplicate-key"
  case unknownKey = "unknown-key"
  case unknownTable = "unknown-table"
  case unknownVersion = "unknown-version"
  case wrongKind = "wrong-kind"
  // The form of tables
  case emptyTable = "empty-table"
  case unclosedQuote = "unclosed-quote"
  case strayQuote = "stray-quote"
  case raggedRow = "ragged-row"
  case unknownColumn = "unknown-column"
  case duplicateColumn = "duplicate-column"
  case missingColumn = "missing-column"
  // Single values
  case missingValue = "missing-value"
  case badNumber = "bad-number"
  case numberOutOfRange = "number-out-of-range"
  case missingUnit = "missing-unit"
  case wrongUnit = "wrong-unit"
  case badCurrency = "bad-currency"
  case unknownCurrency = "unknown-currency"
  case badDate = "bad-date"
  case badIdentifier = "bad-identifier"
  case unknownChoice = "unknown-choice"
  case badObjective = "bad-objective"
  // Time
  case badStart = "bad-start"
  case badPeriods = "bad-periods"
  case badMonths = "bad-months"
  case slicesNotWhole = "slices-not-whole"
  // Names
  case duplicateID = "duplicate-id"
  case duplicateRow = "duplicate-row"
  case unknownRegion = "unknown-region"
  case unknownSite = "unknown-site"
  case unknownWorkload = "unknown-workload"
  case unknownServerType = "unknown-server-type"
  case unknownRackType = "unknown-rack-type"
  case unknownMode = "unknown-mode"
  case unknownPeriod = "unknown-period"
  case unknownSlice = "unknown-slice"
  case unknownVendor = "unknown-vendor"
  // Meaning
  case candidatesOnly = "candidates-only"
  case existingOnly = "existing-only"
  case existingAtCandidate = "existing-at-candidate"
  case neverInService = "never-in-service"
  case peakBelowIdle = "peak-below-idle"
  case unusedPeakPower = "unused-peak-power"
  case salvageWithoutLife = "salvage-without-life"
  case ambiguousMode = "ambiguous-mode"
  case ambiguousRack = "ambiguous-rack"
  case rackWithoutUnits = "rack-without-units"
  case serverDoesNotFit = "server-does-not-fit"
  case tooFewRacks = "too-few-racks"
  case orderWindow = "order-window"
  case neverOrderable = "never-orderable"
  case tierPrice = "tier-price"
  case mixedDiscounts = "mixed-discounts"
  case risingTierPrice = "rising-tier-price"
  case shareOfWhat = "share-of-what"
  case sharesTooSmall = "shares-too-small"
  case missingEnergyPrice = "missing-energy-price"
  case negativeMeanEnergyPrice = "negative-mean-energy-price"
  case incompleteRatchet = "incomplete-ratchet"
  case incompletePowerFactor = "incomplete-power-factor"
  case missingCarbonIntensity = "missing-carbon-intensity"
  case carbonWithoutIntensity = "carbon-without-intensity"
  case halfAvailabilityRule = "half-availability-rule"
  case noFailureRate = "no-failure-rate"
  case failsTooOften = "fails-too-often"
  case missingLatency = "missing-latency"
  case noSiteWithinLatency = "no-site-within-latency"
  case unservableWorkload = "unservable-workload"
  case tooManyServers = "too-many-servers"

  /// Warnings are about what is lawful but probably not meant; everything else is an error.
  var severity: Diagnostic.Severity {
    switch self {
    case .neverInService, .unusedPeakPower, .tooFewRacks: .warning
    case .neverOrderable, .risingTierPrice, .sharesTooSmall: .warning
    default: .error
    }
  }
}
