import Domain

/// The table `volume_discounts`: the tiers of each server type.
struct DiscountTable {
  private(set) var discounts: [String: VolumeDiscounts] = [:]

  private struct Key: Hashable {
    let server: String
    let from: Int
  }

  init(_ records: [VolumeDiscountRecord], _ servers: Names, _ desk: inout Desk) {
    var seen: [Key: RowReference] = [:]
    var tiers: [String: [VolumeDiscounts.Tier]] = [:]
    var reaches: [String: VolumeDiscounts.Reach] = [:]
    for record in records {
      guard servers.knows(record.server, at: record.place(VolumeDiscountRecord.server), &desk),
        let server = record.server, let from = record.from,
        let reach = record.reach.flatMap(VolumeDiscounts.Reach.init), let price = Self.price(record, &desk)
      else { continue }
      if let first = seen.updateValue(record.row, forKey: Key(server: server, from: from)) {
        desk.findings.reportDuplicate(of: first, at: record.place(VolumeDiscountRecord.from))
        continue
      }
      if from < Self.firstThreshold {
        desk.findings.add(
          .numberOutOfRange, at: record.place(VolumeDiscountRecord.from),
          "from: '\(from)' must be \(Self.firstThreshold) or more",
          hint: "the first server costs the price in the table 'servers'")
      }
      if let other = reaches.updateValue(reach, forKey: server), other != reach {
        desk.findings.add(
          .mixedDiscounts, at: record.place(VolumeDiscountRecord.reach),
          "a tier of '\(server)' applies to '\(reach.rawValue)', another to '\(other.rawValue)'")
      }
      tiers[server, default: []].append(VolumeDiscounts.Tier(from: from, price: price))
    }
    for (server, list) in tiers {
      discounts[server] = reaches[server].map { VolumeDiscounts(reach: $0, tiers: list) }
    }
  }

  private static let firstThreshold = 2

  /// The one way in which a row says what a server costs.
  private static func price(
    _ record: VolumeDiscountRecord, _ desk: inout Desk
  ) -> VolumeDiscounts.TierPrice? {
    guard record.hasDiscount != record.hasPrice else {
      desk.findings.add(
        .tierPrice, at: record.place(VolumeDiscountRecord.from),
        "a tier has \(record.hasDiscount ? "both a discount and" : "neither a discount nor") a price",
        hint: "state one of them")
      return nil
    }
    return record.discount.map { .discount($0) } ?? record.price.map { .fixed($0) }
  }
}
