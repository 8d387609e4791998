import Testing

/// Fabrics that cannot be built as they are written.
struct FabricFaults {
  @Test(arguments: faulty) func isReported(_ faulty: FaultyInventory) { faulty.check() }

  private static let joined = TinyInventory.joined

  private static func fabric(_ row: String) -> TinyInventory {
    joined.replacing("net,*,leaf-spine,q,s,,,,", with: row, in: "fabrics.csv")
  }

  static let faulty = [
    FaultyInventory(
      "unknown switch", fabric("net,*,leaf-spine,q,z,,,,"),
      """
      fabrics.csv:2:20: error: there is no switch type 'z' [unknown-switch-type]
      hint: did you mean 'q'?
      """),
    FaultyInventory(
      "unknown fabric", joined.replacing("h100,net", with: "h100,nett", in: "ports.csv"),
      """
      fabrics.csv:2:1: warning: no server type has ports in the fabric 'net' [unused-fabric]
      hint: add rows to the table 'ports'
      ports.csv:2:6: error: there is no fabric 'nett' [unknown-fabric]
      hint: did you mean 'net'?
      """),
    FaultyInventory(
      "three tiers without a core", fabric("net,*,three-tier,q,s,,,,"),
      """
      fabrics.csv:2:22: error: the three-tier fabric 'net' has no core [fabric-contradiction]
      hint: name a switch type in the column 'core'
      """),
    FaultyInventory(
      "a core in two tiers, and rail groups without rails", fabric("net,*,leaf-spine,q,s,q,,,8"),
      """
      fabrics.csv:2:22: error: the leaf-spine fabric 'net' has no core [fabric-contradiction]
      hint: leave the cell empty, or make the template 'three-tier'
      fabrics.csv:2:26: error: the leaf-spine fabric 'net' has no rail groups [fabric-contradiction]
      hint: leave the cell empty, or make the template 'rail-optimised'
      """),
    FaultyInventory(
      "uplinks twice", fabric("net,*,leaf-spine,q,s,,3,8,"),
      """
      fabrics.csv:2:25: error: the fabric 'net' states both its uplinks and its oversubscription [fabric-contradiction]
      hint: leave one cell empty
      """),
    FaultyInventory(
      "rails of different counts",
      fabric("net,*,rail-optimised,q,s,,,,").replacing(
        "h100,net,8,400", with: "h100,net,8,400\nl40,net,4,400", in: "ports.csv"),
      """
      fabrics.csv:2:7: error: the servers of the rail-optimised fabric 'net' have different numbers of ports: 4, 8 [fabric-contradiction]
      """),
    FaultyInventory(
      "a group larger than a leaf", fabric("net,*,rail-optimised,q,s,,,,33"),
      """
      fabrics.csv:2:29: error: a rail group of 33 servers does not fit: a leaf of 'net' has 32 ports for servers [fabric-ports-do-not-fit]
      """),
    FaultyInventory(
      "ports faster than the leaf's", joined.replacing("8,400", with: "8,800", in: "ports.csv"),
      """
      ports.csv:2:12: error: ports of 'h100' with 800 Gbit/s are faster than those of the leaf 'q', 400 Gbit/s [fabric-ports-do-not-fit]
      """),
    FaultyInventory(
      "nothing but uplinks", fabric("net,*,leaf-spine,q,s,,,64,"),
      """
      fabrics.csv:2:18: error: the switches of the fabric 'net' do not have the ports for servers and uplinks [fabric-ports-do-not-fit]
      """),
    FaultyInventory(
      "a switch of one port", joined.replacing("64,400", with: "1,400", in: "switches.csv"),
      """
      fabrics.csv:2:18: error: the switches of the fabric 'net' do not have the ports for servers and uplinks [fabric-ports-do-not-fit]
      switches.csv:2:18: error: a switch has at least 2 ports; 'q' has 1 [number-out-of-range]
      """),
    FaultyInventory(
      "a switch too tall and one too strong for the rack",
      joined.replacing("1720,", with: "1720,4", in: "switches.csv").replacing(
        "20000,,", with: "20000,9000,1", in: "switches.csv"
      )
      .adding("racks", "id,units [U],power_limit [kW]\nmini,3,8\n"),
      """
      switches.csv:2:36: error: 'q' is taller than the rack 'mini' [switch-does-not-fit]
      switches.csv:3:19: error: 's' draws more than the rack 'mini' carries [switch-does-not-fit]
      """),
    FaultyInventory(
      "switches that stand nowhere",
      fabric("net,ams,leaf-spine,q,s,,,,").replacing(
        "state: existing", with: "state: existing\n  - {id: sto, state: candidate}"
      )
      .adding("existing_switches", "fabric,site,role,count\nnet,sto,core,2\n"),
      """
      existing_switches.csv:2:5: error: switches stand at 'sto', which is only a candidate [existing-at-candidate]
      hint: make its state 'existing'
      existing_switches.csv:2:5: error: the site 'sto' does not have the fabric 'net' [fabric-contradiction]
      existing_switches.csv:2:9: error: the fabric 'net' has no core [fabric-contradiction]
      """),
    FaultyInventory(
      "more leaves than can be joined",
      joined.adding("existing_switches", "fabric,site,role,count\nnet,ams,leaf,33\n"),
      """
      existing_switches.csv:2:14: error: the fabric 'net' joins at most 32 leaves [fabric-ports-do-not-fit]
      """),
    FaultyInventory(
      "ports and parts said twice",
      joined.replacing("h100,net,8,400", with: "h100,net,8,400\nh100,net,4,400", in: "ports.csv").replacing(
        "net,switch,fibre", with: "net,switch,fibre,cable,1,3,\nnet,switch,fibre", in: "link_parts.csv"),
      """
      link_parts.csv:4:1: error: this row is about the same as the one at link_parts.csv:3:1 [duplicate-row]
      ports.csv:3:1: error: this row is about the same as the one at ports.csv:2:1 [duplicate-row]
      """),
  ]
}
