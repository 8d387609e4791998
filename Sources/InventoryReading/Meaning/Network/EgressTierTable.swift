import Domain

/// The pools of graduated egress prices.
struct EgressTierTable {
  private(set) var pools: [EgressPool] = []
  private(set) var names = Names("egress pool", unknown: .unknownEgressPool)
  /// The first row of each pool.
  private(set) var rows: [String: RowReference] = [:]

  init(_ records: Records, _ desk: inout Desk) {
    names = Names(
      "egress pool", unknown: .unknownEgressPool,
      isWhole: records.isWhole(EgressTierRecord.self)
        && records[EgressTierRecord.self].allSatisfy { $0.pool != nil })
    var tiers: [String: [EgressTier]] = [:]
    var seen: [String: RowReference] = [:]
    for record in records[EgressTierRecord.self] {
      let place = record.place(EgressTierRecord.pool)
      guard let pool = record.pool else { continue }
      if rows[pool] == nil {
        rows[pool] = record.row
        names.declare(pool, at: place, &desk)
      }
      guard let from = record.from, let price = record.price else { continue }
      if let earlier = seen.updateValue(record.row, forKey: "\(pool)/\(from)") {
        desk.findings.reportDuplicate(of: earlier, at: place)
      } else {
        tiers[pool, default: []].append(EgressTier(from: Volume(from), price: Price(perUnit: price)))
      }
    }
    for (pool, list) in tiers.sorted(by: { $0.key < $1.key }) {
      pools.append(EgressPool(id: ID(pool), tiers: list))
      guard let row = rows[pool], !list.contains(where: { $0.from == .zero }) else { continue }
      desk.findings.add(
        .noFirstTier, at: .cell(row, column: EgressTierRecord.pool.name),
        "the egress pool '\(pool)' has no tier from 0 GB", hint: "a free tier has the price 0")
    }
  }
}
