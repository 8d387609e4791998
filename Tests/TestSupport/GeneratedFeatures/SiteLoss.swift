import Domain

extension GeneratedFeature {
  /// Half of a workload's demand, or all of it, survives the loss of a site; the first may be one that is never lost.
  static let siteLoss = GeneratedFeature("site-loss") { world, random in
    guard world.sites.count > 1, let place = world.workloads.indices.first else { return }
    world.workloads[place].siteLossShare = random.chance(0.5) ? 1 : 0.5
    world.sites[0].mayBeLost = random.chance(0.7)
  }
}
