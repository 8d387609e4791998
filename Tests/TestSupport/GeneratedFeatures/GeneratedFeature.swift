import Domain

/// A feature of the model that a generated world may have beside the basic ones. One file each in this folder, one
/// line each in `AllGeneratedFeatures.swift`.
public struct GeneratedFeature: Sendable {
  /// What it adds, `volume-discounts`.
  public let name: String
  /// Bends a world so that the feature matters, and mostly leaves it with a plan.
  public let apply: @Sendable (inout TinyWorld, inout SeededRandom) -> Void

  public init(_ name: String, _ apply: @escaping @Sendable (inout TinyWorld, inout SeededRandom) -> Void) {
    self.name = name
    self.apply = apply
  }
}
