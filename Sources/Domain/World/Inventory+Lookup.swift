/// Finding entities by name and facts by place and time.
extension Inventory {
  public func site(_ id: ID<Site>) -> Site? { placeOfSite[id].map { sites[$0] } }
  public func serverType(_ id: ID<ServerType>) -> ServerType? {
    placeOfServerType[id].map { serverTypes[$0] }
  }

  public func rackType(_ id: ID<RackType>) -> RackType? { rackTypes.first { $0.id == id } }
  public func workload(_ id: ID<Workload>) -> Workload? { placeOfWorkload[id].map { workloads[$0] } }

  public func switchType(_ id: ID<SwitchType>) -> SwitchType? { switchTypes.first { $0.id == id } }
  public func fabric(_ id: ID<Fabric>) -> Fabric? { fabrics.first { $0.id == id } }

  /// How a fabric is built; the reader has checked that its switches have the ports for it.
  public func shape(of fabric: Fabric) -> FabricShape? { FabricShape(fabric, switchType) }

  /// Switches of one role of a fabric that stand at a site when the plan starts.
  public func existingSwitches(of fabric: ID<Fabric>, _ role: FabricRole, at site: ID<Site>) -> Int {
    existingSwitches.first { $0.fabric == fabric && $0.role == role && $0.site == site }?.count ?? 0
  }

  public func storageType(_ id: ID<StorageType>) -> StorageType? { storageTypes.first { $0.id == id } }
  public func dataset(_ id: ID<Dataset>) -> Dataset? { datasets.first { $0.id == id } }

  /// Throughput asked for; zero where the inventory asks for nothing.
  public func demand(
    of workload: ID<Workload>, from region: ID<Region>, in period: ID<Period>, _ slice: ID<Slice>
  ) -> Throughput {
    demand[DemandKey(workload: workload, region: region, period: period, slice: slice)] ?? .zero
  }

  /// Energy price; zero where the inventory has none.
  public func energyPrice(at site: ID<Site>, in period: ID<Period>, _ slice: ID<Slice>) -> Price<KilowattHour>
  {
    energyPrices[EnergyPriceKey(site: site, period: period, slice: slice)] ?? Price(perUnit: 0)
  }

  /// Whether `workload` of `region` may be served at `site`: within its latency limit, where it has one.
  public func allows(_ workload: Workload, from region: ID<Region>, at site: ID<Site>) -> Bool {
    guard let limit = workload.latencyLimit else { return true }
    guard let latency = latency[LatencyKey(region: region, site: site)] else { return false }
    return latency <= limit
  }

  /// The connection that carries traffic between `site` and `region`: the link if there is one, else the transit.
  public func connection(of site: ID<Site>, to region: ID<Region>) -> BandwidthProduct? {
    bandwidth.first { $0.site == site && $0.region == region }
      ?? bandwidth.first { $0.site == site && $0.region == nil }
  }

  /// The throughput figures that a plan may use: in modes that the workload accepts, on servers that hold a replica.
  public var runnableThroughputs: [ThroughputFigure] {
    throughputs.filter { figure in
      guard let workload = workload(figure.workload), let server = serverType(figure.server) else {
        return true
      }
      return workload.runs(on: server, in: figure.mode)
    }
  }
}
