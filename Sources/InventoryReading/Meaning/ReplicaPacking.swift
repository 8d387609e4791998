import Domain

/// Whether replicas of several workloads fill servers side by side without gaps, so that counting parts of servers is
/// enough: of any two workloads on one server type, as many replicas of one as of the other fit on a server, or a
/// multiple. One, two, four or eight accelerators of eight always do.
struct ReplicaPacking {
  private let meaning: Meaning
  private let figures: [ThroughputFigure]

  init(_ meaning: Meaning, _ figures: [ThroughputFigure]) {
    (self.meaning, self.figures) = (meaning, figures)
  }

  func check(_ desk: inout Desk) {
    for server in meaning.servers {
      let tenants = meaning.workloads.filter { workload in
        workload.sharing == .replicas
          && figures.contains { $0.workload == workload.id && $0.server == server.id }
      }
      let packed = tenants.compactMap { workload in
        workload.replica(on: server).map { (workload: workload, count: $0.perServer) }
      }.sorted { ($0.count, $0.workload.id) < ($1.count, $1.workload.id) }
      for (few, many) in zip(packed, packed.dropFirst()) where !many.count.isMultiple(of: few.count) {
        let place = meaning.written.workloads.items.first { $0.id?.value == many.workload.id.name }?.id?.place
        desk.findings.add(
          .replicasDoNotPack, at: place ?? .file(InventoryReader.main),
          "a server '\(server.id)' holds \(few.count) replicas of '\(few.workload.id)' or \(many.count) of "
            + "'\(many.workload.id)': side by side they may leave gaps",
          hint: "give one of them whole servers (sharing: servers), or replicas of another size")
      }
    }
  }
}
