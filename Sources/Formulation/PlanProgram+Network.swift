import Domain
import Optimization

/// Reading switches, ports and replication back from a solution.
extension PlanProgram {
  func addNetwork(at values: [Double], to decisions: inout Decisions) {
    for (key, index) in setting.unknowns.buySwitches.all {
      decisions.switches[key] = count(values[index.rawValue])
    }
    for (key, index) in setting.unknowns.ports.all {
      decisions.ports[key] = count(values[index.rawValue])
    }
    for (key, index) in setting.unknowns.linkPorts.all {
      decisions.linkPorts[key] = count(values[index.rawValue])
    }
    for (key, index) in setting.unknowns.replicate.all {
      decisions.replication[key] = throughput(values[index.rawValue], of: key.workload)
    }
  }
}
