import Domain
import Planning

/// A row of throughputs that a plan has of itself and of the loss of each site.
protocol FailoverPart: JSONRow {
  associatedtype Place: Hashable & Sendable

  /// The key that the row stands under beside the lost site.
  static var field: FailoverField { get }
  /// What is decided for the loss of sites.
  static func decided(in decisions: Decisions) -> [FailoverKey<Place>: Throughput]
  /// In the order of the text.
  static func rows(_ throughputs: [Place: Throughput], in plan: Plan) -> [Self]

  var key: Place { get }
  var throughput: Throughput { get }
}

/// The keys of a `FailoverRow`: the lost site, and the one that its part stands under.
enum FailoverField: String, CodingKey, CaseIterable { case lost, serving, routing }

/// What is done while a site is lost, in units of work per second.
struct FailoverRow<Part: FailoverPart>: JSONRow {
  typealias Key = FailoverField

  let lost: ID<Site>
  let row: Part

  var key: FailoverKey<Part.Place> { FailoverKey(lost: lost, row.key) }

  /// By lost site, then as the rows of the part.
  static func rows(of plan: Plan) -> [FailoverRow] {
    let bySite = Dictionary(grouping: Part.decided(in: plan.decisions), by: \.key.lost)
    return bySite.sorted { $0.key < $1.key }.flatMap { lost, entries in
      let throughputs = Dictionary(
        entries.map { ($0.key.part, $0.value) }, uniquingKeysWith: { first, _ in first })
      return Part.rows(throughputs, in: plan).map { FailoverRow(lost: lost, row: $0) }
    }
  }

  func json(_ key: FailoverField) -> JSONValue? {
    switch key {
    case .lost: .id(lost)
    case .serving, .routing: key == Part.field ? row.object : nil
    }
  }
}

extension FailoverRow {
  init(_ fields: Fields<FailoverField>) throws {
    lost = try fields.id(.lost)
    row = try fields.row(Part.field)
  }
}

/// What a server type serves while a site is lost.
typealias FailoverServingRow = FailoverRow<ServingRow>

extension ServingRow: FailoverPart {
  static var field: FailoverField { .serving }

  static func decided(in decisions: Decisions) -> [FailoverServingKey: Throughput] {
    decisions.failoverServing
  }
}

/// What a region gets from a site while another one is lost.
typealias FailoverRoutingRow = FailoverRow<RoutingRow>

extension RoutingRow: FailoverPart {
  static var field: FailoverField { .routing }

  static func decided(in decisions: Decisions) -> [FailoverRoutingKey: Throughput] {
    decisions.failoverRouting
  }
}
