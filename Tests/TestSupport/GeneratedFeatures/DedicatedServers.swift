import Domain

extension GeneratedFeature {
  /// Workloads with whole servers of their own.
  static let dedicatedServers = GeneratedFeature("dedicated-servers") { world, random in
    for index in world.workloads.indices where random.chance(0.7) {
      world.workloads[index].sharing = .servers
    }
  }

  /// Workloads with whole replicas of their own, on part of a server or on several.
  static let replicas = GeneratedFeature("replicas") { world, random in
    for index in world.servers.indices {
      world.servers[index].accelerators = [4, 8][random.count(0...1)]
      world.servers[index].acceleratorMemory = [40, 80][random.count(0...1)]
    }
    for index in world.workloads.indices where random.chance(0.7) {
      world.workloads[index].sharing = .replicas
      world.workloads[index].replicaAccelerators = [1, 2, 4, 8, 16][random.count(0...4)]
      if random.chance(0.5) { world.workloads[index].replicaMemory = ["eco": 100, "standard": 60] }
    }
  }

  /// Workloads whose requests may not wait long.
  static let latencyObjective = GeneratedFeature("latency-objective") { world, random in
    for index in world.workloads.indices where random.chance(0.7) {
      world.workloads[index].sharing = .servers
      world.workloads[index].latencyObjective = LatencyObjective(
        serviceTime: Seconds(random.number(0.02...1)), wait: Seconds(random.number(0...0.5)),
        share: random.number(0.5...0.99))
    }
  }

  /// Workloads that are one job at a site.
  static let scaling = GeneratedFeature("scaling") { world, random in
    for index in world.servers.indices { world.servers[index].accelerators = 8 }
    for index in world.workloads.indices where random.chance(0.6) {
      world.workloads[index].sharing = .servers
      world.workloads[index].latencyObjective = nil
      world.workloads[index].scaling = ScalingCurve(
        points: [8, 20, 64, 256].map { .init(accelerators: $0, efficiency: random.number(0.6...1)) })
    }
  }
}
