/// Who sets a limit, and what it is a limit of.
struct LimitMeaning: Sendable {
  let name: String
  /// Whether vendors, buildings or budgets set it, and not the plan itself by what it orders.
  let isSetFromOutside: Bool
  /// nil where the words that stand in every report say it.
  let words: MarkdownText?

  private static func outside(_ name: String, _ words: MarkdownText? = nil) -> Self {
    LimitMeaning(name: name, isSetFromOutside: true, words: words)
  }

  private static func plan(_ name: String, _ words: MarkdownText? = nil) -> Self {
    LimitMeaning(name: name, isSetFromOutside: false, words: words)
  }

  /// Every limit that a plan may list.
  static let all: [LimitMeaning] = [
    outside("supply-limit"), outside("power-feed"), outside("space-limit"), outside("bandwidth-capacity"),
    outside("budget-limit"), plan("server-capacity"), plan("rack-stock"),
    plan(
      "storage-capacity",
      """
      The plan also sets storage-capacity: units of storage that the data at a site takes, by what they would run \
      out of first, against the units in service.
      """),
    outside(
      "share-limit",
      """
      The policy also sets share-limit: what the servers of a vendor, or for a site, cost at list prices on the \
      day of the order, against its share of what all ordered servers cost so; volume discounts do not count.
      """),
    outside(
      "carbon-limit",
      "The policy also sets carbon-limit: the emissions that it counts, against its caps."),
    outside(
      "offer-limit", "Providers also set offer-limit: the servers of one offer that can be had at once."),
    outside(
      "facility-limit",
      "Sites also set facility-limit: the modules of power and cooling that can be bought over the horizon."),
    plan(
      "dedicated-servers",
      """
      The plan also sets dedicated-servers: what a workload with servers of its own makes of them in the busiest \
      slice, against the most that those held for it carry.
      """),
    plan(
      "port-capacity",
      "The plan also sets port-capacity: traffic of a connection, against the ports rented of it."),
    plan(
      "site-link-capacity",
      """
      The lines between sites, and the ports that the plan rents of them, also set site-link-capacity: what goes from \
      one site to another in the busiest slice.
      """),
    plan(
      "fabric-ports",
      """
      The plan also sets fabric-ports: the ports and links that servers and switches of a fabric take, against those \
      that stand.
      """),
  ]
}
