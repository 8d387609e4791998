import Domain

/// What a rack's feeds carry.
enum RackFeeds {
  /// The power limit of a rack: as written, or what its feeds carry, which is noted with its formula.
  static func powerLimit(_ record: RackRecord, _ id: String, _ desk: inout Desk) -> Power? {
    guard record.feed.isWritten else { return record.powerLimit.map { Power($0) } }
    if record.powerLimit != nil {
      desk.findings.add(
        .powerStatedTwice, at: record.place(RackRecord.powerLimit),
        "power_limit: the feeds of '\(id)' say what it carries", hint: "leave the cell empty")
    }
    return feed(record, id, &desk).map { feed in
      note(feed, id, &desk)
      return feed.powerLimit
    }
  }

  private static func feed(_ record: RackRecord, _ id: String, _ desk: inout Desk) -> RackFeed? {
    let written = record.feed
    guard let voltage = written.voltage, let current = written.current else {
      if written.isFaulty { return nil }
      let missing = written.voltage == nil ? RackFeedRecord.voltage : RackFeedRecord.current
      desk.findings.add(
        .missingValue, at: .cell(record.row, column: missing.name),
        "\(missing.name): the feeds of '\(id)' need a voltage and a current")
      return nil
    }
    let (count, isDoubled) = (written.count ?? 1, written.redundancy == "2N")
    if count == 0 || isDoubled && count % 2 == 1 {
      desk.findings.add(
        .halfAFeed, at: record.place(RackFeedRecord.count),
        "feeds: '\(id)' has \(count), \(isDoubled ? "half of which cannot carry everything" : "which carry nothing")"
      )
    }
    return RackFeed(
      voltage: voltage, current: current, count: count, isDoubled: isDoubled,
      powerFactor: written.powerFactor ?? 1, derating: written.derating ?? standardDerating)
  }

  private static func note(_ feed: RackFeed, _ id: String, _ desk: inout Desk) {
    let reserve = feed.isDoubled ? ", half of which must carry everything" : ""
    desk.figures.note(
      default: feed.powerLimit.value.figure, unit: "kW", key: "racks/\(id)/power_limit",
      because: "dcplan's formula: square root of 3 x \(feed.voltage.figure) V x \(feed.current.figure) A x "
        + "\((feed.derating * Conversions.percent).figure) % derating x power factor \(feed.powerFactor.figure), "
        + "feeds: \(feed.count)\(reserve)")
  }

  /// What codes for continuous loads allow.
  private static let standardDerating = 0.8
}
