import Domain
import Optimization

/// Servers are paid when they are ordered, at the price of that day and of the number ordered.
///
/// Formula: Σ_b price[k,t,b] × priced[k,t,b] with Σ_b priced[k,t,b] = Σ_s buy[k,s,t]; without volume discounts
/// price[k,t] × buy[k,s,t]; capex of period t; component hardware.
/// A discount on all servers: from[b] × bracket[k,t,b] ≤ priced[k,t,b] ≤ last[b] × bracket[k,t,b], and
/// Σ_b bracket[k,t,b] ≤ 1. A discount on those above: size[b] × bracket[k,t,b+1] ≤ priced[k,t,b] ≤ size[b] ×
/// bracket[k,t,b], a bracket being used only when the one before is full. Either way the number ordered leaves
/// exactly one choice of brackets: nothing is left to settle.
struct ServerPurchase: CostTerm {
  let name = "server-purchase"
  let component = CostComponent.hardware

  func cash(in setting: Setting) -> [Cash] {
    setting.serverTypes.flatMap { server in
      setting.world.periods.flatMap { period in
        setting.payments(for: server, in: period).map {
          Cash(due: .capex, period: period, amount: $0.amount, site: $0.site)
        }
      }
    }
  }

  func rows(in setting: Setting) -> [LimitedRow] {
    setting.serverTypes.flatMap { server -> [LimitedRow] in
      guard let reach = server.terms.discounts?.reach else { return [] }
      return setting.world.periods.flatMap { period -> [LimitedRow] in
        let pieces = pieces(of: server, in: period, setting)
        guard !pieces.isEmpty else { return [] }
        let place = "\(server.id),\(period.id)"
        let choice =
          switch reach {
          case .all: oneForAll(pieces, place)
          case .above: oneAfterAnother(pieces, place)
          }
        return [sum(pieces, of: setting.ordered(server, in: period), place)] + choice
      }
    }
  }

  /// A bracket as the rows see it.
  private struct Piece {
    /// First and last server, counted from 1, that it is about.
    let from, last: Int
    let priced: VariableIndex
    /// Whether it is in force; nil where it always is.
    let isChosen: VariableIndex?
    var size: Double { Double(last - from + 1) }
  }

  private func pieces(of server: ServerType, in period: Period, _ setting: Setting) -> [Piece] {
    let brackets = setting.brackets(of: server, in: period)
    let most = setting.useful.most(of: server, orderedIn: period, in: setting.world)
    let ends = brackets.dropFirst().map { $0.bracket.from - 1 } + [most]
    return zip(brackets, ends).map { bracket, last in
      Piece(
        from: bracket.bracket.from, last: last, priced: bracket.priced,
        isChosen: setting.unknowns.bracket[bracket.key])
    }
  }

  private func sum(_ pieces: [Piece], of ordered: LinearExpression, _ place: String) -> LimitedRow {
    var balance = ordered
    for piece in pieces { balance.add(-1, piece.priced) }
    return LimitedRow("\(name)(\(place))", balance, .exactly(0))
  }

  /// The number ordered decides the price of every server.
  private func oneForAll(_ pieces: [Piece], _ place: String) -> [LimitedRow] {
    var chosen = LinearExpression()
    var rows: [LimitedRow] = []
    for piece in pieces {
      guard let isChosen = piece.isChosen else { continue }
      chosen.add(1, isChosen)
      rows.append(bound("least", piece, Double(piece.from), isChosen, .atLeast(0), place))
      rows.append(bound("most", piece, Double(piece.last), isChosen, .atMost(0), place))
    }
    return rows + [LimitedRow("\(name)-one(\(place))", chosen, .atMost(1))]
  }

  /// Brackets fill one after another.
  private func oneAfterAnother(_ pieces: [Piece], _ place: String) -> [LimitedRow] {
    zip(pieces, pieces.dropFirst().map(\.isChosen) + [nil]).flatMap { piece, next -> [LimitedRow] in
      let room =
        piece.isChosen.map { bound("most", piece, piece.size, $0, .atMost(0), place) }
        ?? LimitedRow(
          "\(name)-most(\(place),\(piece.from))", LinearExpression(piece.priced), .atMost(piece.size))
      return [room] + (next.map { [bound("full", piece, piece.size, $0, .atLeast(0), place)] } ?? [])
    }
  }

  /// priced − count × chosen, within bounds.
  private func bound(
    _ kind: String, _ piece: Piece, _ count: Double, _ isChosen: VariableIndex, _ bounds: Bounds,
    _ place: String
  ) -> LimitedRow {
    var excess = LinearExpression(piece.priced)
    excess.add(-count, isChosen)
    return LimitedRow("\(name)-\(kind)(\(place),\(piece.from))", excess, bounds)
  }
}
