import Domain
import Planning

extension GoalLine: JSONRow {
  enum Key: String, CodingKey, CaseIterable { case objective, slack, value, bound, unit }

  func json(_ key: Key) -> JSONValue? {
    switch key {
    case .objective: .text(objective.rawValue)
    case .slack: .number(slack)
    case .value: .number(value)
    case .bound: .number(bound)
    case .unit: .text(unit)
    }
  }

  init(_ fields: Fields<Key>) throws {
    self.init(
      objective: try fields.choice(.objective), slack: try fields.number(.slack),
      value: try fields.number(.value), bound: try fields.number(.bound), unit: try fields.text(.unit))
  }
}

/// How many times its demand a workload is served.
struct MultipleRow: JSONRow {
  let workload: ID<Workload>
  let multiple: Double

  /// By workload.
  static func rows(of plan: Plan) -> [MultipleRow] {
    plan.decisions.multiples.sorted { $0.key < $1.key }.map {
      MultipleRow(workload: $0.key, multiple: $0.value)
    }
  }

  enum Key: String, CodingKey, CaseIterable { case workload, multiple }

  func json(_ key: Key) -> JSONValue? {
    switch key {
    case .workload: .id(workload)
    case .multiple: .number(multiple)
    }
  }
}

extension MultipleRow {
  init(_ fields: Fields<Key>) throws {
    workload = try fields.id(.workload)
    multiple = try fields.number(.multiple)
  }
}
