/// The four components of cost, in the order they are reported; every cost belongs to exactly one.
public enum CostComponent: String, Hashable, Sendable, CaseIterable {
  case hardware, cluster, energy, network
}
