/// What a site draws from its feed, and what the feed carries.
extension Site {
  /// Facility power over IT power in one slice, where the load does not matter.
  public func pue(in slice: ID<Slice>) -> Double { facility.slicePUE[slice] ?? pue }

  /// The PUE that counts for what the feed must carry: the highest of all slices.
  public var highestPUE: Double { facility.slicePUE.values.max() ?? pue }

  /// Power of the whole facility in one slice when its servers and devices draw `itPower`.
  public func facilityPower(of itPower: Power, in slice: ID<Slice>) -> Power {
    facility.pueCurve?.facilityPower(of: itPower) ?? itPower * pue(in: slice)
  }

  /// Power of the whole facility when its servers and devices draw `itPower`, in the slice of the highest PUE.
  public func highestFacilityPower(of itPower: Power) -> Power {
    facility.pueCurve?.facilityPower(of: itPower) ?? itPower * highestPUE
  }

  /// Power of all modules that stand when `bought` were added to the feed; nil is unlimited.
  public func feed(with bought: Int) -> Power? {
    guard let modules = facility.modules else { return powerFeed }
    return (powerFeed ?? .zero) + modules.size * Double(bought)
  }

  /// Modules that stand when `bought` were added to those of the feed.
  public func feedModules(with bought: Int) -> Int {
    (powerFeed == .zero || powerFeed == nil ? 0 : facility.feedModules) + bought
  }

  /// What the feed carries after redundancy when `bought` modules were added to it; nil is unlimited.
  public func usableFeed(with bought: Int = 0) -> Power? {
    feed(with: bought).map { facility.redundancy.usable(of: $0, in: feedModules(with: bought)) }
  }

  /// The most IT power that the feed can ever carry; nil is unlimited.
  public var mostITPower: Power? {
    guard let most = facility.modules.map({ $0.limit }) ?? 0, let usable = usableFeed(with: most) else {
      return nil
    }
    return facility.pueCurve?.itPower(within: usable) ?? usable / highestPUE
  }
}

extension ServerType {
  /// Whether a server of this type without work draws nothing at `site`.
  public func isSwitchedOffIdle(at site: Site) -> Bool { switchesOffIdle || site.facility.switchesOffIdle }
}
