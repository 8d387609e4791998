/// A recorded line that can tell its every wrong neighbour: one mutant for each stored property.
protocol Mutable {
  var mutants: [Mutant<Self>] { get }
}

/// A line with one property changed.
struct Mutant<Line> {
  /// The changed property.
  let property: String
  let line: Line

  init(_ property: String, _ line: Line) {
    self.property = property
    self.line = line
  }
}

extension Array where Element: Mutable {
  /// This list with one property of one line changed, each way there is.
  var mutants: [Mutant<[Element]>] {
    enumerated().flatMap { index, line in
      line.mutants.map { mutant in
        var lines = self
        lines[index] = mutant.line
        return Mutant<[Element]>("\(mutant.property) of \(line)", lines)
      }
    }
  }

  /// This list without one line, with one twice, and backwards where that is another list.
  var misshapen: [Mutant<[Element]>] {
    indices.map { index in Mutant("without line \(index)", removing(index)) }
      + indices.map { index in Mutant("twice line \(index)", self + [self[index]]) }
      + (count > 1 ? [Mutant("backwards", reversed())] : [])
  }

  private func removing(_ index: Int) -> [Element] {
    var lines = self
    lines.remove(at: index)
    return lines
  }
}
