import Testing

/// The index of answers worked by hand: for every constraint and cost term, the test in `Tests/PlanSearchTests` that
/// switches it on in a tiny world and has the solver find the number that a person found first. Leave the constraint
/// or the term out of its list, and that test fails.
@Suite struct HandWorkedTests {
  /// Where a limit would hold one choice within its bounds anyway, its case has two that share it.
  static let constraints = [
    "BandwidthCapacity": "RunningCostTests.aFullConnectionServesNoMore",
    "BudgetLimit": "BudgetTests.oneCentTooLittleIsTooLittle",
    "CarbonLimit": "CarbonTests.aCapHoldsToTheKilogram",
    "CohortStock": "CohortTests.noMoreOfACohortAreSoldThanStand",
    "DataPlaced": "DataPlacementTests.everyCopyHasItsSite",
    "DedicatedServers": "DedicatedServersTests.serversOfTheirOwnAreWhole",
    "DemandServed": "DeferrableTests.whatMayWaitLevelsThePeak",
    "FabricPorts": "FabricTests.leavesAndSpinesAreWhole",
    "FacilityLimit": "FacilityTests.allYearsShareTheRoomForModules",
    "FleetInService": "TimeTests.serversAreReplacedAtTheEndOfTheirLife",
    "MinimumOrder": "OrderTermsTests.theMinimumIsReachedOrNothingOrdered",
    "OfferLimit": "OfferTests.leasesInForceShareTheLimit",
    "OrderLots": "OrderTermsTests.ordersAreOfWholeLots",
    "PortCapacity": "TieredTrafficTests.portsAreWhole",
    "PowerFeed": "SiteTests.allTypesShareTheFeed",
    "RackStock": "SiteTests.racksAreWholeByPower",
    "Replication": "SiteLinkTests.aSiteWithoutALinkServesNothing",
    "ServerCapacity": "ServerCountTests.utilisationLimitsTheLoad",
    "ServingBalance": "SiteTests.workIsServedWhereItIsRouted",
    "ShareLimit": "SpendingPolicyTests.noVendorGetsMoreThanItsShare",
    "SiteFailure": "SiteFailureTests.threeQuartersSurvive",
    "SiteLinkCapacity": "SiteLinkTests.aFullLinkCarriesNoMore",
    "SiteOpening": "SiteTests.aCandidateOpensWhenThePowerRunsOut",
    "SpaceLimit": "SiteTests.allRacksShareTheFloor",
    "SpareServers": "ServerCountTests.sparesByShareAreWhole",
    "StorageCapacity": "StorageTests.everyFactorCounts",
    "SupplyLimit": "TimeTests.allSitesShareTheSupply",
  ]

  static let costTerms = [
    "BandwidthCharge": "RunningCostTests.fivePerCentOfTheHoursAreFree",
    "CarbonCharge": "CarbonTests.emissionsOfEnergyArePaidOnTheBasisChosen",
    "CommitCharge": "TieredTrafficTests.theCheapestCommitmentIsPaid",
    "Contingency": "SpendingPolicyTests.theContingencyIsAShareOfAllCapex",
    "DemandCharge": "RunningCostTests.theDemandChargeBillsTheHighestSlice",
    "Egress": "RunningCostTests.egressIsPaidByVolume",
    "EgressTiers": "TieredTrafficTests.egressIsGraduated",
    "EnergyUse": "RunningCostTests.energyCountsIdleLoadAndPUE",
    "FacilityPurchase": "FacilityTests.wholeModulesAreBoughtForWhatTheFeedLacks",
    "LinkPurchase": "FabricTests.linksAreBoughtWithServersAndLeaves",
    "PortCharge": "TieredTrafficTests.portsAreWhole",
    "PowerFactorSurcharge": "TariffTests.everyPointOfPowerFactorCosts",
    "PowerRent": "TariffTests.rentIsPaidForWhatStandsNotForWhatIsDrawn",
    "RackPurchase": "SiteTests.standingRacksAreUsedFirst",
    "ReservedPower": "TariffTests.whatIsReservedStaysReserved",
    "ServerLease": "OfferTests.leasesEndAndAreTakenAnew",
    "ServerMaintenance": "TimeTests.maintenanceFallsDueInTheMiddle",
    "ServerMove": "CohortTests.serversFollowTheWork",
    "ServerPurchase": "VolumeDiscountTests.aDiscountOnThoseAboveLeavesTheFirstAlone",
    "ServerRent": "OfferTests.rentingIsByTheHourAndByTheFraction",
    "ServerResale": "CohortTests.serversThatServeNoMoreAreSold",
    "ServerSalvage": "TimeTests.salvageIsDueAtTheEnd",
    "ShortPenalty": "ShortDemandTests.theLastHalfServerIsBoughtOnlyWhenItPays",
    "SiteFixedCost": "SiteTests.anOpenSiteCostsItsFixedAmount",
    "SiteLinkCharge": "SiteLinkTests.theHighestTrafficIsPaid",
    "SiteOpeningCost": "SiteTests.openingASiteIsPaidOnce",
    "Staff": "FacilityTests.staffIsPaidForTheSiteItsPowerAndItsServers",
    "StorageMaintenance": "StorageTests.storageThatStandsIsKeptUpToo",
    "StoragePurchase": "StorageTests.unitsAreWhole",
    "StorageSalvage": "StorageTests.orderedStorageHasSalvage",
    "SwitchPurchase": "FabricTests.oversubscriptionSavesSpines",
    "TariffFixedFee": "TariffTests.theFixedFeeIsPaidWhileOpen",
  ]

  @Test func everyConstraintIsWorkedByHand() {
    #expect(Set(Self.constraints.keys) == CompanionTests.constraints)
  }
  @Test func everyCostTermIsWorkedByHand() { #expect(Set(Self.costTerms.keys) == CompanionTests.costTerms) }

  @Test(arguments: (Array(constraints.values) + Array(costTerms.values)).sorted())
  func theTestIsThere(_ name: String) throws {
    let parts = name.split(separator: ".")
    let suites = SourceTree.files(below: "Tests/PlanSearchTests").compactMap { file in
      file.text.firstRange(of: "@Suite struct \(parts[0]) {").map { file.text[$0.upperBound...] }
    }
    let suite = try #require(suites.first, "no suite \(parts[0])")
    let text = suite[..<(suite.firstRange(of: "@Suite")?.lowerBound ?? suite.endIndex)]
    #expect(text.contains("func \(parts[1])("), "no such test: \(name)")
  }
}
