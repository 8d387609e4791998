import Domain
import Planning

/// One row for each variant of an inventory: what was changed, and what the plan of it comes to.
public struct SweepTable: Sendable {
  /// What became of a variant.
  public enum Result: Sendable {
    case plan(Plan)
    /// No plan obeys every limit.
    case infeasible
    /// A limit on the search was reached before a plan was found.
    case noSolution
    /// The changed inventory is faulty.
    case faulty
  }

  private let header: [String]
  private var rows: [[CSVCell]] = []

  /// - Parameters:
  ///   - keys: of what is varied.
  ///   - currency: of all variants.
  public init(_ keys: [String], currency: String) {
    header =
      ["variant"] + keys + ["status", "total [\(currency)]", "bound [\(currency)]", "gap [%]"]
      + CostComponent.allCases.map { "\($0.rawValue) [\(currency)]" }
      + [
        "capex [\(currency)]", "opex [\(currency)]", "energy [MWh]", "location-based [tCO2e]",
        "servers ordered",
        "sites opened",
      ]
  }

  /// - Parameter values: of what is varied, as written.
  public mutating func add(_ values: [String], _ result: Result) {
    let (status, figures): (String, [CSVCell]) =
      switch result {
      case .plan(let plan): (plan.search.status.rawValue, Self.figures(plan))
      case .infeasible: ("infeasible", [])
      case .noSolution: ("no-solution", [])
      case .faulty: ("faulty", [])
      }
    let blanks = [CSVCell](repeating: .text(""), count: header.count - 2 - values.count - figures.count)
    rows.append([.count(rows.count + 1)] + values.map(CSVCell.written) + [.text(status)] + figures + blanks)
  }

  /// RFC 4180, like the tables of a report.
  public var text: String {
    ([header.map(CSVCell.text)] + rows).reduce(into: "") {
      $0 += $1.map(\.encoded).joined(separator: ",") + "\r\n"
    }
  }

  private static func figures(_ plan: Plan) -> [CSVCell] {
    let (totals, flows) = (CostTotals(plan), CashFlow.of(plan))
    let energy = plan.siteLoads.reduce(0.0) { $0 + $1.energy.value } / Conversions.kilowattsPerMegawatt
    let emitted = plan.emissions.reduce(0.0) { $0 + $1.location.tonnes }
    let servers = plan.purchases.reduce(0) { $0 + ($1.category == .server ? $1.count : 0) }
    return [.money(plan.objective.value), .money(plan.objective.bound), .number(plan.objective.gapPercent)]
      + CostComponent.allCases.map { .money(totals[$0]) }
      + [.money(flows.map(\.capex).total), .money(flows.map(\.opex).total), .number(energy)]
      + [
        plan.emissions.isEmpty ? .text("") : .number(emitted), .count(servers),
        .count(plan.decisions.openings.count),
      ]
  }
}
