import Domain

/// An entry of `share_limits` in `inventory.yaml`.
struct ShareLimitRecord: Sendable {
  static let vendor = Field.text(
    "vendor", .optional("the entry is about a site"), "vendor, as the table `servers` writes it")
  static let site = Field.reference("site", to: "site", .optional("the entry is about a vendor"), "site")
  static let share = Field.quantity(
    "share", .share, .required,
    "largest share of all spending on servers over the horizon, at list prices on the day of the order, before "
      + "volume discounts, undiscounted", .upToWhole)
  static let declaration = RecordDeclaration(
    "share_limits", "how much of the spending on servers may go to one vendor or to one site",
    key: ["vendor", "site"], [vendor.declaration, site.declaration, share.declaration])

  let place: Place
  let vendor, site: Written<String>?
  let share: Double?

  init?(_ item: YAMLValue, _ desk: inout Desk) {
    let owner = FigureNotes.Owner(table: Self.declaration.name, row: nil)
    guard let section = Section(item, as: Self.declaration, owner: owner, &desk) else { return nil }
    place = section.place
    vendor = section.written(Self.vendor, &desk)
    site = section.written(Self.site, &desk)
    share = section.read(Self.share, &desk)
  }

  static func entries(_ value: YAMLValue?, _ desk: inout Desk) -> [ShareLimitRecord] {
    value?.items(of: declaration.name, &desk).compactMap { ShareLimitRecord($0, &desk) } ?? []
  }
}
