import Domain
import Planning

extension Decisions {
  /// Reads switches, ports and replication; the lists may be absent.
  mutating func readNetwork(_ fields: Fields<Plan.Key>) throws {
    func once<Key: Hashable, Value>(_ list: Plan.Key, _ pairs: [(Key, Value)]) throws -> [Key: Value] {
      try Self.unique(pairs) { fields.fault(list, "has two lines for the same thing") }
    }
    switches = try once(
      .switches, fields.rowsIfAny(.switches, SwitchRow.self).map { ($0.key, $0.count) })
    ports = try once(.ports, fields.rowsIfAny(.ports, PortRow.self).map { ($0.key, $0.count) })
    linkPorts = try once(
      .linkPorts, fields.rowsIfAny(.linkPorts, LinkPortRow.self).map { ($0.key, $0.count) })
    replication = try once(
      .replication, fields.rowsIfAny(.replication, ReplicationRow.self).map { ($0.key, $0.throughput) })
  }
}
