import Domain
import Planning

extension Decisions {
  /// Reads switches, ports and replication; the lists may be absent.
  mutating func readNetwork(_ fields: Fields<Plan.Key>) throws {
    switches = try fields.once(
      .switches, fields.rowsIfAny(.switches, SwitchRow.self).map { ($0.key, $0.count) })
    ports = try fields.once(.ports, fields.rowsIfAny(.ports, PortRow.self).map { ($0.key, $0.count) })
    linkPorts = try fields.once(
      .linkPorts, fields.rowsIfAny(.linkPorts, LinkPortRow.self).map { ($0.key, $0.count) })
    replication = try fields.once(
      .replication, fields.rowsIfAny(.replication, ReplicationRow.self).map { ($0.key, $0.throughput) })
  }
}
