extension Problem {
  /// This problem with each row whose bounds are such split into `name.lower` and `name.upper`.
  func splittingRows(where isSplit: (Bounds) -> Bool) -> Problem {
    var result = Problem(name: name)
    for variable in variables { result.add(variable) }
    for row in rows {
      guard isSplit(row.bounds) else {
        result.add(row)
        continue
      }
      result.add(Row("\(row.name).lower", row.expression, .atLeast(row.bounds.lower)))
      result.add(Row("\(row.name).upper", row.expression, .atMost(row.bounds.upper)))
    }
    result.objective = objective
    return result
  }
}
