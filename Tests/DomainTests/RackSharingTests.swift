import Testing

@testable import Domain

/// Racks that several kinds of equipment share.
@Suite struct RackSharingTests {
  private let rack = RackType(
    id: ID("rack"), name: "", vendor: "", partNumber: "", units: RackHeight(42), powerLimit: Power(12),
    price: .zero, floorSpace: .zero)

  private func kind(_ name: String, _ height: Double, _ power: Double) -> RackSharing.Kind {
    RackSharing.Kind(name, RackHeight(height), Power(power))
  }

  /// 42 / 8 = 5 of 8 U; a slot of 8.4 U holds 2 of 4 U: 10; a slot of 4.2 U holds 4 of 1 U: 40.
  @Test func slotsAreWholePartsOfLargerOnes() throws {
    let kinds = [kind("small", 1, 0), kind("large", 8, 0), kind("middle", 4, 0)]
    let sharing = try #require(RackSharing(kinds, in: rack))
    #expect(sharing.fits.map(\.name) == ["large", "middle", "small"])
    #expect(sharing.fits.map(\.perRack) == [5, 10, 42])
    #expect(sharing.fits.map(\.slots) == [5, 10, 40])
  }

  /// 7 of 8 U: one rack and 2/5 of another; 13 of 4 U: one rack and 3/10; 10 of 1 U: 10/40. In all 2 + ⌈0.95⌉.
  @Test func whatIsLeftOverSharesRacks() throws {
    let kinds = [kind("large", 8, 0), kind("middle", 4, 0), kind("small", 1, 0)]
    let sharing = try #require(RackSharing(kinds, in: rack))
    #expect(sharing.racks(for: ["large": 7, "middle": 13, "small": 10]) == 3)
    #expect(sharing.racks(for: ["large": 7, "middle": 13, "small": 13]) == 4)
    #expect(sharing.racks(for: ["large": 10]) == 2)
    #expect(sharing.racks(for: [:]) == 0)
  }

  @Test func whatFillsARackAloneSharesNone() {
    #expect(RackSharing([kind("huge", 30, 0), kind("small", 1, 0)], in: rack) == nil)
  }

  /// By power: 12 kW hold 3 of 4 kW; a slot of 14 U and 4 kW holds 2 of 2 kW.
  @Test func powerLimitsSlotsToo() throws {
    let sharing = try #require(RackSharing([kind("hot", 2, 4), kind("warm", 2, 2)], in: rack))
    #expect(sharing.fits.map(\.slots) == [3, 6])
  }

  /// What fits by slots can be mounted: mounting the largest first, each where it fits, needs no more racks.
  @Test func slotsPromiseNoMoreThanRacksHold() {
    var seed: UInt64 = 1
    func next(_ limit: UInt64) -> Double {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Double((seed >> 33) % limit)
    }
    for _ in 0..<500 {
      let kinds = (0..<4).map { kind("\($0)", 1 + next(14), next(60) / 10) }
      guard let sharing = RackSharing(kinds, in: rack) else { continue }
      let counts = Dictionary(uniqueKeysWithValues: sharing.fits.map { ($0.name, Int(next(9))) })
      #expect(mounted(counts, kinds, sharing) <= sharing.racks(for: counts))
    }
  }

  /// Racks used when leftovers are mounted slot by slot, the largest kind first.
  private func mounted(
    _ counts: [String: Int], _ kinds: [RackSharing.Kind], _ sharing: RackSharing
  ) -> Int {
    var (whole, racks) = (0, [(units: Double, power: Double, slots: Double)]())
    for fit in sharing.fits {
      guard let kind = kinds.first(where: { $0.name == fit.name }) else { continue }
      let count = counts[fit.name] ?? 0
      whole += count / fit.perRack
      let rest = count % fit.perRack
      if rest >= fit.slots {
        whole += 1
        continue
      }
      for _ in 0..<rest {
        let share = 1 / Double(fit.slots)
        if let place = racks.firstIndex(where: { $0.slots + share <= 1 + 1e-9 }) {
          racks[place].units += kind.height.value
          racks[place].power += kind.power.value
          racks[place].slots += share
        } else {
          racks.append((kind.height.value, kind.power.value, share))
        }
      }
    }
    #expect(racks.allSatisfy { $0.units <= 42 + 1e-9 && $0.power <= 12 + 1e-9 }, "a rack is overfull")
    return whole + racks.count
  }
}
