import ArgumentParser
import Domain

/// A share of the cost, as `--gap` takes it: `0.1%`.
struct Gap: Sendable {
  /// 0 … 1, 1 excluded.
  let share: Double
  /// `0.1 %`.
  let text: String

  private init(share: Double, text: String) {
    self.share = share
    self.text = text
  }

  init(argument: String) throws {
    guard let figure = UnitFigure(argument), figure.unit == "%", figure.number < Conversions.percent else {
      throw ValidationError("a share from 0% to below 100% with its sign, such as 0.1%, is wanted")
    }
    self.init(share: figure.number / Conversions.percent, text: figure.text)
  }

  /// What a plan is good for when nobody says otherwise: far closer than the figures that go into it.
  static let usual = Self(share: 0.001, text: "0.1 %")
}
