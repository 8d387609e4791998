import Testing

/// Links that lead nowhere.
struct SiteLinkFaults {
  @Test(arguments: faulty) func isReported(_ faulty: FaultyInventory) { faulty.check() }

  private static let linked = SiteLinkReadingTests.linked

  static let faulty = [
    FaultyInventory(
      "a link to itself, and one said twice",
      linked.replacing(
        "dub,ams,,,,,", with: "dub,ams,,,,,\ndub,ams,,,,,\nams,ams,,,,,", in: "site_links.csv"),
      """
      site_links.csv:4:1: error: this row is about the same as the one at site_links.csv:3:1 [duplicate-row]
      site_links.csv:5:5: error: the link leads from 'ams' to itself [link-to-itself]
      """),
    FaultyInventory(
      "a link to nowhere", linked.replacing("ams,dub", with: "ams,dup", in: "site_links.csv"),
      """
      inventory.yaml:17:18: warning: 'chat' is replicated, and cannot be served at 'ams': no link leaves there [site-without-link]
      hint: add rows to the table 'site_links'
      site_links.csv:2:5: error: there is no site 'dup' [unknown-site]
      hint: did you mean 'dub'?
      """),
    FaultyInventory(
      "ports without a capacity", linked.replacing("0.5,100,", with: "0.5,,", in: "site_links.csv"),
      """
      site_links.csv:2:23: error: ports have a price but no capacity [port-without-capacity]
      hint: state the port_capacity
      """),
  ]
}
