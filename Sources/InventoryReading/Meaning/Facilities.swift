import Domain

/// The buildings: what the keys of the sites and the tables `pue` and `pue_curve` say together.
struct Facilities: Sendable {
  private let pues: PUETables
  private let times: Times

  init(_ records: Records, _ sites: Names, _ times: Times, _ desk: inout Desk) {
    pues = PUETables(records, sites, times, &desk)
    self.times = times
  }

  func facility(of record: SiteRecord, _ id: String, _ desk: inout Desk) -> Facility {
    let keys = record.facility
    return Facility(
      slicePUE: slicePUE(record, id, &desk), pueCurve: curve(record, id, &desk),
      redundancy: Self.redundancy(keys), feedModules: feedModules(record, id, &desk),
      modules: FacilityKeys.modules(keys, feed: record.powerFeed, id, &desk),
      staff: FacilityKeys.staff(keys, id, &desk), switchesOffIdle: keys.switchesOffIdle)
  }

  /// PUE in every slice; empty where no row tells slices apart.
  private func slicePUE(_ record: SiteRecord, _ id: String, _ desk: inout Desk) -> [ID<Slice>: Double] {
    guard let rows = pues.bySlice[id] else { return [:] }
    let missing = times.slices.filter { rows[$0] == nil }
    if missing.isEmpty, pues.curves[id] == nil, let written = record.pue {
      desk.findings.add(
        .pueStatedTwice, at: written.place, "pue: every slice of '\(id)' has its own in the table 'pue'",
        hint: "remove the key")
    }
    let own = missing.isEmpty ? 1 : self.own(record, &desk)
    return rows.merging(missing.map { ($0, own) }) { row, _ in row }
  }

  /// The site's own PUE, or the default, which is noted.
  func own(_ record: SiteRecord, _ desk: inout Desk) -> Double {
    record.pue?.value ?? desk.absent(SiteRecord.pue, of: record.facility.owner, at: record.facility.place)
      ?? 1
  }

  /// Whether the site's own PUE holds in any slice.
  func usesOwn(_ id: String) -> Bool { pues.curves[id] == nil && pues.bySlice[id] == nil }

  private func curve(_ record: SiteRecord, _ id: String, _ desk: inout Desk) -> PUECurve? {
    guard let curve = pues.curves[id] else { return nil }
    if let written = record.pue {
      desk.findings.add(
        .pueStatedTwice, at: written.place, "pue: '\(id)' has a curve in the table 'pue_curve'",
        hint: "remove the key")
    }
    if record.powerFeed == nil && record.facility.module == nil
      || record.facility.module != nil && record.facility.limit == nil
    {
      desk.findings.add(
        .curveWithoutFeed, at: record.facility.place,
        "the PUE of '\(id)' follows a curve, but its power may grow without limit",
        hint: "state its power_feed, and with a facility_module its facility_modules_limit")
    }
    return curve
  }

  private static func redundancy(_ keys: FacilityRecord) -> PowerRedundancy {
    switch keys.redundancy?.value {
    case "N+1": .spareModules(1)
    case "N+2": .spareModules(2)
    case "2N": .doubled
    default: .none
    }
  }

  /// Modules of the feed: as written, or as many as the modules on sale go into it.
  private func feedModules(_ record: SiteRecord, _ id: String, _ desk: inout Desk) -> Int {
    let keys = record.facility
    if let none = keys.feedModules, none.value == 0 {
      desk.findings.add(.numberOutOfRange, at: none.place, "power_modules: '0' must be 1 or more")
      return 1
    }
    let (redundancy, written) = (Self.redundancy(keys), keys.feedModules?.value ?? 1)
    guard redundancy != .none, let stated = keys.redundancy else { return written }
    if record.powerFeed == nil, keys.module == nil {
      desk.findings.add(
        .reserveWithoutFeed, at: stated.place, "power_redundancy: the power of '\(id)' is unlimited",
        hint: "state its power_feed")
    }
    guard case .spareModules(let spare) = redundancy else { return written }
    guard let feed = record.powerFeed else {
      checkLimit(keys, id, &desk)
      return written
    }
    let parts = keys.feedModules.map { Double($0.value) } ?? keys.module.map { feed / $0.value } ?? 1
    let count = Int(exactly: min(parts.rounded(), Double(Limits.count))) ?? 1
    if let module = keys.module {
      checkEqual(module, feed, count, stated.value, id, &desk)
      if count < spare { checkLimit(keys, id, &desk) }
    } else if count <= spare {
      desk.findings.add(
        .reserveWithoutModules, at: keys.feedModules?.place ?? stated.place,
        "\(stated.value) leaves nothing of the feed of '\(id)': it has \(count) "
          + (count == 1 ? "module" : "modules"), hint: "state its power_modules")
    }
    return count
  }

  private func checkEqual(
    _ module: Written<Double>, _ feed: Double, _ count: Int, _ redundancy: String, _ id: String,
    _ desk: inout Desk
  ) {
    let due = module.value * Double(count)
    guard abs(feed - due) > Self.roundingShare * max(feed, due) else { return }
    desk.findings.add(
      .unequalModules, at: module.place,
      "facility_module: the feed of '\(id)', \(feed.figure) kW, does not consist of "
        + "\(count == 1 ? "one module" : "\(count) modules") of \(module.value.figure) kW",
      hint: "with \(redundancy), all modules are equal")
  }

  /// While no more modules stand than are held in reserve, how many there may ever be bounds what they carry.
  private func checkLimit(_ keys: FacilityRecord, _ id: String, _ desk: inout Desk) {
    guard keys.limit == nil, let module = keys.module else { return }
    desk.findings.add(
      .reserveWithoutLimit, at: module.place,
      "facility_module: all modules that '\(id)' starts with are reserve, and those on sale are unlimited",
      hint: "state a facility_modules_limit")
  }

  private static let roundingShare = 1e-9
}
