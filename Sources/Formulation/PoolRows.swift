import Domain
import Optimization

/// The rows by which blocks held by a workload carry what it puts on them, whatever they are held for.
///
/// Formula: load ≤ slope[i] × held + base[i] for every piece i of what the pool carries, where that is concave; else for
/// the piece chosen: load ≤ Σ_i slope[i] × held in piece[i] + base[i] × in piece[i], with Σ_i held in piece[i] = held,
/// first[i] × in piece[i] ≤ held in piece[i] ≤ last[i] × in piece[i], Σ_i in piece[i] ≤ 1.
struct PoolRows {
  private let pieces: [PoolPieces.Piece]
  private let held: VariableIndex
  /// One of each piece; none where the pool is concave.
  private let parts: [PoolPart]

  init(_ pool: PoolPieces, held: VariableIndex, _ parts: [PoolPart]) {
    (pieces, self.held, self.parts) = (pool.pieces, held, parts)
  }

  /// What `load`, in blocks kept busy, exceeds the pool by: it may be at most the bound.
  func carrying(_ load: LinearExpression) -> [(excess: LinearExpression, atMost: Double)] {
    guard parts.isEmpty else { return [(carryingByPiece(load), 0)] }
    return pieces.map { piece in
      var excess = load
      excess.add(-piece.slope, held)
      return (excess, max(0, piece.base))
    }
  }

  private func carryingByPiece(_ load: LinearExpression) -> LinearExpression {
    var excess = load
    for (piece, part) in zip(pieces, parts) {
      excess.add(-piece.slope, part.held)
      excess.add(-piece.base, part.chosen)
    }
    return excess
  }

  /// The pool lies in one piece; nothing to say where it is concave.
  /// - Parameter title: the name of a row, of its part and of what is behind its place.
  func choice(_ title: (_ part: String, _ suffix: String) -> String) -> [LimitedRow] {
    guard !parts.isEmpty else { return [] }
    var (sum, one) = (LinearExpression(held, times: -1), LinearExpression())
    var rows: [LimitedRow] = []
    for (number, (piece, part)) in zip(pieces, parts).enumerated() {
      sum.add(1, part.held)
      one.add(1, part.chosen)
      var (least, most) = (LinearExpression(part.held), LinearExpression(part.held))
      least.add(-Double(piece.first), part.chosen)
      most.add(-Double(piece.last), part.chosen)
      rows.append(LimitedRow(title("-first", ",\(number)"), least, .atLeast(0)))
      rows.append(LimitedRow(title("-last", ",\(number)"), most, .atMost(0)))
    }
    rows.append(LimitedRow(title("-pool", ""), sum, .exactly(0)))
    rows.append(LimitedRow(title("-one", ""), one, .atMost(1)))
    return rows
  }
}

/// Blocks held in one piece of what their pool carries, and whether it is the piece that the pool lies in.
struct PoolPart: Sendable {
  let held, chosen: VariableIndex
}
