extension GeneratedFeature {
  /// Every feature a generated world may have. Adding one is one file here and one line in this list.
  public static let all: [GeneratedFeature] = [
    headroom,
    acceptedModes,
    deferrable,
    shortDemand,
    demandCharges,
    powerPrices,
    siteLoss,
    .orderTerms,
    .volumeDiscounts,
    .spendingPolicy,
    availability,
    carbon,
    fabrics,
    tieredTraffic,
    siteLinks,
    accounts,
    storage,
    offers,
    earlyRetirement,
    moves,
    dedicatedServers,
    replicas,
    latencyObjective,
    scaling,
    facilities,
    powerCurves,
  ]

  /// The feature of that name.
  public static func named(_ name: String) -> GeneratedFeature {
    guard let feature = all.first(where: { $0.name == name }) else {
      preconditionFailure("there is no generated feature '\(name)'")
    }
    return feature
  }
}
