extension GeneratedFeature {
  /// Work that may wait for another slice of its period.
  static let deferrable = GeneratedFeature("deferrable") { world, random in
    for index in world.workloads.indices where random.chance(0.7) {
      world.workloads[index].deferrableShare = random.chance(0.3) ? 1 : random.number(0.1...0.9)
    }
  }
}
