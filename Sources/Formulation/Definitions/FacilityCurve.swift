import Domain
import Optimization

/// A site whose PUE depends on its load draws what its curve says.
///
/// Formula: facility power = F(equipment power), where on the piece from ≤ x ≤ to, F(x) = a + b × x. Convex: facility
/// power ≥ a[j] + b[j] × x for every piece j. Else one piece is chosen: Σ_j piece[j] = 1; Σ_j x[j] = x;
/// from[j] × piece[j] ≤ x[j] ≤ to[j] × piece[j]; facility power = Σ_j a[j] × piece[j] + b[j] × x[j].
/// Reads: the curve of PUE; whether an energy price is below zero, which a convex curve must not gain from.
struct FacilityCurve: Definition {
  let name = "facility-curve"

  func rows(in setting: Setting) -> [LimitedRow] {
    setting.unknowns.facilityPower.all.flatMap { key, power -> [LimitedRow] in
      guard let site = setting.inventory.site(key.site), let curve = site.facility.pueCurve,
        let period = setting.world.horizon.period(key.period)
      else { return [] }
      let equipment = setting.equipment(of: site, in: period, key.slice)
      let pieces = curve.line(to: site.mostITPower ?? .zero).segments
      let isChosen = setting.unknowns.puePiece[SitePieceKey(place: key, piece: 0)] != nil
      return isChosen
        ? sums(of: key, power, equipment, pieces, in: setting) + within(pieces, key, in: setting)
        : above(pieces, power, equipment, key)
    }
  }

  private func above(
    _ pieces: [PiecewiseLine.Segment], _ power: VariableIndex, _ equipment: LinearExpression,
    _ key: SiteSliceKey
  ) -> [LimitedRow] {
    pieces.enumerated().map { number, piece in
      var excess = LinearExpression(power)
      excess.add(equipment, times: -piece.slope)
      return LimitedRow("\(name)(\(key.label),\(number))", excess, .atLeast(piece.intercept))
    }
  }

  private func sums(
    of key: SiteSliceKey, _ power: VariableIndex, _ equipment: LinearExpression,
    _ pieces: [PiecewiseLine.Segment], in setting: Setting
  ) -> [LimitedRow] {
    var (one, load) = (LinearExpression(), LinearExpression())
    load.add(equipment, times: -1)
    var whole = LinearExpression(power, times: -1)
    for (number, piece) in pieces.enumerated() {
      let part = SitePieceKey(place: key, piece: number)
      guard let chosen = setting.unknowns.puePiece[part], let share = setting.unknowns.piecePower[part] else {
        continue
      }
      one.add(1, chosen)
      load.add(1, share)
      whole.add(piece.intercept, chosen)
      whole.add(piece.slope, share)
    }
    return [
      LimitedRow("\(name)-one(\(key.label))", one, .exactly(1)),
      LimitedRow("\(name)-load(\(key.label))", load, .exactly(0)),
      LimitedRow("\(name)-power(\(key.label))", whole, .exactly(0)),
    ]
  }

  private func within(
    _ pieces: [PiecewiseLine.Segment], _ key: SiteSliceKey, in setting: Setting
  ) -> [LimitedRow] {
    pieces.enumerated().flatMap { number, piece -> [LimitedRow] in
      let part = SitePieceKey(place: key, piece: number)
      guard let chosen = setting.unknowns.puePiece[part], let share = setting.unknowns.piecePower[part] else {
        return []
      }
      var least = LinearExpression(share)
      least.add(-piece.from, chosen)
      var most = LinearExpression(share)
      most.add(-piece.to, chosen)
      let label = "\(key.label),\(number)"
      return [
        LimitedRow("\(name)-from(\(label))", least, .atLeast(0)),
        LimitedRow("\(name)-to(\(label))", most, .atMost(0)),
      ]
    }
  }
}

extension Setting {
  /// Power of all equipment in one slice, or at its configured maximum.
  fileprivate func equipment(of site: Site, in period: Period, _ slice: ID<Slice>?) -> LinearExpression {
    guard let slice else { return configuredEquipment(of: site, in: period) }
    guard let part = world.slices.first(where: { $0.id == slice }) else { return LinearExpression() }
    return equipmentPower(of: site, in: period, part)
  }
}
