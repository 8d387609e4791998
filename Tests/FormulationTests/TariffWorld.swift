import Domain
import TestSupport

/// The world that has a little of everything, with a tariff at its site in use and at its candidate.
let tariffWorld: TinyWorld = {
  var world = richWorld
  world.sites[0].tariff = Tariff(
    fixedFee: Price(perUnit: 200), powerFactor: 0.8,
    surcharge: PowerFactorClause(threshold: 0.9, perPoint: Price(perUnit: 0.001)),
    demandRates: [
      DemandRate(
        name: "burst", price: Price(perUnit: 8), isApparent: true, slices: [ID("burst")],
        ratchet: Ratchet(share: 0.5, earlierPeak: Power(30))),
      DemandRate(name: "summer", price: Price(perUnit: 20), months: [6, 7, 8, 9]),
    ], reservedPower: Price(perUnit: 15), rent: Price(perUnit: 130), reservedAtStart: Power(20))
  world.sites[1].tariff = Tariff(fixedFee: Price(perUnit: 90), reservedPower: Price(perUnit: 5))
  return world
}()
