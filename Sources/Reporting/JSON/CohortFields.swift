import Domain

/// A cohort in JSON: under `ordered` the period of the order, or under `commissioned` the first day in service.
extension Cohort {
  var orderedJSON: JSONValue? {
    if case .ordered(let period) = self { return .id(period) }
    return nil
  }

  var commissionedJSON: JSONValue? {
    if case .commissioned(let date) = self { return .date(date) }
    return nil
  }
}

extension Fields {
  func cohort(ordered: Key, commissioned: Key) throws -> Cohort {
    try has(ordered) ? .ordered(id(ordered)) : .commissioned(date(commissioned))
  }
}
