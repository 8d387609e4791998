import Domain

/// Whether every demand can be served at all: some server can do the work, some site is near enough.
struct Servability {
  private let meaning: Meaning
  private let throughputs: ThroughputTable
  private let demand: DemandTable
  private let latency: LatencyTable

  init(_ meaning: Meaning, _ throughputs: ThroughputTable, _ demand: DemandTable, _ latency: LatencyTable) {
    (self.meaning, self.throughputs) = (meaning, throughputs)
    (self.demand, self.latency) = (demand, latency)
  }

  func check(_ desk: inout Desk) {
    for workload in meaning.workloads {
      guard let regions = demand.asked[workload.id.name] else { continue }
      checkThroughput(workload, regions, &desk)
      checkRunnable(workload, regions, &desk)
      checkCount(workload, regions, &desk)
      checkLatency(workload, regions.keys.sorted(), &desk)
    }
    for workload in meaning.workloads where workload.siteLossShare > 0 {
      checkSiteLoss(workload, demand.asked[workload.id.name]?.keys.sorted() ?? [], &desk)
    }
    noteUnasked(&desk)
  }

  /// Work that nobody asks for is lawful, but a row that is missing is likelier. Where anything is wrong, that may be why.
  private func noteUnasked(_ desk: inout Desk) {
    guard !desk.findings.hasErrors else { return }
    for id in meaning.written.workloads.items.compactMap(\.id) where demand.asked[id.value] == nil {
      desk.findings.add(
        .withoutDemand, at: id.place, "no region asks for work of '\(id.value)'",
        hint: "add a row to the table 'demand', or remove the workload")
    }
    let asking = Set(demand.asked.values.flatMap(\.keys))
    for region in meaning.written.regions.items where !asking.contains(region.value) {
      desk.findings.add(
        .withoutDemand, at: region.place, "the region '\(region.value)' asks for no work",
        hint: "add a row to the table 'demand', or remove the region")
    }
  }

  /// A workload whose own modes and replicas leave it nothing to run on.
  private func checkRunnable(
    _ workload: Workload, _ regions: [String: RowReference], _ desk: inout Desk
  ) {
    let figures = throughputs.figures.filter { $0.workload == workload.id }
    guard throughputs.isWhole, !figures.isEmpty, runnable(workload).isEmpty,
      let first = regions.min(by: { $0.key < $1.key })?.value
    else { return }
    desk.findings.add(
      .unservableWorkload, at: .cell(first, column: DemandRecord.workload.name),
      "no throughput of '\(workload.id)' is in a mode that it accepts on a server that holds its replicas"
        + (workload.scaling == nil ? "" : " and is no larger than its job was measured on"),
      hint: "its throughput is in \(Set(figures.map(\.mode.name)).sorted().joined(separator: ", "))")
  }

  private func runnable(_ workload: Workload) -> [ThroughputFigure] {
    throughputs.figures.filter { figure in
      guard figure.workload == workload.id,
        let server = meaning.servers.first(where: { $0.id == figure.server })
      else { return false }
      return workload.runs(on: server, in: figure.mode)
    }
  }

  private func checkThroughput(
    _ workload: Workload, _ regions: [String: RowReference], _ desk: inout Desk
  ) {
    guard meaning.records.isWhole(ThroughputRecord.self), !throughputs.mentioned.contains(workload.id.name),
      let first = regions.min(by: { $0.key < $1.key })?.value
    else { return }
    desk.findings.add(
      .unservableWorkload, at: .cell(first, column: DemandRecord.workload.name),
      "no server type has a throughput for the workload '\(workload.id)'",
      hint: "add a row to the table 'throughput', or remove the demand")
  }

  /// A mistaken unit often shows as a demand for absurdly many servers.
  private func checkCount(_ workload: Workload, _ regions: [String: RowReference], _ desk: inout Desk) {
    guard let best = runnable(workload).max(by: { $0.throughput < $1.throughput }) else { return }
    for (region, row) in regions.sorted(by: { $0.key < $1.key }) {
      let most = demand.most(of: workload.id, from: ID(region))
      let count = most.value / (best.throughput.value * workload.plannableShare)
      guard count > Double(Limits.count) else { continue }
      desk.findings.add(
        .tooManyServers, at: .cell(row, column: DemandRecord.demand.name),
        "serving '\(workload.id)' of '\(region)' takes more than \(Limits.count) servers '\(best.server)'",
        hint: "check the units of the demand and of the throughput")
    }
  }

  private func checkLatency(_ workload: Workload, _ regions: [String], _ desk: inout Desk) {
    guard let limit = workload.latencyLimit,
      let place = meaning.written.workloads.items.first(where: { $0.id?.value == workload.id.name })?
        .latencyLimit?
        .place
    else { return }
    for region in regions {
      let keys = meaning.sites.map { LatencyKey(region: ID(region), site: $0.id) }
      guard meaning.records.isWhole(LatencyRecord.self) else { continue }
      let missing = keys.filter { !latency.mentioned.contains($0) }
      if let first = missing.first {
        let more = missing.count == 1 ? "" : ", nor for \(missing.count - 1) other sites"
        desk.findings.add(
          .missingLatency, at: place,
          "'\(workload.id)' has a latency limit, but the region '\(region)' has no latency to the site "
            + "'\(first.site)'\(more)",
          hint: "add a row to the table 'latency'")
        continue
      }
      let known = keys.compactMap { latency.latency[$0] }
      guard known.count == keys.count, let nearest = known.min(), nearest > limit else { continue }
      desk.findings.add(
        .noSiteWithinLatency, at: place,
        "no site is within \(shown(limit)) of the region '\(region)': the nearest is at \(shown(nearest))")
    }
  }

  /// Work of a region that only one site could do does not survive the loss of that site. Where anything is wrong, a
  /// site may be missing for that.
  private func checkSiteLoss(_ workload: Workload, _ regions: [String], _ desk: inout Desk) {
    let record = meaning.written.workloads.items.first { $0.id?.value == workload.id.name }
    guard !desk.findings.hasErrors, let stated = record?.siteLossShare else { return }
    for region in regions where demand.most(of: workload.id, from: ID(region)) > .zero {
      let near = meaning.sites.filter { site in
        guard let limit = workload.latencyLimit else { return true }
        return latency.latency[LatencyKey(region: ID(region), site: site.id)].map { $0 <= limit } ?? false
      }
      guard near.count == 1, let only = near.first, only.mayBeLost else { continue }
      return desk.findings.add(
        .tooFewSites, at: stated.place,
        "survives_site_loss: '\(workload.id)' of '\(region)' can be served at '\(only.id)' only, which may be lost",
        hint: "add a site that is near enough, or remove the key")
    }
  }

  private func shown(_ latency: Latency) -> String { "\(latency.value.figure) ms" }
}
