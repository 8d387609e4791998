import Planning

/// A table of a plan for spreadsheets, as RFC 4180 text: comma, quotes where needed, lines ending in CR LF.
struct CSVTable: Sendable {
  let file: String
  /// Titles with their units; they may depend on the plan's currency.
  let header: @Sendable (Plan) -> [String]
  let rows: @Sendable (Plan) -> [[CSVCell]]
  /// Whether the table is one of this plan; tables of what an inventory does not use are left out.
  var isOf: @Sendable (Plan) -> Bool = { _ in true }

  /// Every table of a report, in reading order.
  static let all: [CSVTable] = [
    .billOfMaterials, .costs, .cashflow, .capacity, .emissions, .books, .payments, .unitCosts,
    .assumptions,
  ]

  func text(of plan: Plan) -> String {
    let lines = [header(plan).map(CSVCell.text)] + rows(plan)
    return lines.reduce(into: "") { text, line in
      text += line.map(\.encoded).joined(separator: ",") + "\r\n"
    }
  }
}
