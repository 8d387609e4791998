import Domain
import Planning

extension LeaseLine: JSONRow {
  enum Key: String, CodingKey, CaseIterable {
    case period, site, server, offer, kind, count
    case termMonths = "term_months"
    case monthlyPrice = "price_per_month"
    case startDate = "start_date"
    case endDate = "end_date"
    case amount
    case owedAfterHorizon = "owed_after_horizon"
  }

  func json(_ key: Key) -> JSONValue? {
    switch key {
    case .period: .id(period)
    case .site: .id(site)
    case .server: .id(server)
    case .offer: .id(offer)
    case .kind: .text(kind.rawValue)
    case .count: .count(count)
    case .termMonths: .count(termMonths)
    case .monthlyPrice: .price(monthlyPrice)
    case .startDate: .date(startDate)
    case .endDate: .date(endDate)
    case .amount: .money(amount)
    case .owedAfterHorizon: .money(owedAfterHorizon)
    }
  }

  init(_ fields: Fields<Key>) throws {
    self.init(
      period: try fields.id(.period), site: try fields.id(.site), server: try fields.id(.server),
      offer: try fields.id(.offer), kind: try fields.choice(.kind), count: try fields.count(.count),
      termMonths: try fields.count(.termMonths), monthlyPrice: try fields.price(.monthlyPrice),
      startDate: try fields.date(.startDate), endDate: try fields.date(.endDate),
      amount: try fields.money(.amount), owedAfterHorizon: try fields.money(.owedAfterHorizon))
  }
}
