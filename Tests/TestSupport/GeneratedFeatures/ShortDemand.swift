extension GeneratedFeature {
  /// Work that may stay undone at a price about that of serving it.
  static let shortDemand = GeneratedFeature("short-demand") { world, random in
    for index in world.workloads.indices where random.chance(0.7) {
      world.workloads[index].shortPenalty = random.number(0.5...50) * 1e-6
    }
  }
}
