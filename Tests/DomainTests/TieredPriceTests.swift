import Domain
import Testing

/// Graduated tiers and commitments by hand.
@Suite struct TieredPriceTests {
  private let pool = EgressPool(
    id: ID("pool"),
    tiers: [(10_000.0, 0.098), (0, 0), (1, 0.114)].map {
      EgressTier(from: Volume($0.0), price: Price(perUnit: $0.1))
    })

  @Test(arguments: [
    (0.0, 1, [0.0, 0, 0]), (1, 1, [1, 0, 0]), (2, 1, [1, 1, 0]), (60_000, 1, [1, 9999, 50_000]),
    (60_000, 2, [2, 19_998, 40_000]),
  ])
  func aVolumeFillsTiersFromTheFirstOn(volume: Double, months: Int, parts: [Double]) {
    #expect(pool.parts(of: Volume(volume), months: months) == parts.map { Volume($0) })
  }

  private let product = BandwidthProduct(
    site: ID("ams"), region: nil, name: "", percentilePrice: nil, egressPrice: nil, capacity: nil,
    commitTiers: [(10.0, 200.0), (0, 500), (20, 150)].map {
      CommitTier(commit: Traffic($0.0), price: Price(perUnit: $0.1))
    })

  /// 500 a Gbit/s without a commitment; 2,000 for the first 10; 3,000 for the first 20.
  @Test(arguments: [
    (0.0, 0.0, nil), (0, 0.1, 0), (3.9, 4, 0), (4, 4, 0), (4.1, 5, 1), (14.9, 15, 1), (15, 15, 1),
    (15.1, 16, 2),
    (30, 30, 2),
  ])
  func theCommitmentThatCostsLeastIsInForce(billed: Double, highest: Double, chosen: Int?) {
    #expect(product.cheapestCommit(for: Traffic(billed), highest: Traffic(highest)) == chosen)
  }
}
