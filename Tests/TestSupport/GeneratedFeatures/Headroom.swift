extension GeneratedFeature {
  /// Workloads that want servers for their growth.
  static let headroom = GeneratedFeature("headroom") { world, random in
    for index in world.workloads.indices { world.workloads[index].headroom = random.number(0...0.4) }
  }
}
