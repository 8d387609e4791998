import Domain
import Optimization

/// No more servers of an offer are had at once than it has.
///
/// Formula: Σ lease[o,t'] over the terms in force in t ≤ limit[o]; rent[o,t,h] ≤ limit[o].
/// And, for what feeds must carry: most hired[k,s,t] ≥ Σ_o hired[o,t,h] in every slice h.
/// Reads: the limit of the offer, its term.
/// When it binds: one more server of this offer would save the stated value in this period.
struct OfferLimit: Constraint {
  let name = "offer-limit"

  func rows(in setting: Setting) -> [LimitedRow] {
    setting.inventory.offers.flatMap { offer in
      setting.world.periods.flatMap { period in
        terms(of: offer, in: period, setting) + hours(of: offer, in: period, setting)
      }
    } + most(in: setting)
  }

  private func terms(of offer: Offer, in period: Period, _ setting: Setting) -> [LimitedRow] {
    let taken = setting.taken(of: offer, in: period)
    guard let limit = offer.limit, !taken.terms.isEmpty else { return [] }
    return [row("\(place(offer)),\(period.id)", taken, limit, of: offer, in: period)]
  }

  private func hours(of offer: Offer, in period: Period, _ setting: Setting) -> [LimitedRow] {
    guard let limit = offer.limit else { return [] }
    return setting.world.slices.compactMap { slice in
      let key = RentKey(offer: offer.key, period: period.id, slice: slice.id)
      guard let index = setting.unknowns.rent[key] else { return nil }
      let place = "\(place(offer)),\(period.id),\(slice.id)"
      return row(place, LinearExpression(index), limit, of: offer, in: period)
    }
  }

  private func row(
    _ place: String, _ servers: LinearExpression, _ limit: Int, of offer: Offer, in period: Period
  ) -> LimitedRow {
    LimitedRow(
      "\(name)(\(place))", servers, .atMost(Double(limit)),
      limit: RowLimit(name, offer.key.label, period.id))
  }

  private func place(_ offer: Offer) -> String { "\(offer.server),\(offer.site),\(offer.id)" }

  private func most(in setting: Setting) -> [LimitedRow] {
    setting.unknowns.mostHired.all.flatMap { fleet, most in
      setting.world.slices.compactMap { slice in
        var excess = setting.hired(fleet, in: slice)
        guard !excess.terms.isEmpty else { return nil }
        excess.add(-1, most)
        return LimitedRow(
          "\(name)-most(\(fleet.server),\(fleet.site),\(fleet.period),\(slice.id))", excess, .atMost(0))
      }
    }
  }
}
