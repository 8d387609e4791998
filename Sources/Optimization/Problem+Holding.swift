extension Problem {
  /// The continuous problem that remains when every integer variable is held at its rounded value.
  public func holdingIntegers(at values: [Double]) -> Problem {
    var held = self
    for index in variableIndices where self[index].kind == .integer {
      held[index].bounds = .exactly(values[index.rawValue].rounded())
      held[index].kind = .continuous
    }
    return held
  }
}
