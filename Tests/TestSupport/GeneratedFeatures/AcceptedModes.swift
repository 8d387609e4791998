extension GeneratedFeature {
  /// Workloads that refuse a mode.
  static let acceptedModes = GeneratedFeature("accepted-modes") { world, random in
    for index in world.workloads.indices where random.chance(0.5) {
      world.workloads[index].modes = ["standard"]
    }
  }
}
